package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import quebec.esja.bulk.BulkAct;
import quebec.esja.bulk.BulkActId;
import quebec.esja.bulk.BulkAction;
import quebec.esja.bulk.BulkActs;
import quebec.esja.bulk.BulkStart;
import quebec.esja.casework.Tag;
import quebec.esja.casework.TagChange;
import quebec.esja.casework.Tags;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Formats;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.suppliers.Words;

/// What can be done to the enterprises chosen in the list: those ticked, or all that it shows.
final class BulkBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BulkActs acts;
    private final transient Tags tags;
    private final transient Acting acting;
    private final transient Words words;
    private final SerializableRunnable untick;
    private final String page;
    private final Span standing = new Span();
    private final Button all = new Button();
    private final Button none;
    private final MenuBar actions = new MenuBar();
    private transient Set<SupplierId> ticked = Set.of();
    private int shown;

    /// @param tickAll ticks all that the list shows, on every page of it
    /// @param untick  takes every tick away
    /// @param page    where past acts are shown
    BulkBar(
            BulkActs acts,
            Tags tags,
            Acting acting,
            Words words,
            SerializableRunnable tickAll,
            SerializableRunnable untick,
            String page) {
        this.acts = acts;
        this.tags = tags;
        this.acting = acting;
        this.words = words;
        this.untick = untick;
        this.page = page;
        addClassName("bulk-bar");
        standing.getElement().setAttribute("role", "status");
        all.addClickListener(_ -> tickAll.run());
        none = new Button(words.t("casework.bulk.none"), _ -> untick.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var menu = actions.addItem(words.t("casework.bulk.actions")).getSubMenu();
        menu.addItem(words.t("casework.bulk.tag"), _ -> askTag(true));
        menu.addItem(words.t("casework.bulk.untag"), _ -> askTag(false));
        menu.addItem(
                words.t("casework.bulk.ask"), _ -> askPlainly("ask", BulkAction.AskToConfirm::new));
        menu.addItem(words.t("casework.bulk.withdraw"), _ -> askReason());
        menu.addItem(
                words.t("casework.bulk.relist"), _ -> askPlainly("relist", BulkAction.Relist::new));
        add(standing, all, none, actions);
        draw();
    }

    /// Told how many enterprises the list shows.
    void shows(int count) {
        shown = count;
        draw();
    }

    /// Told which ones are ticked.
    void ticks(Set<SupplierId> chosen) {
        ticked = Set.copyOf(chosen);
        draw();
    }

    /// The enterprises chosen at this moment.
    Set<SupplierId> chosen() {
        return ticked;
    }

    private void draw() {
        int count = ticked.size();
        standing.setText(words.t("casework.bulk.chosen", count, number(count)));
        all.setText(words.t("casework.bulk.all", number(shown)));
        all.setVisible(shown > count);
        none.setVisible(count > 0);
        actions.setVisible(count > 0);
    }

    private String number(int count) {
        return Formats.of(words.language()).number(count);
    }

    private void askPlainly(String kind, Supplier<BulkAction> action) {
        var chosen = chosen();
        open(kind, chosen, Optional.empty(), () -> Optional.of(action.get()));
    }

    private void askReason() {
        var chosen = chosen();
        var reason = new TextArea(words.t("casework.bulk.reason"));
        reason.setHelperText(words.t("casework.bulk.reason.hint"));
        reason.setMaxLength(BulkActs.LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        open(
                "withdraw",
                chosen,
                Optional.of(reason),
                () -> {
                    if (reason.getValue().strip().length() < 5) {
                        reason.setErrorMessage(words.t("casework.bulk.reason.missing"));
                        reason.setInvalid(true);
                        reason.focus();
                        return Optional.empty();
                    }
                    return Optional.of(new BulkAction.Withdraw(reason.getValue()));
                });
    }

    private void askTag(boolean adding) {
        var chosen = chosen();
        var tag = new ComboBox<Tag>(words.t("casework.tag"));
        tag.setItems(tags.all());
        tag.setItemLabelGenerator(Tag::name);
        tag.setWidthFull();
        if (adding) {
            tag.setHelperText(words.t("casework.tags.hint"));
            tag.setAllowCustomValue(true);
            tag.addCustomValueSetListener(typed -> {
                if (tags.named(typed.getDetail(), acting.actor())
                        instanceof TagChange.Saved(Tag made)) {
                    tag.setItems(tags.all());
                    tag.setValue(made);
                }
            });
        }
        open(
                adding ? "tag" : "untag",
                chosen,
                Optional.of(tag),
                () -> {
                    var value = tag.getOptionalValue();
                    tag.setInvalid(value.isEmpty());
                    tag.setErrorMessage(words.t("casework.bulk.tag.missing"));
                    return value.map(Tag::id)
                            .map(id ->
                                    adding
                                            ? new BulkAction.AddTag(id)
                                            : new BulkAction.RemoveTag(id));
                });
    }

    /// Says in words how many enterprises will be touched before anything is.
    private void open(
            String kind,
            Set<SupplierId> chosen,
            Optional<Component> field,
            Supplier<Optional<BulkAction>> action) {
        var key = "casework.bulk." + kind;
        var dialog = new Dialog(words.t(key));
        dialog.add(
                new Paragraph(
                        words.t("casework.bulk.touches", chosen.size(), number(chosen.size()))),
                new Paragraph(words.t(key + ".means")));
        field.ifPresent(dialog::add);
        var cancel = new Button(words.t("workspace.cancel"), _ -> dialog.close());
        var go =
                new Button(
                        words.t("casework.bulk.do", chosen.size(), number(chosen.size())),
                        _ ->
                                action.get()
                                        .ifPresent(wanted -> {
                                            dialog.close();
                                            start(wanted, chosen);
                                        }));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(cancel, go);
        dialog.setWidth("min(560px, 92vw)");
        dialog.open();
    }

    private void start(BulkAction action, Set<SupplierId> chosen) {
        switch (acts.start(action, List.copyOf(chosen), acting.actor())) {
            case BulkStart.Started(BulkActId act) -> {
                untick.run();
                acts.find(act)
                        .filter(BulkAct::underWay)
                        .ifPresent(_ -> Notice.done(words.t("casework.bulk.begun")));
                UI.getCurrent().navigate(page);
            }
            case BulkStart.NothingToDo _ -> Notice.refused(words.t("casework.bulk.nothing"));
            case BulkStart.Unclear _ -> Notice.refused(words.t("casework.bulk.reason.missing"));
            case BulkStart.TagGone _ -> Notice.refused(words.t("casework.tag.gone"));
        }
    }
}
