package quebec.esja.workspace.exchange;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import quebec.esja.texts.Texts;

/// Asks for the words that someone else will read.
final class ReasonDialog {

    private static final int LONGEST = 1000;

    private ReasonDialog() {}

    /// @param kind of the texts `exchanging.<kind>.title`, `.label` and `.button`
    /// @param send says whether the words were taken
    static void open(String kind, Texts texts, Predicate<String> send) {
        var key = "exchanging." + kind + ".";
        var dialog = new Dialog(texts.get(key + "title"));
        var reason = new TextArea(texts.get(key + "label"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setMinRows(3);
        var cancel = new Button(texts.get("workspace.cancel"), _ -> dialog.close());
        var go =
                new Button(
                        texts.get(key + "button"),
                        _ -> {
                            if (send.test(reason.getValue())) {
                                dialog.close();
                            } else {
                                reason.setErrorMessage(texts.get("exchanging.reason"));
                                reason.setInvalid(true);
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(reason);
        dialog.getFooter().add(cancel, go);
        dialog.setWidth("min(560px, 92vw)");
        dialog.open();
        reason.focus();
    }
}
