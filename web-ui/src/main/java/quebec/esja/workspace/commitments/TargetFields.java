package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quebec.esja.commitments.Target;
import quebec.esja.purchases.AmountReading;
import quebec.esja.texts.Texts;

/// What the organization hopes to reach, if it says so: a share, an amount, words.
final class TargetFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NUMBER = 40;

    private final TextField percent = new TextField();
    private final TextField amount = new TextField();
    private final TextArea words = new TextArea();

    TargetFields(Texts texts) {
        addClassName("form-section-fields");
        percent.setLabel(texts.get("engagement.target.percent"));
        percent.setMaxLength(LONGEST_NUMBER);
        amount.setLabel(texts.get("engagement.target.amount"));
        amount.setMaxLength(LONGEST_NUMBER);
        words.setLabel(texts.get("engagement.target.words"));
        words.setMaxLength(Target.LONGEST);
        words.addClassName("form-wide");
        add(percent, amount, words);
    }

    /// What was typed is a target, or reasons why it is none.
    record Typed(Target target, List<String> refusals) {}

    Typed typed() {
        List<String> refusals = new ArrayList<>();
        return new Typed(
                new Target(
                        words.getValue().strip(),
                        number(percent.getValue().replace('%', ' '), "target-percent", refusals),
                        number(amount.getValue(), "target-amount", refusals)),
                refusals);
    }

    private static Optional<BigDecimal> number(
            String typed, String refusal, List<String> refusals) {
        return switch (AmountReading.read(typed)) {
            case AmountReading.Sound(BigDecimal number) -> Optional.of(number);
            case AmountReading.Absent _ -> Optional.empty();
            case AmountReading.NotANumber _,
                    AmountReading.NotPositive _,
                    AmountReading.TooLarge _,
                    AmountReading.TooPrecise _ -> {
                refusals.add(refusal);
                yield Optional.empty();
            }
        };
    }
}
