package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.commitments.CommitmentFilter;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.Standing;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;
import quebec.esja.workspace.buying.OwnBuyer;
import quebec.esja.workspace.buying.OwnBuyers;

/// On « Aujourd'hui »: for the team, the commitments to renew; for those who manage a buyer, the declaration to sign.
@org.springframework.stereotype.Component
class CommitmentSection implements TodaySection {

    private static final int ORDER = 35;

    private final Commitments commitments;
    private final OwnBuyers own;

    CommitmentSection(Commitments commitments, OwnBuyers own) {
        this.commitments = commitments;
        this.own = own;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        if (roles.contains(Role.POLE_ADMIN) || roles.contains(Role.POLE_AGENT)) {
            due(pole, texts, list, Standing.DUE);
            due(pole, texts, list, Standing.LAPSED);
        }
        if (roles.contains(Role.BUYER_MANAGER)) {
            own.all().stream()
                    .filter(OwnBuyer::managed)
                    .filter(buyer -> commitments.toSign(buyer.id(), Language.FRENCH).isPresent())
                    .forEach(buyer ->
                            list.add(
                                    new ListItem(
                                            new Anchor(
                                                    pole.slug() + "/engagement",
                                                    texts.get(
                                                            "engagement.today.sign",
                                                            buyer.name())))));
        }
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("engagement.today")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private void due(PoleFront pole, Texts texts, UnorderedList list, Standing standing) {
        var count = commitments.count(new CommitmentFilter("", Set.of(standing)));
        if (count > 0) {
            list.add(
                    new ListItem(
                            new Anchor(
                                    pole.slug() + "/engagements?etat=" + standing.code(),
                                    texts.get("engagement.today." + standing.code(), count))));
        }
    }
}
