package quebec.esja.workspace.seao;

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
import quebec.esja.awards.AwardSuggestion;
import quebec.esja.awards.Awards;
import quebec.esja.awards.SuggestionState;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On a manager's « Aujourd'hui »: the contracts that their enterprises seem to have obtained.
@org.springframework.stereotype.Component
class AwardsSection implements TodaySection {

    private static final int ORDER = 45;
    private static final int SHOWN = 5;

    private final Awards awards;
    private final OwnSuppliers own;

    AwardsSection(Awards awards, OwnSuppliers own) {
        this.awards = awards;
        this.own = own;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.SUPPLIER_MANAGER)) {
            return Optional.empty();
        }
        var texts = Texts.of(TenantUi.here().language());
        var formats = Formats.of(TenantUi.here().language());
        var list = new UnorderedList();
        own.ids().map(awards::waiting).orElseGet(List::of).stream()
                .filter(one -> one.state() == SuggestionState.OPEN)
                .limit(SHOWN)
                .map(AwardSuggestion::award)
                .map(award ->
                        new ListItem(
                                new Anchor(
                                        pole.slug() + "/avis",
                                        texts.get(
                                                "awards.today",
                                                award.title(),
                                                formats.money(award.awarded()),
                                                award.buyer()))))
                .forEach(list::add);
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("awards.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }
}
