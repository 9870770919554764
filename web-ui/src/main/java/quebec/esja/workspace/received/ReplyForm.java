package quebec.esja.workspace.received;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import quebec.esja.audit.Actor;
import quebec.esja.matching.Fit;
import quebec.esja.matching.RefusalReason;
import quebec.esja.replies.Asked;
import quebec.esja.replies.Replies;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.replies.ReplyKind;
import quebec.esja.replies.ReplyOutcome;
import quebec.esja.replies.ReplyProblem;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;

/// The answer of an enterprise: only what its kind asks for is shown.
final class ReplyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Asked asked;
    private final transient Replies replies;
    private final transient Supplier<List<Fit>> proposed;
    private final transient Actor actor;
    private final transient Texts texts;
    private final transient Runnable done;
    private final RadioButtonGroup<ReplyKind> kind = new RadioButtonGroup<>();
    private final List<TextArea> answers = new ArrayList<>();
    private final CheckboxGroup<Fit> partners = new CheckboxGroup<>();
    private final CheckboxGroup<RefusalReason> reasons = new CheckboxGroup<>();
    private final TextField price = new TextField();
    private final TextArea message = new TextArea();
    private final ErrorSummary summary = new ErrorSummary();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    ReplyForm(
            Asked asked,
            Replies replies,
            Supplier<List<Fit>> proposed,
            Actor actor,
            Texts texts,
            Runnable done) {
        this.asked = asked;
        this.replies = replies;
        this.proposed = proposed;
        this.actor = actor;
        this.texts = texts;
        this.done = done;
        addClassName("record-form");
        describe();
        var send = new Button(texts.get("received.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(send);
        actions.addClassName("record-form-actions");
        var grid = new Div();
        grid.addClassName("form-section-fields");
        fields.values()
                .forEach(field -> {
                    field.addClassName("form-wide");
                    grid.add(field);
                });
        add(new H2(texts.get("received.answer.title")), summary, kind, grid, actions);
        adapt();
    }

    private void describe() {
        kind.setLabel(texts.get("received.kind"));
        kind.setItems(ReplyKind.values());
        kind.setItemLabelGenerator(one -> texts.get(one.text()));
        kind.setValue(ReplyKind.INTERESTED);
        kind.addValueChangeListener(_ -> adapt());
        var questions = asked.need().data().questions();
        for (int position = 0; position < questions.size(); position++) {
            var answer = new TextArea(questions.get(position));
            answer.setMaxLength(2000);
            answers.add(answer);
            fields.put("answer-" + position, answer);
        }
        partners.setLabel(texts.get("received.partners"));
        partners.setHelperText(texts.get("received.partners.hint"));
        partners.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        partners.setItemLabelGenerator(fit -> fit.candidate().name());
        reasons.setLabel(texts.get("received.reasons"));
        reasons.setItems(RefusalReason.values());
        reasons.setItemLabelGenerator(one -> texts.get(one.text()));
        price.setLabel(texts.get("received.price"));
        price.setHelperText(texts.get("received.price.hint"));
        price.setMaxLength(40);
        message.setLabel(texts.get("received.message"));
        message.setMaxLength(2000);
        fields.put("partners", partners);
        fields.put("reasons", reasons);
        fields.put("price", price);
        fields.put("message", message);
    }

    private void adapt() {
        var declines = kind.getValue() == ReplyKind.DECLINED;
        var together = kind.getValue() == ReplyKind.TOGETHER;
        if (together && partners.getListDataView().getItemCount() == 0) {
            partners.setItems(proposed.get());
        }
        answers.forEach(answer -> answer.setVisible(!declines));
        price.setVisible(!declines);
        partners.setVisible(together);
        reasons.setVisible(declines);
    }

    private ReplyDraft draft() {
        var said = answers.stream().map(TextArea::getValue).toList();
        return switch (kind.getValue()) {
            case INTERESTED ->
                    new ReplyDraft.Interested(said, price.getValue(), message.getValue());
            case TOGETHER ->
                    new ReplyDraft.Together(
                            partners.getValue().stream()
                                    .map(fit -> fit.candidate().supplier())
                                    .collect(Collectors.toSet()),
                            said,
                            price.getValue(),
                            message.getValue());
            case DECLINED -> new ReplyDraft.Declined(reasons.getValue(), message.getValue());
        };
    }

    private void send() {
        say(List.of());
        switch (replies.reply(asked.need().id(), asked.supplier(), draft(), actor)) {
            case ReplyOutcome.Replied _ -> {
                Notice.done(texts.get("received.sent", asked.need().buyerName()));
                done.run();
            }
            case ReplyOutcome.Refused(var problems) -> say(problems);
            case ReplyOutcome.RepliedBefore _ -> done.run();
            case ReplyOutcome.Over _ -> Notice.refused(texts.get("received.over.sentence"));
            case ReplyOutcome.Ended _ -> Notice.refused(texts.get("received.ended"));
            case ReplyOutcome.NotListed _ -> Notice.refused(texts.get("received.not-listed"));
            case ReplyOutcome.TooLate _, ReplyOutcome.Unknown _ ->
                    Notice.refused(texts.get("received.over.sentence"));
        }
    }

    private void say(List<ReplyProblem> problems) {
        fields.values().forEach(field -> mark(field, ""));
        problems.forEach(problem ->
                Optional.ofNullable(fields.get(problem.field()))
                        .ifPresent(field -> mark(field, texts.get(problem.key()))));
        if (problems.isEmpty()) {
            summary.clear();
        } else {
            summary.show(problems.stream().map(this::line).toList());
        }
    }

    private ErrorSummary.Line line(ReplyProblem problem) {
        return fields.get(problem.field()) instanceof HasValue<?, ?> value
                ? ErrorSummary.Line.of(value, texts.get(problem.key()))
                : new ErrorSummary.Line(texts.get(problem.key()), null);
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation checked) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(!sentence.isEmpty());
        }
    }
}
