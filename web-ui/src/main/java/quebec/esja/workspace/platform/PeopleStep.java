package quebec.esja.workspace.platform;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.PoleRole;
import quebec.esja.profile.PoleProfileData.PrivacyOfficer;
import quebec.esja.texts.Language;

/// Who answers for personal information, and who is invited first.
final class PeopleStep extends OpeningStep {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 120;

    private final TextField officerName = text("platform.open.officer.name", "");
    private final TextField officerTitle =
            text("platform.open.officer.title", "platform.open.officer.title.hint");
    private final EmailField officerEmail = email("platform.open.officer.email");
    private final TextField adminName = text("platform.open.admin.name", "");
    private final EmailField adminEmail = email("platform.open.admin.email");
    private final RadioButtonGroup<Language> adminLanguage = new RadioButtonGroup<>();

    PeopleStep() {
        super("platform.open.people");
        adminLanguage.setLabel(t("platform.open.admin.language"));
        adminLanguage.setItems(Language.values());
        adminLanguage.setItemLabelGenerator(choice -> t("platform.language." + choice.code()));
        adminLanguage.setValue(Language.FRENCH);
        var officerHint = new Paragraph(t("platform.open.officer.hint"));
        officerHint.addClassName("hint");
        var adminHint = new Paragraph(t("platform.open.admin.hint"));
        adminHint.addClassName("hint");
        add(
                new H3(t("platform.open.officer")),
                officerHint,
                officerName,
                officerTitle,
                officerEmail,
                new H3(t("platform.open.admin")),
                adminHint,
                adminName,
                adminEmail,
                adminLanguage);
    }

    private static TextField text(String key, String hint) {
        var field = new TextField(t(key));
        field.setMaxLength(LONGEST_NAME);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.addValueChangeListener(_ -> field.setInvalid(false));
        if (!hint.isEmpty()) {
            field.setHelperText(t(hint));
        }
        return field;
    }

    private static EmailField email(String key) {
        var field = new EmailField(t(key));
        field.setMaxLength(254);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return field;
    }

    @Override
    void check() {
        mark(
                officerName,
                problem(
                        outside(officerName.getValue(), 2, LONGEST_NAME),
                        t("platform.open.name-missing")));
        mark(
                officerTitle,
                problem(
                        outside(officerTitle.getValue(), 2, LONGEST_NAME),
                        t("platform.open.title-missing")));
        mark(
                officerEmail,
                problem(
                        EmailAddress.parse(officerEmail.getValue()).isEmpty(),
                        t("profile.refusal.email")));
        mark(
                adminName,
                problem(
                        outside(adminName.getValue(), 1, LONGEST_NAME),
                        t("platform.open.name-missing")));
        mark(
                adminEmail,
                problem(
                        EmailAddress.parse(adminEmail.getValue()).isEmpty(),
                        t("profile.refusal.email")));
    }

    @Override
    List<Fact> facts() {
        return List.of(
                new Fact(
                        t("platform.open.officer"),
                        String.join(
                                ", ",
                                officerName.getValue(),
                                officerTitle.getValue(),
                                officerEmail.getValue())),
                new Fact(
                        t("platform.open.admin"),
                        String.join(", ", adminName.getValue(), adminEmail.getValue())));
    }

    /// @throws IllegalArgumentException before the fields were found right
    PrivacyOfficer privacyOfficer() {
        return new PrivacyOfficer(
                officerName.getValue().strip(),
                officerTitle.getValue().strip(),
                address(officerEmail));
    }

    /// @throws IllegalArgumentException before the fields were found right
    MemberData firstAdmin() {
        return new MemberData(
                address(adminEmail),
                adminName.getValue().strip(),
                Optional.of(PoleRole.ADMIN),
                adminLanguage.getValue());
    }

    private static EmailAddress address(EmailField field) {
        return EmailAddress.parse(field.getValue())
                .orElseThrow(() -> new IllegalArgumentException("not checked"));
    }
}
