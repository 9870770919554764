package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.commitments.Commitment;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.Reading;
import quebec.esja.commitments.Signatory;
import quebec.esja.commitments.Signing;
import quebec.esja.commitments.SigningForm;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.buying.OwnBuyer;
import quebec.esja.workspace.buying.OwnBuyers;

/// Reads the declaration and signs it. The words that are signed are those shown: when they changed meanwhile, they are shown anew.
final class SigningPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final OwnBuyer buyer;
    private final transient Commitments commitments;
    private final transient OwnBuyers own;
    private final transient Consumer<Commitment> signed;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final ErrorSummary problems = new ErrorSummary();
    private final Div words = new Div();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final TextField function = new TextField();
    private final TargetFields target = new TargetFields(texts);
    private final DayField ceremony;
    private final Checkbox authorized = new Checkbox();
    private transient @Nullable Reading read;

    /// @param signed told once it is
    SigningPanel(
            OwnBuyer buyer,
            String person,
            Commitments commitments,
            OwnBuyers own,
            Consumer<Commitment> signed) {
        this.buyer = buyer;
        this.commitments = commitments;
        this.own = own;
        this.signed = signed;
        this.ceremony = new DayField(texts.get("engagement.ceremony"), texts.language());
        addClassNames("form-section", "signing");
        language.setLabel(texts.get("engagement.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> texts.get("engagement.language." + one.code()));
        language.setValue(texts.language());
        language.addValueChangeListener(_ -> show());
        language.setVisible(TenantUi.here().pole().orElseThrow().languages().size() > 1);
        words.addClassNames("said", "declaration");
        words.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        words.getElement().setAttribute("aria-label", texts.get("engagement.text"));
        name.setLabel(texts.get("engagement.name"));
        name.setValue(person);
        name.setMaxLength(Signatory.LONGEST);
        function.setLabel(texts.get("engagement.function"));
        function.setMaxLength(Signatory.LONGEST);
        ceremony.setHelperText(texts.get("engagement.ceremony.hint"));
        authorized.setLabel(texts.get("engagement.authorized", buyer.name()));
        var fields = new Div(name, function, ceremony);
        fields.addClassName("form-section-fields");
        var sign = new Button(texts.get("engagement.sign"), _ -> sign());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(sign);
        add(
                new H2(texts.get("engagement.read")),
                language,
                words,
                new H3(texts.get("engagement.signatory")),
                problems,
                fields,
                new H3(texts.get("engagement.target")),
                hint("engagement.target.hint"),
                target,
                authorized,
                hint("engagement.public"),
                actions);
        show();
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(texts.get(key));
        hint.addClassName("hint");
        return hint;
    }

    private void show() {
        commitments.toSign(buyer.id(), language.getValue()).ifPresent(this::show);
    }

    private void show(Reading reading) {
        read = reading;
        words.setText(reading.text());
        words.getElement().setAttribute("lang", reading.language().code());
    }

    private void sign() {
        problems.clear();
        var typed = target.typed();
        if (read == null) {
            return;
        }
        if (!typed.refusals().isEmpty()) {
            refuse(typed.refusals());
            return;
        }
        var form =
                new SigningForm(
                        read.language(),
                        read.digest(),
                        new Signatory(name.getValue(), function.getValue()),
                        authorized.getValue(),
                        typed.target(),
                        Optional.ofNullable(ceremony.getValue()));
        switch (commitments.sign(buyer.id(), form, own.manager(buyer.id()))) {
            case Signing.Signed(Commitment commitment) -> {
                Notice.done(texts.get("engagement.signed", commitment.buyerName()));
                signed.accept(commitment);
            }
            case Signing.TextChanged(Reading now) -> {
                show(now);
                authorized.setValue(false);
                say(Stream.of(texts.get("engagement.changed")).toList());
            }
            case Signing.AlreadySigned(var day) ->
                    say(
                            List.of(
                                    texts.get(
                                            "engagement.already",
                                            Formats.of(texts.language()).date(day))));
            case Signing.Refused(List<String> reasons) -> refuse(reasons);
            case Signing.Unknown _ -> say(List.of(texts.get("engagement.unknown")));
        }
    }

    private void refuse(List<String> reasons) {
        say(reasons.stream().map(reason -> texts.get("commitments.refusal." + reason)).toList());
    }

    private void say(List<String> sentences) {
        problems.show(
                sentences.stream().map(sentence -> new ErrorSummary.Line(sentence, null)).toList());
    }
}
