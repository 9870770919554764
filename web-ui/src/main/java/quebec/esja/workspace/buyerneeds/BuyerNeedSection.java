package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.buyerneeds.BuyerNeedFilter;
import quebec.esja.buyerneeds.BuyerNeedRow;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the needs the team has to check; for a buyer, the answers to compare, the needs to correct and those
/// under way.
@org.springframework.stereotype.Component
class BuyerNeedSection implements TodaySection {

    private static final int ORDER = 21;
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;

    private final BuyerNeeds needs;
    private final OwnSide own;

    BuyerNeedSection(BuyerNeeds needs, OwnSide own) {
        this.needs = needs;
        this.own = own;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /// Open needs whose answers wait to be compared.
    private List<BuyerNeedRow> answered(BuyerNeedFilter filter) {
        return needs.page(filter.withStatuses(Set.of(BuyerNeedStatus.OPEN)), 0, LOOKED_AT).stream()
                .filter(row -> row.interested() > 0)
                .limit(SHOWN)
                .toList();
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        var team = roles.contains(Role.POLE_ADMIN) || roles.contains(Role.POLE_AGENT);
        if (!team && !roles.contains(Role.BUYER_MANAGER) && !roles.contains(Role.BUYER_MEMBER)) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var filter = own.side().filter(BuyerNeedFilter.ALL);
        var list = new UnorderedList();
        if (!team) {
            answered(filter)
                    .forEach(row ->
                            list.add(
                                    new ListItem(
                                            new Anchor(
                                                    pole.slug() + "/besoins/acheteurs/" + row.id(),
                                                    texts.get(
                                                            "needing.today.answered",
                                                            row.what(),
                                                            row.interested())))));
        }
        for (var status :
                team
                        ? List.of(BuyerNeedStatus.SUBMITTED)
                        : List.of(BuyerNeedStatus.RETURNED, BuyerNeedStatus.OPEN)) {
            var waiting = needs.count(filter.withStatuses(Set.of(status)));
            if (waiting > 0) {
                list.add(
                        new ListItem(
                                new Anchor(
                                        pole.slug() + "/besoins/acheteurs?etat=" + status.code(),
                                        texts.get("needing.today." + status.code(), waiting))));
            }
        }
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("needing.menu")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
