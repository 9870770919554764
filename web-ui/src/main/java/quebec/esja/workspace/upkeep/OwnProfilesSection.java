package quebec.esja.workspace.upkeep;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.doors.PoleFront;
import quebec.esja.freshness.Freshness;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;

/// On a manager's « Aujourd'hui »: which of their profiles wait for a confirmation, and the next best thing to do on each.
@org.springframework.stereotype.Component
class OwnProfilesSection implements TodaySection {

    private static final int ORDER = 30;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final Freshness freshness;
    private final ProfileSteps steps;
    private final Suppliers suppliers;
    private final Members members;
    private final Clock clock;

    OwnProfilesSection(
            Freshness freshness,
            ProfileSteps steps,
            Suppliers suppliers,
            Members members,
            Clock clock) {
        this.freshness = freshness;
        this.steps = steps;
        this.suppliers = suppliers;
        this.members = members;
        this.clock = clock;
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
        var today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        mine().forEach(supplier -> {
            if (freshness.of(supplier).aged(today)) {
                sentence(supplier, texts)
                        .map(said -> line(pole, supplier, Optional.empty(), said))
                        .ifPresent(list::add);
            }
            steps.of(supplier)
                    .next()
                    .map(step ->
                            line(
                                    pole,
                                    supplier,
                                    Optional.of(step),
                                    texts.get(
                                            "upkeep.own.step",
                                            supplier.name(),
                                            CompletenessPanel.sentence(step))))
                    .ifPresent(list::add);
        });
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("upkeep.own.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private static ListItem line(
            PoleFront pole, Supplier supplier, Optional<ProfileStep> step, String said) {
        return new ListItem(new Anchor(OwnProfile.address(pole, supplier, step), said));
    }

    private static Optional<String> sentence(Supplier supplier, Texts texts) {
        return supplier.listed()
                ? Optional.of(texts.get("upkeep.own.confirm", supplier.name()))
                : supplier.agedOut()
                        ? Optional.of(texts.get("upkeep.own.withdrawn", supplier.name()))
                        : Optional.empty();
    }

    private List<Supplier> mine() {
        return members
                .recognise(SignedIn.person().subject(), Optional.empty())
                .map(Membership::suppliers)
                .map(Map::keySet)
                .map(suppliers::find)
                .orElseGet(List::of)
                .stream()
                .sorted(Comparator.comparing(Supplier::name))
                .toList();
    }
}
