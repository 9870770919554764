package quebec.esja.workspace.vocabulary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.search.Synonym;
import quebec.esja.search.SynonymChange;
import quebec.esja.search.Synonyms;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.TenantUi;

/// Where words that mean the same are added and taken away.
final class SynonymsPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("term", "expansion", "ways", "actions");
    private static final int LONGEST = 80;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Synonyms synonyms;
    private final transient Supplier<Actor> actor;
    private final Div list = new Div();
    private final RecordForm<WordPair> form;

    /// @param actor whoever adds and takes away now
    SynonymsPanel(Synonyms synonyms, Supplier<Actor> actor) {
        this.synonyms = synonyms;
        this.actor = actor;
        this.form = new RecordForm<>(WordPair.class, t("vocabulary.add"), this::add);
        var term = word("vocabulary.term");
        var expansion = word("vocabulary.expansion");
        var bothWays = new Checkbox(t("vocabulary.both-ways"));
        form.binder().forField(term).asRequired(t("vocabulary.refusal.length")).bind("term");
        form.binder()
                .forField(expansion)
                .asRequired(t("vocabulary.refusal.length"))
                .bind("expansion");
        form.binder().forField(bothWays).bind("bothWays");
        form.addFields(term, expansion, bothWays);
        form.show(WordPair.NONE);
        var adding =
                new Section(
                        new H2(t("vocabulary.add.title")),
                        new Paragraph(t("vocabulary.add.hint")),
                        form);
        adding.addClassName("form-section");
        list.addClassName("table-scroll");
        add(adding, list);
        refresh();
    }

    private TextField word(String label) {
        var field = new TextField(t(label));
        field.setMaxLength(LONGEST);
        field.setHelperText(t(label + ".hint"));
        return field;
    }

    private void refresh() {
        list.removeAll();
        var all = synonyms.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(t("vocabulary.none.title"), t("vocabulary.none.sentence")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("vocabulary.caption", all.size()));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(t("vocabulary.column." + column)));
        all.forEach(synonym -> addRow(table, synonym));
        list.add(table);
    }

    private void addRow(NativeTable table, Synonym synonym) {
        var remove = new Button(t("vocabulary.remove"), _ -> remove(synonym));
        remove.setAriaLabel(t("vocabulary.remove.of", synonym.term(), synonym.expansion()));
        var cells =
                List.of(
                        new Span(synonym.term()),
                        new Span(synonym.expansion()),
                        new Span(t(synonym.bothWays() ? "vocabulary.ways.2" : "vocabulary.ways.1")),
                        remove);
        var row = table.getBody().addRow();
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", t("vocabulary.column." + COLUMNS.get(i)));
            cell.add(cells.get(i));
        }
    }

    private void add(WordPair typed) {
        switch (synonyms.add(typed.term(), typed.expansion(), typed.bothWays(), actor.get())) {
            case SynonymChange.Added(var added) -> {
                Notice.done(t("vocabulary.added", added.term(), added.expansion()));
                form.show(WordPair.NONE);
                refresh();
            }
            case SynonymChange.Refused(var reason) ->
                    form.refuse(
                            List.of(
                                    t(
                                            "vocabulary.refusal."
                                                    + reason.name().toLowerCase(Locale.ROOT))));
        }
    }

    /// What is taken away goes back into the form: one press and it stands again.
    private void remove(Synonym synonym) {
        synonyms.remove(synonym.id(), actor.get())
                .ifPresent(removed -> {
                    form.show(
                            new WordPair(removed.term(), removed.expansion(), removed.bothWays()));
                    Notice.done(t("vocabulary.removed", removed.term(), removed.expansion()));
                });
        refresh();
    }

    private String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
