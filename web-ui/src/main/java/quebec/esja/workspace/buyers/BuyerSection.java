package quebec.esja.workspace.buyers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui »: the buyers to review.
@org.springframework.stereotype.Component
class BuyerSection implements TodaySection {

    private static final int ORDER = 30;

    private final Buyers buyers;

    BuyerSection(Buyers buyers) {
        this.buyers = buyers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.POLE_ADMIN) && !roles.contains(Role.POLE_AGENT)) {
            return Optional.empty();
        }
        var waiting = buyers.count(BuyerFilter.ALL.withStatuses(Set.of(BuyerStatus.SUBMITTED)));
        if (waiting == 0) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var link =
                new Anchor(
                        pole.slug() + "/acheteurs?etat=" + BuyerStatus.SUBMITTED.code(),
                        texts.get("buying.today.review", waiting));
        var section =
                new Section(
                        new H2(texts.get("buying.today.title")),
                        new UnorderedList(new ListItem(link)));
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
