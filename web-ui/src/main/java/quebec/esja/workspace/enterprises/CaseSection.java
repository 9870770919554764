package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.casework.Cases;
import quebec.esja.casework.Cases.ToSee;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On the team's « Aujourd'hui »: the listed profiles that changed since they were accepted, and the eligibilities that end.
@org.springframework.stereotype.Component
class CaseSection implements TodaySection {

    private static final int ORDER = 25;
    private static final String RENEWALS =
            "tri=renewal&colonnes=municipality,name,renewal,status,tags";

    private final Cases cases;

    CaseSection(Cases cases) {
        this.cases = cases;
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
        var seen = cases.toSee();
        if (seen.equals(ToSee.NOTHING)) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        line(list, pole, seen.changed(), "modifiees=oui&tri=changed", "changed", texts);
        line(list, pole, seen.overdue(), "admissibilite=overdue&" + RENEWALS, "overdue", texts);
        line(
                list,
                pole,
                seen.due() - seen.overdue(),
                "admissibilite=due&" + RENEWALS,
                "due",
                texts);
        line(list, pole, seen.never(), "admissibilite=never", "never", texts);
        var section = new Section(new H2(texts.get("casework.today")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private static void line(
            UnorderedList list,
            PoleFront pole,
            int count,
            String query,
            String sentence,
            Texts texts) {
        if (count > 0) {
            list.add(
                    new ListItem(
                            new Anchor(
                                    pole.slug() + "/entreprises?" + query,
                                    texts.get("casework.today." + sentence, count))));
        }
    }
}
