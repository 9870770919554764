package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import quebec.esja.casework.SavedFilter;
import quebec.esja.casework.SavedFilters;
import quebec.esja.kernel.MemberId;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.suppliers.Words;

/// The lists that the person keeps under a name: links that lead there, and a way to keep the present one.
final class KeptFilters extends Nav {

    private static final long serialVersionUID = 1L;

    private final transient SavedFilters filters;
    private final transient MemberId member;
    private final transient Words words;
    private final String page;
    private final SerializableSupplier<String> query;

    /// @param page  address of the list
    /// @param query what its address says at present behind the question mark; empty for all enterprises
    KeptFilters(
            SavedFilters filters,
            MemberId member,
            Words words,
            String page,
            SerializableSupplier<String> query) {
        this.filters = filters;
        this.member = member;
        this.words = words;
        this.page = page;
        this.query = query;
        addClassName("kept-filters");
        getElement().setAttribute("aria-label", words.t("casework.kept"));
        draw();
    }

    private void draw() {
        removeAll();
        var list = new UnorderedList();
        filters.of(member).forEach(filter -> list.add(item(filter)));
        var keep = new Button(words.t("casework.kept.keep"), _ -> ask());
        keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.add(new ListItem(keep));
        add(list);
    }

    private ListItem item(SavedFilter filter) {
        var remove =
                new Button(
                        "×",
                        _ -> {
                            filters.delete(member, filter.id());
                            draw();
                            Notice.done(words.t("casework.kept.removed", filter.name()));
                        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(words.t("casework.kept.remove", filter.name()));
        return new ListItem(new Anchor(page + "?" + filter.query(), filter.name()), remove);
    }

    private void ask() {
        var present = query.get();
        if (present.isEmpty()) {
            Notice.refused(words.t("casework.kept.nothing"));
            return;
        }
        var dialog = new Dialog(words.t("casework.kept.keep"));
        var name = new TextField(words.t("casework.kept.name"));
        name.setMaxLength(SavedFilters.LONGEST_NAME);
        name.setHelperText(words.t("casework.kept.name.hint"));
        name.setWidthFull();
        var cancel = new Button(words.t("workspace.cancel"), _ -> dialog.close());
        var keep =
                new Button(
                        words.t("casework.kept.save"),
                        _ -> {
                            if (filters.save(member, name.getValue(), present)) {
                                dialog.close();
                                draw();
                            } else {
                                name.setErrorMessage(words.t("casework.kept.refused"));
                                name.setInvalid(true);
                            }
                        });
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickShortcut(Key.ENTER);
        dialog.add(name);
        dialog.getFooter().add(cancel, keep);
        dialog.setWidth("min(480px, 92vw)");
        dialog.open();
        name.focus();
    }
}
