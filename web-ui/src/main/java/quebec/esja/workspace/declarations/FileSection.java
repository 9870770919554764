package quebec.esja.workspace.declarations;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quebec.esja.audit.Actor;
import quebec.esja.declarations.AccountFile;
import quebec.esja.declarations.FileOutcome;
import quebec.esja.extracts.Extract;
import quebec.esja.kernel.Period;
import quebec.esja.spreadsheets.LongSpreadsheet;
import quebec.esja.spreadsheets.SpreadsheetReading;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.TenantUi;

/// The accounts behind a draft: a file to drop or rows to paste, then what was understood of them.
final class FileSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PASTE = 2_000_000;

    private final transient DeclarationWork work;
    private final transient Runnable again;
    private final transient Wording words;
    private final transient Actor actor;
    private final TenantUi page = TenantUi.here();
    private final transient Period period;
    private final FileDrop drop;

    FileSection(DeclarationWork work, Runnable again) {
        this.work = work;
        this.again = again;
        this.words = work.words();
        this.actor = work.acting().actor();
        this.period = work.declaration().period();
        addClassName("form-section");
        drop =
                new FileDrop(
                        new FileDrop.Words(
                                words.text("declaring.drop.choose"),
                                words.text("declaring.drop.label"),
                                words.text("declaring.drop.hint"),
                                words.text("declaring.drop.one"),
                                words.text(refused(SpreadsheetReading.Reason.TOO_HEAVY))),
                        LongSpreadsheet.LARGEST_BYTES,
                        1,
                        (name, content) -> {
                            var outcome =
                                    work.extracts()
                                            .read(work.id(), name, content, work.party(), actor);
                            page.access(() -> told(outcome));
                        });
        add(new H2(words.text("declaring.file.title")));
        work.extracts().find(work.id()).ifPresentOrElse(this::understood, this::asked);
    }

    private void asked() {
        add(new Paragraph(words.text("declaring.file.sentence")), drop, pasting());
    }

    private Component pasting() {
        var rows = new TextArea(words.text("declaring.paste.label"));
        rows.setHelperText(words.text("declaring.paste.hint"));
        rows.setMaxLength(LONGEST_PASTE);
        rows.setWidthFull();
        rows.setMinHeight("140px");
        var read =
                new Button(
                        words.text("declaring.paste.read"),
                        _ ->
                                told(
                                        work.extracts()
                                                .read(
                                                        work.id(),
                                                        words.text("declaring.paste.name"),
                                                        rows.getValue().getBytes(UTF_8),
                                                        work.party(),
                                                        actor)));
        return new Details(words.text("declaring.paste.title"), rows, read);
    }

    private void told(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Taken _, FileOutcome.ColumnsUnknown _ -> again.run();
            case FileOutcome.NotReadable(var reason, var arguments) ->
                    drop.refuse(words.text(refused(reason), arguments.toArray()));
            case FileOutcome.OtherYear(int year, int percent) ->
                    drop.refuse(
                            words.text(
                                    "declaring.refused.other-year",
                                    String.valueOf(percent),
                                    String.valueOf(year),
                                    words.period(period)));
            case FileOutcome.NoAmounts _ -> drop.refuse(words.text("declaring.refused.no-amounts"));
            case FileOutcome.NotAllowed _ -> drop.refuse(words.text("declaring.stale"));
        }
    }

    private static String refused(SpreadsheetReading.Reason reason) {
        return "declaring.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void understood(AccountFile file) {
        add(new Paragraph(words.text("declaring.file.kept", file.fileName(), file.format())));
        file.tally().ifPresent(tally -> add(facts(tally), outside(file, tally)));
        add(
                new ExtractColumns(
                        file,
                        (column, field) -> {
                            var outcome =
                                    work.extracts().assign(work.id(), column, field, work.party());
                            told(outcome);
                        }));
        if (file.tally().isPresent()) {
            add(new NamesSection(work, file, again));
        }
        var forget =
                new Button(
                        words.text("declaring.file.forget"),
                        _ -> {
                            work.extracts().forget(work.id(), work.party());
                            again.run();
                        });
        forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(drop, forget);
        drop.setVisible(file.tally().isEmpty());
    }

    private Component facts(Extract.Tally tally) {
        var list = new UnorderedList();
        list.add(
                new ListItem(
                        words.text(
                                "declaring.tally.lines",
                                tally.lines(),
                                words.money(tally.inside().add(tally.outside())))));
        if (tally.totals() > 0) {
            list.add(
                    new ListItem(
                            words.text(
                                    "declaring.tally.totals",
                                    tally.totals(),
                                    numbers(tally.firstTotals()))));
        }
        if (tally.unreadable() > 0) {
            list.add(
                    new ListItem(
                            words.text(
                                    "declaring.tally.unreadable",
                                    tally.unreadable(),
                                    numbers(tally.unreadableAt()))));
        }
        if (tally.dated() > 0 && tally.undated() > 0) {
            list.add(new ListItem(words.text("declaring.tally.undated", tally.undated())));
        }
        if (tally.dated() == 0) {
            list.add(new ListItem(words.text("declaring.tally.no-dates", words.period(period))));
        }
        if (tally.nameless() > 0) {
            list.add(new ListItem(words.text("declaring.tally.nameless", tally.nameless())));
        }
        return list;
    }

    private static String numbers(java.util.List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Component outside(AccountFile file, Extract.Tally tally) {
        if (tally.outsideLines() == 0) {
            return new Div();
        }
        var formats = Formats.of(words.language());
        var years =
                tally.byYear().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(year ->
                                words.text(
                                        "declaring.tally.year",
                                        String.valueOf(year.getKey()),
                                        formats.number(year.getValue())))
                        .collect(Collectors.joining(", "));
        var counted =
                new Checkbox(
                        words.text(
                                "declaring.outside",
                                tally.outsideLines(),
                                words.period(period),
                                years,
                                words.money(tally.outside())),
                        file.outsideCounted());
        counted.addValueChangeListener(change -> {
            work.extracts().countOutside(work.id(), change.getValue(), work.party());
            again.run();
        });
        return counted;
    }
}
