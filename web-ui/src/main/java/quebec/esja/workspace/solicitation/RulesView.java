package quebec.esja.workspace.solicitation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import quebec.esja.organizations.Regime;
import quebec.esja.solicitation.RuleChange;
import quebec.esja.solicitation.SolicitationRule;
import quebec.esja.solicitation.SolicitationRules;
import quebec.esja.solicitation.SolicitationWords;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The dated, sourced rules of solicitation of all regimes, which the assistants of all Pôles read.
@Route(value = "plateforme/seuils", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PLATFORM, text = "assistant.rules.menu", order = 930)
class RulesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("rule", "days", "certainty", "source", "actions");

    private final transient SolicitationRules rules;
    private final transient SolicitationWords words;
    private final Div content = new Div();

    RulesView(SolicitationRules rules) {
        super("assistant.rules.title");
        this.rules = rules;
        this.words = new SolicitationWords(language());
        content.addClassName("view-parts");
        var add = new Button(t("assistant.rules.add"), _ -> edit(Optional.empty()));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(t("assistant.rules.title"))
                        .withSentence(t("assistant.rules.sentence"))
                        .withActions(add),
                content);
        draw();
    }

    private void draw() {
        content.removeAll();
        var all = rules.all();
        Arrays.stream(Regime.values())
                .filter(regime -> regime != Regime.NONE)
                .forEach(regime ->
                        content.add(
                                section(
                                        regime,
                                        all.stream()
                                                .filter(rule -> rule.data().regime() == regime)
                                                .toList())));
    }

    private Component section(Regime regime, List<SolicitationRule> those) {
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.getElement().setAttribute("aria-label", t(regime.text()));
        var head = table.getHead().addRow();
        COLUMNS.forEach(
                column -> head.addHeaderCell().setText(t("assistant.rules.column." + column)));
        those.forEach(rule -> {
            var row = table.getBody().addRow();
            var cells = cells(rule);
            for (int i = 0; i < cells.size(); i++) {
                var cell = row.addDataCell();
                cell.getElement()
                        .setAttribute("data-label", t("assistant.rules.column." + COLUMNS.get(i)));
                cell.add(cells.get(i));
            }
        });
        var scroll = new Div(table);
        scroll.addClassName("table-scroll");
        var section = new Section(new H2(t(regime.text())), scroll);
        section.addClassName("form-section");
        return section;
    }

    private List<Component> cells(SolicitationRule rule) {
        var data = rule.data();
        var certainty = new Span(words.certainty(data));
        certainty.addClassNames("state", data.confirmed() ? "state-done" : "state-todo");
        var edit = new Button(t("assistant.rules.edit"), _ -> edit(Optional.of(rule)));
        edit.setAriaLabel(t("assistant.rules.edit") + " " + words.rule(rule));
        var source = new Div(new Span(data.source()));
        if (!words.note(data).isEmpty()) {
            var note = new Span(words.note(data));
            note.addClassName("hint");
            source.add(note);
        }
        source.addClassName("row-title");
        return List.of(
                new Span(words.within(rule)), new Span(words.days(data)), certainty, source, edit);
    }

    private void edit(Optional<SolicitationRule> rule) {
        var fields = new RuleFields(Texts.of(language()));
        rule.ifPresent(one -> fields.show(one.data()));
        var dialog = new Dialog(t("assistant.rules.edit.title"), fields);
        dialog.setWidth("860px");
        var save =
                new Button(
                        t("assistant.rules.save"),
                        _ ->
                                fields.data()
                                        .ifPresent(data -> {
                                            if (saved(save(rule, data), fields)) {
                                                dialog.close();
                                            }
                                        }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(t("workspace.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private RuleChange save(Optional<SolicitationRule> rule, SolicitationRule.Data data) {
        var actor = SignedIn.person().subject();
        return rule.map(one -> rules.change(one.id(), data, one.version(), actor))
                .orElseGet(() -> rules.add(data, actor));
    }

    private boolean saved(RuleChange change, RuleFields fields) {
        return switch (change) {
            case RuleChange.Saved _ -> {
                Notice.done(t("assistant.rules.saved"));
                draw();
                yield true;
            }
            case RuleChange.Refused(List<String> reasons) -> {
                fields.refuse(reasons);
                yield false;
            }
            case RuleChange.Stale _ -> {
                Notice.refused(t("assistant.rules.stale"));
                draw();
                yield true;
            }
        };
    }
}
