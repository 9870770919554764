package quebec.esja.workspace;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import quebec.esja.texts.Texts;

/// Asks before what goes out to others, or cannot be undone.
public final class Confirm {

    private Confirm() {}

    /// Before something is taken away, in red.
    ///
    /// @param title    the question, « Retirer cette entreprise ? »
    /// @param sentence what will happen
    /// @param action   the button, which says what happens, « Retirer »
    public static void ask(String title, String sentence, String action, Runnable confirmed) {
        open(title, sentence, action, "error primary", confirmed);
    }

    /// Before something is done for good that takes nothing away, such as publishing.
    ///
    /// @param title    the question, « Publier le site ? »
    /// @param sentence what will happen
    /// @param action   the button, which says what happens, « Publier »
    public static void act(String title, String sentence, String action, Runnable confirmed) {
        open(title, sentence, action, "primary", confirmed);
    }

    private static void open(
            String title, String sentence, String action, String theme, Runnable confirmed) {
        var texts = Texts.of(TenantUi.here().language());
        var dialog = new ConfirmDialog(title, sentence, action, _ -> confirmed.run());
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("workspace.cancel"));
        dialog.setConfirmButtonTheme(theme);
        dialog.open();
    }
}
