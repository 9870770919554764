package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import quebec.esja.acceptance.AcceptanceOutcome;
import quebec.esja.acceptance.Acceptances;
import quebec.esja.acceptance.AcceptedProfile;
import quebec.esja.directory.Supplier;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.StaleEdit;

/// What changed in a profile since the Pôle accepted it, field by field, and what the team decides of it.
final class ChangesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Supplier supplier;
    private final transient Acceptances acceptances;
    private final transient Acting acting;
    private final transient Words words;
    private final transient Consumer<Supplier> decided;

    /// @param decided told of the enterprise as it is once someone has decided
    ChangesPanel(
            Supplier supplier,
            Acceptances acceptances,
            Acting acting,
            Words words,
            Consumer<Supplier> decided) {
        this.supplier = supplier;
        this.acceptances = acceptances;
        this.acting = acting;
        this.words = words;
        this.decided = decided;
        addClassName("changes");
        acceptances
                .of(supplier.id())
                .ifPresentOrElse(
                        this::draw, () -> add(new Paragraph(words.t("suppliers.changes.none"))));
    }

    private void draw(AcceptedProfile accepted) {
        add(new Paragraph(standing(accepted)));
        accepted.change()
                .filter(change -> !change.asked().isEmpty())
                .ifPresent(change -> add(asked(change)));
        var differences =
                new ArrayList<>(SupplierDifferences.of(accepted.data(), supplier.data(), words));
        differences.addAll(
                BesideDifferences.of(accepted.beside(), acceptances.beside(supplier.id()), words));
        if (differences.isEmpty()) {
            add(new Paragraph(words.t("suppliers.changes.same")));
            return;
        }
        var scroll = new Div(table(differences));
        scroll.addClassName("table-scroll");
        add(scroll);
        if (accepted.change().isPresent()) {
            add(actions());
        }
    }

    private String standing(AcceptedProfile accepted) {
        var on = day(accepted.acceptedAt());
        var before =
                accepted.acceptedBy().isEmpty()
                        ? words.t("suppliers.changes.public", on)
                        : words.t("suppliers.changes.accepted", on, accepted.acceptedBy());
        return accepted.change()
                .map(change ->
                        before
                                + " "
                                + words.t(
                                        "suppliers.changes.changed", day(change.at()), change.by()))
                .orElse(before);
    }

    private Component asked(AcceptedProfile.Change change) {
        var asked =
                new Div(
                        new Paragraph(
                                words.t(
                                        "suppliers.changes.asked",
                                        change.askedAt().map(this::day).orElse(""))),
                        new Paragraph(change.asked()));
        asked.addClassName("asked");
        return asked;
    }

    private String day(Instant at) {
        return Formats.of(words.language()).date(Days.of(at));
    }

    private NativeTable table(List<StaleEdit.Difference> differences) {
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(words.t("suppliers.changes.caption", differences.size()));
        var keys =
                List.of(
                        "suppliers.changes.field",
                        "suppliers.changes.before",
                        "suppliers.changes.after");
        var head = table.getHead().addRow();
        keys.forEach(key -> head.addHeaderCell().setText(words.t(key)));
        differences.forEach(difference -> {
            var shown = ChangedWords.of(difference.theirs(), difference.yours());
            var row = table.getBody().addRow();
            row.addDataCell().setText(difference.field());
            labelled(row.addDataCell(), keys.get(1)).add(shown.before());
            labelled(row.addDataCell(), keys.get(2)).add(shown.after());
        });
        return table;
    }

    private NativeTableCell labelled(NativeTableCell cell, String key) {
        cell.getElement().setAttribute("data-label", words.t(key));
        return cell;
    }

    private Component actions() {
        var accept =
                new Button(
                        words.t("suppliers.changes.accept"),
                        _ ->
                                told(
                                        acceptances.accept(
                                                supplier.id(),
                                                supplier.version(),
                                                acting.actor())));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var ask = new Button(words.t("suppliers.changes.ask"), _ -> ask());
        var actions = new Div(ask, accept);
        actions.addClassName("record-form-actions");
        return actions;
    }

    private void ask() {
        var dialog = new Dialog(words.t("suppliers.changes.ask"));
        var reason = new TextArea(words.t("suppliers.changes.reason"));
        reason.setHelperText(words.t("suppliers.changes.reason.hint"));
        reason.setMaxLength(Acceptances.LONGEST_REASON);
        reason.setMinRows(4);
        reason.setWidthFull();
        var cancel = new Button(words.t("workspace.cancel"), _ -> dialog.close());
        var send =
                new Button(
                        words.t("suppliers.changes.send"),
                        _ -> {
                            var outcome =
                                    acceptances.askToCorrect(
                                            supplier.id(),
                                            supplier.version(),
                                            reason.getValue(),
                                            acting.actor());
                            if (outcome instanceof AcceptanceOutcome.Unclear) {
                                reason.setErrorMessage(words.t("suppliers.changes.unclear"));
                                reason.setInvalid(true);
                                reason.focus();
                            } else {
                                dialog.close();
                                told(outcome);
                            }
                        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(cancel, send);
        dialog.setWidth("min(560px, 92vw)");
        dialog.open();
        reason.focus();
    }

    private void told(AcceptanceOutcome outcome) {
        switch (outcome) {
            case AcceptanceOutcome.Accepted _ -> {
                Notice.done(words.t("suppliers.changes.done"));
                decided.accept(supplier);
            }
            case AcceptanceOutcome.Asked(int people) -> {
                Notice.done(words.t("suppliers.changes.sent", people));
                decided.accept(supplier);
            }
            case AcceptanceOutcome.Unreachable _ ->
                    Notice.refused(words.t("suppliers.changes.unreachable"));
            case AcceptanceOutcome.Unclear _ ->
                    Notice.refused(words.t("suppliers.changes.unclear"));
            case AcceptanceOutcome.Stale(Supplier now) -> {
                Notice.refused(words.t("suppliers.changes.stale"));
                decided.accept(now);
            }
            case AcceptanceOutcome.Before(AcceptedProfile accepted) -> {
                Notice.refused(
                        words.t(
                                "suppliers.changes.already",
                                accepted.acceptedBy(),
                                day(accepted.acceptedAt())));
                decided.accept(supplier);
            }
            case AcceptanceOutcome.Unknown _ -> Notice.refused(words.t("supplier.refusal.unknown"));
        }
    }
}
