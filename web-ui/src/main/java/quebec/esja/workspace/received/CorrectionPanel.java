package quebec.esja.workspace.received;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import quebec.esja.audit.Actor;
import quebec.esja.corrections.Correctable;
import quebec.esja.corrections.Correction;
import quebec.esja.corrections.CorrectionOutcome;
import quebec.esja.corrections.Corrections;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.doors.PoleFront;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// What a manager may correct of the profile after declining a need: a button for each change, which says what it does.
final class CorrectionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 600;
    private static final int MOST_DAYS = 365;

    private final transient Corrections corrections;
    private final BuyerNeedId need;
    private final SupplierId supplier;
    private final transient Actor actor;
    private final transient PoleFront pole;
    private final Language language = TenantUi.here().language();

    CorrectionPanel(
            Corrections corrections,
            BuyerNeedId need,
            SupplierId supplier,
            Actor actor,
            PoleFront pole) {
        this.corrections = corrections;
        this.need = need;
        this.supplier = supplier;
        this.actor = actor;
        this.pole = pole;
        addClassName("corrections");
        draw();
    }

    private void draw() {
        removeAll();
        var able = corrections.of(need, supplier);
        if (able.any()) {
            add(new Paragraph(t("replying.correct.sentence", pole.name())));
        }
        if (able.leadTime()) {
            add(delay(able));
        }
        if (able.capacity()) {
            add(capacity(able));
        }
        var buttons = new Div();
        buttons.addClassName("record-form-actions");
        able.place()
                .ifPresent(place ->
                        buttons.add(
                                new Button(
                                        t(
                                                "replying.correct.zone",
                                                place.name().in(language.locale())),
                                        _ -> correct(new Correction.NotThere()))));
        able.noLonger().forEach(one -> buttons.add(trade(one)));
        if (able.undoable()) {
            buttons.add(new Button(t("replying.correct.undo"), _ -> undo()));
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
        add(new Anchor(pole.slug() + "/mon-entreprise", t("received.correct")));
    }

    private Button trade(OfferingData one) {
        return new Button(
                t("replying.correct.trade", one.title().in(language.locale())),
                _ -> correct(new Correction.NoLonger(one.id().orElseThrow())));
    }

    private static Div field(Component typed, Button save) {
        var field = new Div(typed, save);
        field.addClassName("correction-field");
        return field;
    }

    private Div delay(Correctable able) {
        var days = new IntegerField(t("replying.correct.days"));
        days.setHelperText(t("replying.correct.days.hint"));
        days.setMin(0);
        days.setMax(MOST_DAYS);
        able.days().ifPresent(days::setValue);
        var save =
                new Button(
                        t("replying.correct.delay"),
                        _ -> {
                            if (days.getValue() == null || days.isInvalid()) {
                                days.setErrorMessage(t("replying.correct.days.wrong"));
                                days.setInvalid(true);
                                days.focus();
                            } else {
                                correct(new Correction.LeadTime(days.getValue()));
                            }
                        });
        return field(days, save);
    }

    private Div capacity(Correctable able) {
        var words = new TextArea(t("replying.correct.words"));
        words.setHelperText(t("replying.correct.words.hint"));
        words.setMaxLength(LONGEST);
        words.setValue(able.words());
        var save =
                new Button(
                        t("replying.correct.capacity"),
                        _ -> {
                            if (words.getValue().isBlank() || words.isInvalid()) {
                                words.setErrorMessage(t("replying.correct.words.wrong"));
                                words.setInvalid(true);
                                words.focus();
                            } else {
                                correct(new Correction.Capacity(words.getValue()));
                            }
                        });
        return field(words, save);
    }

    private void correct(Correction correction) {
        switch (corrections.correct(need, supplier, correction, actor)) {
            case CorrectionOutcome.Corrected(var done) ->
                    Notice.done(t("replying.corrected." + done.reason().code()));
            case CorrectionOutcome.Refused(var problems) -> Notice.refused(sentence(problems));
            case CorrectionOutcome.Nothing _ -> Notice.refused(t("received.correct.nothing"));
        }
        draw();
    }

    private String sentence(List<SupplierProblem> problems) {
        return problems.stream()
                .findFirst()
                .map(one -> t(one.key(), one.arguments().toArray()))
                .orElseGet(() -> t("received.correct.nothing"));
    }

    private void undo() {
        if (corrections.undo(need, supplier, actor)) {
            Notice.done(t("received.correct.undone"));
        } else {
            Notice.refused(t("received.correct.nothing"));
        }
        draw();
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}
