package quebec.esja.workspace;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import quebec.esja.texts.Texts;

/// Asks before what cannot be undone.
public final class Confirm {

    private Confirm() {}

    /// @param title    the question, « Retirer cette entreprise ? »
    /// @param sentence what will happen
    /// @param action   the button, which says what happens, « Retirer »
    public static void ask(String title, String sentence, String action, Runnable confirmed) {
        var texts = Texts.of(TenantUi.here().language());
        var dialog = new ConfirmDialog(title, sentence, action, _ -> confirmed.run());
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("workspace.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
