package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import quebec.esja.buyerneeds.AmountBand;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.BuyerNeedProblem;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.directory.Term;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.territory.Place;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.ErrorSummary;

/// The form of a need. Everything wrong is said at once, above and beside the fields; nothing typed is lost.
final class BuyerNeedForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NeedWords words;
    private final ComboBox<OwnSide.Named> buyer;
    private final TextField what = new TextField();
    private final TextArea detail = new TextArea();
    private final ComboBox<Term> category = new ComboBox<>();
    private final TextField unspsc = new TextField();
    private final RadioButtonGroup<Nature> nature = new RadioButtonGroup<>();
    private final PlaceField place;
    private final DayField wantedOn;
    private final Select<AmountBand> amount = new Select<>();
    private final RadioButtonGroup<PurchaseMode> mode = new RadioButtonGroup<>();
    private final DayField answerBy;
    private final TextArea questions = new TextArea();
    private final Checkbox open = new Checkbox();
    private final RadioButtonGroup<Rhythm> rhythm = new RadioButtonGroup<>();
    private final ErrorSummary summary = new ErrorSummary();
    private final Div actions = new Div();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /// @param buyer asks for whom; hidden when only one is possible
    BuyerNeedForm(ComboBox<OwnSide.Named> buyer, boolean asksBuyer, NeedWords words) {
        this.words = words;
        this.buyer = buyer;
        this.place = new PlaceField(t("needing.field.place"), words);
        this.wantedOn = new DayField(t("needing.field.wanted"), words.texts().language());
        this.answerBy = new DayField(t("needing.field.answer-by"), words.texts().language());
        addClassName("record-form");
        buyer.setLabel(t("needing.column.buyer"));
        buyer.setItemLabelGenerator(OwnSide.Named::name);
        buyer.setVisible(asksBuyer);
        describe();
        List.<HasStyle>of(what, detail, questions)
                .forEach(field -> field.addClassName("form-wide"));
        var grid = new Div();
        grid.addClassName("form-section-fields");
        fields.forEach((_, field) -> grid.add(field));
        actions.addClassName("record-form-actions");
        add(summary, grid, actions);
    }

    private void describe() {
        what.setLabel(t("needing.field.what"));
        what.setHelperText(t("needing.field.what.hint"));
        what.setMaxLength(200);
        detail.setLabel(t("needing.field.detail"));
        detail.setHelperText(t("needing.field.detail.hint"));
        detail.setMaxLength(4000);
        category.setLabel(t("needing.column.category"));
        category.setItems(words.nomenclature().categories());
        category.setItemLabelGenerator(term -> term.name().in(words.texts().language().locale()));
        unspsc.setLabel(t("needing.field.unspsc"));
        unspsc.setHelperText(t("needing.field.unspsc.hint"));
        unspsc.setMaxLength(8);
        nature.setLabel(t("needing.field.nature"));
        nature.setItems(Nature.values());
        nature.setItemLabelGenerator(one -> t(one.text()));
        place.setHelperText(t("needing.field.place.hint"));
        amount.setLabel(t("needing.field.amount"));
        amount.setItems(AmountBand.values());
        amount.setItemLabelGenerator(one -> one == null ? "" : t(one.text()));
        mode.setLabel(t("needing.field.mode"));
        mode.setItems(PurchaseMode.values());
        mode.setItemLabelGenerator(one -> t(one.text()));
        mode.setHelperText(t("needing.field.mode.hint"));
        answerBy.setHelperText(t("needing.field.answer-by.hint"));
        questions.setLabel(t("needing.field.questions"));
        questions.setHelperText(t("needing.field.questions.hint"));
        questions.setMaxLength(3100);
        open.setLabel(t("needing.field.open"));
        open.setHelperText(t("needing.field.open.hint"));
        rhythm.setLabel(t("needing.field.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setItemLabelGenerator(one -> t(one.text()));
        rhythm.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        rhythm.setValue(Rhythm.MILESTONES);
        fields.put("buyer", buyer);
        fields.put("what", what);
        fields.put("detail", detail);
        fields.put("category", category);
        fields.put("nature", nature);
        fields.put("place", place);
        fields.put("wantedOn", wantedOn);
        fields.put("amount", amount);
        fields.put("mode", mode);
        fields.put("answerBy", answerBy);
        fields.put("questions", questions);
        fields.put("unspsc", unspsc);
        fields.put("rhythm", rhythm);
        fields.put("open", open);
    }

    /// Adds a button that does something with what is typed; the first is done by Ctrl+Enter too.
    void addAction(String text, boolean primary, BiConsumer<BuyerNeedForm, BuyerNeedData> action) {
        var button =
                new Button(
                        text,
                        _ -> {
                            say(List.of());
                            data().ifPresentOrElse(
                                            data -> action.accept(this, data),
                                            () ->
                                                    say(
                                                            List.of(
                                                                    new BuyerNeedProblem(
                                                                            "buyer",
                                                                            "buyerneeds.refusal.buyer"))));
                        });
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        }
        actions.add(button);
    }

    void addAction(Component other) {
        actions.add(other);
    }

    void show(BuyerNeedData data, Optional<OwnSide.Named> forWhom) {
        forWhom.ifPresent(buyer::setValue);
        what.setValue(data.what());
        detail.setValue(data.detail());
        words.nomenclature().category(data.category()).ifPresent(category::setValue);
        unspsc.setValue(data.unspsc());
        data.nature().ifPresent(nature::setValue);
        words.territories().place(data.place()).ifPresent(place::setValue);
        data.wantedOn().ifPresent(wantedOn::setValue);
        data.amount().ifPresent(amount::setValue);
        data.mode().ifPresent(mode::setValue);
        data.answerBy().ifPresent(answerBy::setValue);
        questions.setValue(String.join("\n", data.questions()));
        open.setValue(data.open());
        rhythm.setValue(data.rhythm());
    }

    private Optional<BuyerNeedData> data() {
        return Optional.ofNullable(buyer.getValue())
                .map(chosen ->
                        new BuyerNeedData(
                                chosen.id(),
                                what.getValue(),
                                detail.getValue(),
                                chosen(category).map(Term::code).orElse(""),
                                unspsc.getValue(),
                                chosen(nature),
                                chosen(place).map(Place::code).orElse(""),
                                chosen(wantedOn),
                                chosen(amount),
                                chosen(mode),
                                chosen(answerBy),
                                questions.getValue().lines().toList(),
                                open.getValue(),
                                rhythm.getValue()));
    }

    private static <T> Optional<T> chosen(AbstractField<?, T> field) {
        return Optional.ofNullable(field.getValue());
    }

    /// Says what is wrong; nothing when nothing is.
    void say(List<BuyerNeedProblem> problems) {
        fields.values().forEach(field -> mark(field, ""));
        if (problems.isEmpty()) {
            summary.clear();
            return;
        }
        problems.forEach(problem ->
                Optional.ofNullable(fields.get(problem.field()))
                        .ifPresent(field -> mark(field, t(problem.key()))));
        summary.show(problems.stream().map(this::line).toList());
    }

    private ErrorSummary.Line line(BuyerNeedProblem problem) {
        var field = fields.get(problem.field());
        return field instanceof HasValue<?, ?> value
                ? ErrorSummary.Line.of(value, t(problem.key()))
                : new ErrorSummary.Line(
                        t(problem.key()), field instanceof Focusable<?> known ? known : null);
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation checked) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(!sentence.isEmpty());
        }
    }

    private String t(String key, Object... arguments) {
        return Texts.of(words.texts().language()).get(key, arguments);
    }
}
