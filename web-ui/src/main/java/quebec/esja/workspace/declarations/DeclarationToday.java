package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.declarations.DeclarationRow;
import quebec.esja.declarations.Declarations;
import quebec.esja.doors.PoleFront;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;
import quebec.esja.workspace.buying.OwnBuyer;
import quebec.esja.workspace.buying.OwnBuyers;

/// On « Aujourd'hui », for those who act for a buyer: the declarations to sign, and last year's when nothing was begun of it.
@org.springframework.stereotype.Component
class DeclarationToday implements TodaySection {

    private static final int ORDER = 55;
    private static final int RECENT = 24;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final Declarations declarations;
    private final OwnBuyers own;
    private final Clock clock;

    DeclarationToday(Declarations declarations, OwnBuyers own, Clock clock) {
        this.declarations = declarations;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PoleFront pole, Set<Role> roles) {
        if (!roles.contains(Role.BUYER_MANAGER) && !roles.contains(Role.BUYER_MEMBER)) {
            return Optional.empty();
        }
        var words = new Wording(TenantUi.here().language());
        var address = pole.slug() + "/achats";
        var list = new UnorderedList();
        for (OwnBuyer buyer : own.all()) {
            var recent = declarations.page(Optional.of(buyer.id()), 0, RECENT);
            recent.stream()
                    .filter(DeclarationRow::draft)
                    .forEach(row ->
                            add(
                                    list,
                                    address + "/" + row.id(),
                                    words.text(
                                            "declaring.today.draft",
                                            buyer.name(),
                                            words.period(row.period()))));
            var lastYear = LocalDate.ofInstant(clock.instant(), QUEBEC).getYear() - 1;
            if (!begun(recent, lastYear)) {
                add(
                        list,
                        address,
                        words.text("declaring.today.year", buyer.name(), String.valueOf(lastYear)));
            }
        }
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(words.text("declaring.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private static boolean begun(List<DeclarationRow> rows, int year) {
        return rows.stream()
                .map(DeclarationRow::period)
                .anyMatch(
                        period -> period.from().getYear() == year || period.to().getYear() == year);
    }

    private static void add(UnorderedList list, String address, String sentence) {
        list.add(new ListItem(new Anchor(address, sentence)));
    }
}
