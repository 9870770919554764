package quebec.esja.workspace.wishes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.WishId;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.wishes.Answering;
import quebec.esja.wishes.Wish;
import quebec.esja.wishes.WishAnswer;
import quebec.esja.wishes.WishAnswerForm;
import quebec.esja.wishes.WishWords;
import quebec.esja.wishes.WishedActivity;
import quebec.esja.wishes.Wishes;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Who asks for an activity, and one answer to those who are ticked: a day and words, or why not.
final class WishesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Wishes wishes;
    private final transient Acting acting;
    private final transient Runnable changed;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final ErrorSummary problems = new ErrorSummary();
    private final CheckboxGroup<Wish> buyers = new CheckboxGroup<>();
    private final RadioButtonGroup<Boolean> planned = new RadioButtonGroup<>();
    private final DayField on = new DayField(texts.get("wishing.day"), TenantUi.here().language());
    private final TextArea words = new TextArea();

    /// @param changed told once buyers are answered, or when they no longer wait
    WishesDialog(WishedActivity activity, Wishes wishes, Acting acting, Runnable changed) {
        this.wishes = wishes;
        this.acting = acting;
        this.changed = changed;
        setHeaderTitle(activity.title().in(texts.language().locale()));
        setWidth("min(100%, 640px)");
        getFooter().add(new Button(texts.get("workspace.cancel"), _ -> close()));
        var waiting = wishes.waiting(activity.key());
        if (!waiting.isEmpty()) {
            add(answering(waiting));
        }
        var answered = wishes.answered(activity.key());
        if (!answered.isEmpty()) {
            add(new H3(texts.get("wishing.told")), told(answered));
        }
    }

    private Div answering(List<Wish> waiting) {
        buyers.setLabel(texts.get("wishing.buyers"));
        buyers.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        buyers.setItems(waiting);
        buyers.setItemLabelGenerator(wish ->
                texts.get(
                        "wishing.buyer",
                        wish.buyerName(),
                        wish.askedBy(),
                        Formats.of(texts.language()).date(Days.of(wish.askedAt()))));
        buyers.select(waiting);
        planned.setLabel(texts.get("wishing.kind"));
        planned.setItems(true, false);
        planned.setItemLabelGenerator(
                yes -> texts.get(yes ? "wishing.kind.planned" : "wishing.kind.declined"));
        planned.addValueChangeListener(change -> on.setVisible(change.getValue()));
        planned.setValue(true);
        words.setLabel(texts.get("wishing.words"));
        words.setHelperText(texts.get("wishing.words.hint"));
        words.setMaxLength(WishAnswer.LONGEST_WORDS);
        words.setWidthFull();
        words.setMinRows(3);
        var send = new Button(texts.get("wishing.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(send);
        var fields = new Div(problems, buyers, planned, on, words);
        fields.addClassName("dialog-fields");
        return fields;
    }

    private UnorderedList told(List<Wish> answered) {
        var list = new UnorderedList();
        answered.forEach(wish ->
                list.add(
                        new ListItem(
                                texts.get(
                                        "diagnostic.plan.of",
                                        wish.buyerName(),
                                        WishWords.standing(wish, texts.language())))));
        return list;
    }

    private WishAnswerForm form() {
        return planned.getValue()
                ? new WishAnswerForm.Planned(Optional.ofNullable(on.getValue()), words.getValue())
                : new WishAnswerForm.Declined(words.getValue());
    }

    private void send() {
        problems.clear();
        List<WishId> ticked = buyers.getValue().stream().map(Wish::id).toList();
        switch (wishes.answer(ticked, form(), acting.actor())) {
            case Answering.Told(int told, int gone) -> {
                close();
                Notice.done(texts.get("wishing.sent", told, gone));
                changed.run();
            }
            case Answering.Refused(String reason) ->
                    problems.show(
                            List.of(
                                    new ErrorSummary.Line(
                                            texts.get("wishes.refusal." + reason), null)));
            case Answering.NotAllowed _ -> {
                close();
                Notice.refused(texts.get("diagnostic.unknown"));
            }
        }
    }
}
