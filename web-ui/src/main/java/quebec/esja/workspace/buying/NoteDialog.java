package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// Writes the note on an enterprise. When a colleague wrote meanwhile, what was typed stays in sight and nothing is lost.
final class NoteDialog {

    private NoteDialog() {}

    /// @param save says whether the note was kept
    static void open(ShortlistRow row, Predicate<String> save, Runnable saved) {
        var texts = Texts.of(TenantUi.here().language());
        var dialog = new Dialog(texts.get("lists.note.of", row.name()));
        var note = new TextArea(texts.get("lists.note"));
        note.setValue(row.note());
        note.setMaxLength(Shortlists.LONGEST_NOTE);
        note.setHelperText(texts.get("lists.note.hint"));
        note.setWidthFull();
        note.setMinRows(4);
        var cancel = new Button(texts.get("workspace.cancel"), _ -> dialog.close());
        var keep =
                new Button(
                        texts.get("lists.note.save"),
                        _ -> {
                            if (save.test(note.getValue())) {
                                dialog.close();
                                saved.run();
                            } else {
                                note.setErrorMessage(texts.get("lists.note.changed"));
                                note.setInvalid(true);
                            }
                        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        dialog.add(note);
        dialog.getFooter().add(cancel, keep);
        dialog.setWidth("min(560px, 92vw)");
        dialog.open();
        note.focus();
    }
}
