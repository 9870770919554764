package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedChange;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.purchases.Party;
import quebec.esja.replies.Reply;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;

/// Ends a need with its outcome: what was bought and from whom, or why not.
final class ClosingPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BuyerNeed need;
    private final transient Outcomes outcomes;
    private final transient Party party;
    private final transient Actor actor;
    private final transient Texts texts;
    private final transient Consumer<BuyerNeedId> changed;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final Select<Reply> chosen = new Select<>();
    private final TextArea reason = new TextArea();

    ClosingPanel(
            BuyerNeed need,
            List<Reply> interested,
            Outcomes outcomes,
            Party party,
            Actor actor,
            Texts texts,
            Consumer<BuyerNeedId> changed) {
        this.need = need;
        this.outcomes = outcomes;
        this.party = party;
        this.actor = actor;
        this.texts = texts;
        this.changed = changed;
        addClassName("form-section");
        outcome.setLabel(texts.get("needing.field.outcome"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setItems(EnumSet.complementOf(EnumSet.of(Outcome.BOUGHT_NEXT)));
        outcome.setItemLabelGenerator(one -> texts.get(one.text()));
        outcome.setItemEnabledProvider(one -> one != Outcome.BOUGHT_HERE || !interested.isEmpty());
        outcome.setValue(interested.isEmpty() ? Outcome.BOUGHT_ELSEWHERE : Outcome.BOUGHT_HERE);
        outcome.addValueChangeListener(_ -> adapt());
        chosen.setLabel(texts.get("needing.close.chosen"));
        chosen.setItems(interested);
        chosen.setItemLabelGenerator(one -> one == null ? "" : one.name());
        reason.setLabel(texts.get("needing.field.reason"));
        reason.setMaxLength(2000);
        reason.setWidthFull();
        var actions = new Div(new Button(texts.get("needing.close"), _ -> close()));
        actions.addClassName("record-form-actions");
        add(
                new H2(texts.get("needing.close.title")),
                new Paragraph(texts.get("needing.close.sentence")),
                outcome,
                chosen,
                reason,
                actions);
        adapt();
    }

    private void adapt() {
        chosen.setVisible(outcome.getValue() == Outcome.BOUGHT_HERE);
        reason.setHelperText(
                texts.get(
                        outcome.getValue() == Outcome.BOUGHT_HERE
                                ? "needing.close.reason.optional"
                                : "needing.close.reason.asked"));
    }

    private void close() {
        var winner =
                outcome.getValue() == Outcome.BOUGHT_HERE
                        ? Optional.ofNullable(chosen.getValue()).map(Reply::supplier)
                        : Optional.<SupplierId>empty();
        var change =
                outcomes.close(
                        need.id(),
                        outcome.getValue(),
                        winner,
                        reason.getValue(),
                        need.version(),
                        party,
                        actor);
        switch (change) {
            case BuyerNeedChange.Saved _ -> {
                Notice.done(texts.get("needing.closed"));
                changed.accept(need.id());
            }
            case BuyerNeedChange.Refused(var problems) ->
                    problems.forEach(problem -> {
                        var sentence = texts.get(problem.key());
                        if (problem.field().equals("chosen")) {
                            chosen.setInvalid(true);
                            chosen.setErrorMessage(sentence);
                        } else {
                            reason.setInvalid(true);
                            reason.setErrorMessage(sentence);
                        }
                    });
            case BuyerNeedChange.Stale _, BuyerNeedChange.NotAllowed _ -> {
                Notice.refused(texts.get("needing.stale"));
                changed.accept(need.id());
            }
        }
    }
}
