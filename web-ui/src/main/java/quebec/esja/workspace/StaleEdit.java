package quebec.esja.workspace;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import quebec.esja.texts.Texts;

/// Tells that someone else saved the same thing meanwhile, shows field by field what differs, and loses nothing typed: the form
/// stays as it is behind the dialog until the person chooses.
public final class StaleEdit {

    /// One field that differs.
    public record Difference(String field, String theirs, String yours) {}

    private StaleEdit() {}

    /// @param keepYours saves what was typed over what the other person saved
    /// @param takeTheirs puts what the other person saved in the form
    public static void show(List<Difference> differences, Runnable keepYours, Runnable takeTheirs) {
        var texts = Texts.of(TenantUi.here().language());
        var dialog = new Dialog(texts.get("workspace.stale.title"));
        dialog.addClassName("stale-edit");
        dialog.add(new Paragraph(texts.get("workspace.stale.sentence")), table(texts, differences));
        var back = button(texts.get("workspace.stale.back"), dialog, () -> {});
        var theirs = button(texts.get("workspace.stale.theirs"), dialog, takeTheirs);
        var yours = button(texts.get("workspace.stale.yours"), dialog, keepYours);
        yours.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(back, theirs, yours);
        dialog.open();
    }

    private static Button button(String text, Dialog dialog, Runnable then) {
        return new Button(
                text,
                _ -> {
                    dialog.close();
                    then.run();
                });
    }

    private static NativeTable table(Texts texts, List<Difference> differences) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        List.of(
                        "workspace.stale.field",
                        "workspace.stale.column.theirs",
                        "workspace.stale.column.yours")
                .forEach(key -> head.addHeaderCell().setText(texts.get(key)));
        differences.forEach(difference -> {
            var row = table.getBody().addRow();
            List.of(difference.field(), difference.theirs(), difference.yours())
                    .forEach(text -> row.addDataCell().setText(text));
        });
        return table;
    }
}
