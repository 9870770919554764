package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Function;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistChange;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// Asks the name of a list, new or not, until the name is one it may have.
final class ListName {

    private final Texts texts = Texts.of(TenantUi.here().language());
    private final TextField name = new TextField(texts.get("lists.name"));
    private final Dialog dialog;
    private final Function<String, ShortlistChange> save;
    private final Consumer<Shortlist> saved;

    private ListName(
            String title, Function<String, ShortlistChange> save, Consumer<Shortlist> saved) {
        this.save = save;
        this.saved = saved;
        dialog = new Dialog(texts.get(title));
    }

    static void ask(Function<String, ShortlistChange> save, Consumer<Shortlist> saved) {
        new ListName("lists.new", save, saved).open("");
    }

    static void change(
            String present, Function<String, ShortlistChange> save, Consumer<Shortlist> saved) {
        new ListName("lists.rename", save, saved).open(present);
    }

    private void open(String present) {
        name.setValue(present);
        name.setMaxLength(Shortlists.LONGEST_NAME);
        name.setHelperText(texts.get("lists.name.hint"));
        name.setWidthFull();
        name.setAutofocus(true);
        var cancel = new Button(texts.get("workspace.cancel"), _ -> dialog.close());
        var keep = new Button(texts.get("lists.name.save"), _ -> save());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER);
        dialog.add(name);
        dialog.getFooter().add(cancel, keep);
        dialog.setWidth("min(480px, 92vw)");
        dialog.open();
        name.focus();
    }

    private void save() {
        switch (save.apply(name.getValue())) {
            case ShortlistChange.Saved(Shortlist list) -> {
                dialog.close();
                saved.accept(list);
            }
            case ShortlistChange.Nameless _ -> refuse(texts.get("lists.name.missing"));
            case ShortlistChange.NameTaken(String taken) ->
                    refuse(texts.get("lists.name.taken", taken));
            case ShortlistChange.TooMany _ ->
                    refuse(texts.get("lists.many", Shortlists.MOST_LISTS));
            case ShortlistChange.Unknown _ -> refuse(texts.get("lists.unknown"));
        }
    }

    private void refuse(String sentence) {
        name.setErrorMessage(sentence);
        name.setInvalid(true);
        name.focus();
    }
}
