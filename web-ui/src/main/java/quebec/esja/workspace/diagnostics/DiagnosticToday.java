package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;
import quebec.esja.workspace.buying.OwnBuyer;
import quebec.esja.workspace.buying.OwnBuyers;

/// On « Aujourd'hui », for those who act for a buyer: the actions that are due, the diagnostic under way, the one to do, for the first
/// time or again.
@org.springframework.stereotype.Component
class DiagnosticToday implements TodaySection {

    private static final int ORDER = 36;
    private static final int MOST_ACTIONS = 10;

    private final Workbench bench;
    private final OwnBuyers own;

    DiagnosticToday(Workbench bench, OwnBuyers own) {
        this.bench = bench;
        this.own = own;
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
        var texts = Texts.of(TenantUi.here().language());
        var list = new UnorderedList();
        var address = pole.slug() + "/diagnostic";
        own.all()
                .forEach(buyer -> {
                    bench.plans().due(buyer.id()).stream()
                            .limit(MOST_ACTIONS)
                            .forEach(action ->
                                    add(
                                            list,
                                            address,
                                            texts.get(
                                                    "diagnostic.today.action",
                                                    action.words(),
                                                    action.owner(),
                                                    Formats.of(texts.language())
                                                            .date(action.dueOn()))));
                    run(buyer, texts).ifPresent(sentence -> add(list, address, sentence));
                });
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(texts.get("diagnostic.title")), list);
        section.addClassName("today-section");
        return Optional.of(section);
    }

    private static void add(UnorderedList list, String address, String sentence) {
        list.add(new ListItem(new Anchor(address, sentence)));
    }

    private Optional<String> run(OwnBuyer buyer, Texts texts) {
        if (bench.diagnostics().open(buyer.id()).isPresent()) {
            return Optional.of(texts.get("diagnostic.today.open", buyer.name()));
        }
        var submitted = bench.diagnostics().submitted(buyer.id());
        if (submitted.isEmpty()) {
            return Optional.of(texts.get("diagnostic.today.first", buyer.name()));
        }
        var yearAgo = bench.diagnostics().today().minusYears(1);
        return submitted.stream()
                .findFirst()
                .flatMap(Diagnostic::submission)
                .filter(last -> !Days.of(last.at()).isAfter(yearAgo))
                .map(_ -> texts.get("diagnostic.today.again", buyer.name()));
    }
}
