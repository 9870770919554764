package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.purchases.Answer;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On « Aujourd'hui », for the team: the contracts whose two sides do not say the same, until the Pôle decides.
@org.springframework.stereotype.Component
class ContestedSection implements TodaySection {

    private static final int ORDER = 41;
    private static final Set<Role> TEAM = Set.of(Role.POLE_ADMIN, Role.POLE_AGENT);

    private final ContractDossiers dossiers;

    ContestedSection(ContractDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        var contested = roles.stream().anyMatch(TEAM::contains) ? dossiers.toDecide() : 0;
        if (contested == 0) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var section =
                new Section(
                        new H2(texts.get("dealings.today.contested.title")),
                        new UnorderedList(
                                new ListItem(
                                        new Anchor(
                                                pole.slug()
                                                        + "/contrats?reponse="
                                                        + Answer.CONTESTED.code(),
                                                texts.get(
                                                        "dealings.today.contested", contested)))));
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
