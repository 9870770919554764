package quebec.esja.workspace.contacts;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.contacts.ContactData;
import quebec.esja.contacts.ContactRole;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.TenantUi;

/// Proposes a person to contact: someone else, who is asked by mail, or oneself, who agrees here to the words shown.
final class ProposalForm extends Section {

    private static final long serialVersionUID = 1L;

    private final RecordForm<Proposal> form;
    private final TextField name = new TextField(t("people.name"));
    private final TextField function = new TextField(t("people.function"));
    private final Select<ContactRole> role = new Select<>();
    private final EmailField email = new EmailField(t("people.email"));
    private final TextField phone = new TextField(t("people.phone"));
    private final RadioButtonGroup<Language> language =
            new RadioButtonGroup<>(t("people.language"));
    private final Checkbox myself = new Checkbox(t("people.myself"));
    private final Paragraph wording = new Paragraph();
    private final Checkbox agrees = new Checkbox(t("people.agree"));
    private final transient Function<ContactData, String> words;

    /// What is typed, and whether it is about oneself, agreed to.
    interface Sending {

        /// @return what is wrong, nothing when it is done
        List<String> send(ContactData data, boolean myself, boolean agrees);
    }

    /// @param own   the address of the account of someone who may propose herself
    /// @param words what she would agree to
    ProposalForm(Optional<EmailAddress> own, Function<ContactData, String> words, Sending sending) {
        this.words = words;
        form = new RecordForm<>(Proposal.class, t("people.propose"), typed -> send(typed, sending));
        fields();
        myself.setVisible(own.isPresent());
        myself.addValueChangeListener(change -> {
            email.setReadOnly(change.getValue());
            own.filter(_ -> change.getValue())
                    .ifPresent(address -> email.setValue(address.value()));
            agrees.setValue(false);
            drawWords();
        });
        wording.addClassName("hint");
        List.of(function, phone).forEach(field -> field.addValueChangeListener(_ -> drawWords()));
        addClassName("form-section");
        add(
                new H2(t("people.propose.title")),
                new Paragraph(t("people.propose.hint")),
                myself,
                new Div(wording, agrees),
                form);
        form.show(Proposal.NOBODY);
        drawWords();
    }

    private void fields() {
        name.setMaxLength(120);
        function.setMaxLength(120);
        email.setMaxLength(254);
        phone.setMaxLength(40);
        role.setLabel(t("people.role"));
        role.setItems(ContactRole.values());
        role.setItemLabelGenerator(one -> t(one.text()));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> t("reaching.language." + one.code()));
        var binder = form.binder();
        binder.forField(name).asRequired(t("contacts.refusal.name")).bind("name");
        binder.forField(function).bind("function");
        binder.forField(role).bind("role");
        binder.forField(email).asRequired(t("contacts.refusal.email")).bind("email");
        binder.forField(phone).bind("phone");
        binder.forField(language).bind("language");
        form.addFields(name, function, role, email, phone, language);
    }

    private void drawWords() {
        var shown = myself.getValue();
        wording.setVisible(shown);
        agrees.setVisible(shown);
        if (shown) {
            wording.setText(
                    words.apply(
                            new ContactData(
                                    ContactRole.SALES,
                                    name.getValue().isBlank() ? "…" : name.getValue(),
                                    function.getValue(),
                                    email.getValue(),
                                    phone.getValue(),
                                    TenantUi.here().language())));
        }
    }

    private void send(Proposal typed, Sending sending) {
        var problems = sending.send(typed.data(), myself.getValue(), agrees.getValue());
        if (problems.isEmpty()) {
            myself.setValue(false);
            form.show(Proposal.NOBODY);
        } else {
            form.refuse(problems);
        }
    }

    private static String t(String key) {
        return Texts.of(TenantUi.here().language()).get(key);
    }
}
