package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import quebec.esja.declarations.AccountFile;
import quebec.esja.declarations.AccountName;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameCertainty;

/// The names of the accounts: those to settle, those that mean an enterprise and how surely, and the others, to search.
final class NamesSection extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DOUBTFUL_SHOWN = 25;
    private static final int OTHERS_SHOWN = 15;
    private static final int SETTLED_SHOWN = 500;

    private final transient DeclarationWork work;
    private final transient Wording words;
    private final transient Runnable again;

    NamesSection(DeclarationWork work, AccountFile file, Runnable again) {
        this.work = work;
        this.words = work.words();
        this.again = again;
        addClassName("names-section");
        var doubtful = file.count(NameCertainty.DOUBTFUL);
        if (doubtful > 0) {
            add(
                    new H3(words.text("declaring.doubtful.title", doubtful)),
                    new Paragraph(words.text("declaring.doubtful.sentence")),
                    list(names(Set.of(NameCertainty.DOUBTFUL), "", DOUBTFUL_SHOWN), this::asking));
        }
        add(settled(file), others(file));
    }

    private List<AccountName> names(Set<NameCertainty> certainties, String text, int most) {
        return work.extracts().names(work.id(), certainties, text, 0, most);
    }

    private static Component list(
            List<AccountName> names, java.util.function.Function<AccountName, Component> line) {
        var list = new UnorderedList();
        list.addClassName("batch-list");
        names.forEach(name -> list.add(new ListItem(line.apply(name))));
        return list;
    }

    private Component asking(AccountName name) {
        var supplier = name.supplier().orElseThrow();
        var question =
                new Span(
                        words.text("declaring.doubtful.same", name.written(), name.supplierName()));
        question.addClassName("row-name");
        var yes =
                new Button(
                        words.text("declaring.doubtful.yes"),
                        _ -> {
                            work.extracts().same(work.id(), name.key(), supplier, work.party());
                            again.run();
                        });
        yes.setAriaLabel(
                words.text("declaring.doubtful.yes.of", name.written(), name.supplierName()));
        var no =
                new Button(
                        words.text("declaring.doubtful.no"),
                        _ -> {
                            work.extracts().notSame(work.id(), name.key(), supplier, work.party());
                            again.run();
                        });
        no.setAriaLabel(
                words.text("declaring.doubtful.no.of", name.written(), name.supplierName()));
        var answers = new Div(yes, no);
        answers.addClassName("name-answers");
        return new Div(question, hint(name), answers);
    }

    private Component hint(AccountName name) {
        var hint =
                new Span(
                        words.text(
                                name.account().isEmpty()
                                        ? "declaring.name.hint"
                                        : "declaring.name.hint.account",
                                words.money(name.dollars()),
                                name.lines(),
                                name.account()));
        hint.addClassName("hint");
        return hint;
    }

    private Component settled(AccountFile file) {
        var count =
                file.count(NameCertainty.NEQ)
                        + file.count(NameCertainty.NAME)
                        + file.count(NameCertainty.SAID);
        var details = new Details(words.text("declaring.settled.title", count));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                details.removeAll();
                details.add(
                        list(
                                names(
                                        EnumSet.of(
                                                NameCertainty.NEQ,
                                                NameCertainty.NAME,
                                                NameCertainty.SAID),
                                        "",
                                        SETTLED_SHOWN),
                                this::known));
            }
        });
        details.setVisible(count > 0);
        return details;
    }

    private Component known(AccountName name) {
        var supplier = name.supplier().orElseThrow();
        var said =
                new Span(
                        words.text("declaring.settled.means", name.written(), name.supplierName()));
        said.addClassName("row-name");
        var sure = new Span(words.text(name.certainty().text()));
        sure.addClassName("status");
        var credits = new Span(words.text("declaring.settled.credits"));
        credits.addClassName("field-problem");
        credits.setVisible(name.dollars().signum() <= 0);
        var not =
                new Button(
                        words.text("declaring.doubtful.no"),
                        _ -> {
                            work.extracts().notSame(work.id(), name.key(), supplier, work.party());
                            again.run();
                        });
        not.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        not.setAriaLabel(
                words.text("declaring.doubtful.no.of", name.written(), name.supplierName()));
        return new Div(said, sure, hint(name), credits, not);
    }

    private Component others(AccountFile file) {
        var count = file.count(NameCertainty.NONE);
        var shown = new Div();
        var search = new TextField(words.text("declaring.others.search"));
        search.setHelperText(words.text("declaring.others.hint"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            shown.removeAll();
            if (!change.getValue().isBlank()) {
                shown.add(
                        list(
                                names(Set.of(NameCertainty.NONE), change.getValue(), OTHERS_SHOWN),
                                this::other));
            }
        });
        var details = new Details(words.text("declaring.others.title", count), search, shown);
        details.setVisible(count > 0);
        return details;
    }

    private Component other(AccountName name) {
        var written = new Span(name.written());
        written.addClassName("row-name");
        var means = work.payees(words.text("declaring.others.means", name.written()));
        means.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                SupplierId chosen = change.getValue().id();
                work.extracts().same(work.id(), name.key(), chosen, work.party());
                again.run();
            }
        });
        return new Div(written, hint(name), means);
    }
}
