package quebec.esja.workspace.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.casework.Tag;
import quebec.esja.casework.TagChange;
import quebec.esja.casework.Tags;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The Pôle's tags: how many enterprises bear each, and the way to rename, merge and remove them.
@Route(value = ":pole/entreprises/etiquettes", layout = WorkspaceLayout.class)
class TagsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Tags tags;
    private final transient Acting acting;
    private final Div list = new Div();

    TagsView(Tags tags, Acting acting) {
        super("casework.tags.title");
        this.tags = tags;
        this.acting = acting;
        list.addClassName("table-scroll");
        add(
                new PageHeader(t("casework.tags.title"))
                        .withSentence(t("casework.tags.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/entreprises", t("suppliers.back"))),
                list);
        draw();
    }

    private void draw() {
        list.removeAll();
        var all = tags.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(t("casework.tags.none"), t("casework.tags.none.sentence")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("casework.tags.caption", all.size()));
        var head = table.getHead().addRow();
        List.of("casework.tag", "casework.tag.enterprises", "casework.tag.actions")
                .forEach(key -> head.addHeaderCell().setText(t(key)));
        all.forEach(tag -> {
            var row = table.getBody().addRow();
            row.addDataCell().add(new Span(tag.name()));
            var enterprises =
                    new Anchor(
                            pole().slug() + "/entreprises?etiquettes=" + tag.id(),
                            t("casework.tag.count", tag.enterprises()));
            var borne = row.addDataCell();
            borne.getElement().setAttribute("data-label", t("casework.tag.enterprises"));
            borne.add(enterprises);
            row.addDataCell().add(actions(tag));
        });
        list.add(table);
    }

    private Div actions(Tag tag) {
        var rename = new Button(t("casework.tag.rename"), _ -> rename(tag));
        rename.setAriaLabel(t("casework.tag.rename.of", tag.name()));
        var remove = new Button(t("casework.tag.remove"), _ -> remove(tag));
        remove.setAriaLabel(t("casework.tag.remove.of", tag.name()));
        var actions = new Div(rename, remove);
        actions.addClassName("row-actions");
        return actions;
    }

    private void rename(Tag tag) {
        var dialog = new Dialog(t("casework.tag.rename.of", tag.name()));
        var name = new TextField(t("casework.tag.name"));
        name.setValue(tag.name());
        name.setMaxLength(Tags.LONGEST);
        name.setHelperText(t("casework.tag.name.hint"));
        name.setWidthFull();
        var cancel = new Button(t("workspace.cancel"), _ -> dialog.close());
        var save =
                new Button(
                        t("casework.tag.save"),
                        _ -> {
                            switch (tags.rename(tag.id(), name.getValue(), acting.actor())) {
                                case TagChange.Saved _ -> {
                                    dialog.close();
                                    draw();
                                }
                                case TagChange.Taken(Tag other) -> {
                                    dialog.close();
                                    askToMerge(tag, other);
                                }
                                case TagChange.Refused _ -> {
                                    name.setErrorMessage(t("casework.tags.refused", Tags.LONGEST));
                                    name.setInvalid(true);
                                }
                                case TagChange.Gone _ -> {
                                    dialog.close();
                                    gone();
                                }
                            }
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(name);
        dialog.getFooter().add(cancel, save);
        dialog.setWidth("min(480px, 92vw)");
        dialog.open();
        name.focus();
    }

    private void askToMerge(Tag tag, Tag other) {
        Confirm.ask(
                t("casework.tag.merge.question", tag.name(), other.name()),
                t("casework.tag.merge.sentence", tag.enterprises(), tag.name(), other.name()),
                t("casework.tag.merge"),
                () -> {
                    switch (tags.merge(tag.id(), other.id(), acting.actor())) {
                        case TagChange.Saved(Tag into) -> {
                            Notice.done(t("casework.tag.merged", tag.name(), into.name()));
                            draw();
                        }
                        case TagChange.Gone _, TagChange.Taken _, TagChange.Refused _ -> gone();
                    }
                });
    }

    private void remove(Tag tag) {
        Confirm.ask(
                t("casework.tag.remove.question", tag.name()),
                t("casework.tag.remove.sentence", tag.enterprises()),
                t("casework.tag.remove"),
                () -> {
                    tags.delete(tag.id(), acting.actor());
                    draw();
                });
    }

    private void gone() {
        Notice.refused(t("casework.tag.gone"));
        draw();
    }
}
