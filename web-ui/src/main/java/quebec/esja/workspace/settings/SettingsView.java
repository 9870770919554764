package quebec.esja.workspace.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.contacts.Contacts;
import quebec.esja.files.Files;
import quebec.esja.files.ImageReading;
import quebec.esja.files.StoredFile;
import quebec.esja.freshness.Freshness;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfile;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.profile.ProfileChange;
import quebec.esja.texts.Texts;
import quebec.esja.waves.Waves;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.RecordForm;
import quebec.esja.workspace.StaleEdit;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.brand.AccentField;
import quebec.esja.workspace.brand.BrandPreview;
import quebec.esja.workspace.brand.LogoField;

/// The Pôle as visitors see it, edited by its admins; two who edit at once are told.
@Route(value = ":pole/reglages", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.POLE, text = "settings.menu", order = 990)
class SettingsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient PoleProfiles profiles;
    private final transient Acting acting;
    private final BrandPreview preview = new BrandPreview();
    private final RecordForm<ProfileForm> form;
    private int version;

    SettingsView(
            PoleProfiles profiles,
            Freshness freshness,
            Contacts contacts,
            Waves waves,
            Files files,
            Acting acting) {
        super("settings.title");
        this.profiles = profiles;
        this.acting = acting;
        this.form = new RecordForm<>(ProfileForm.class, t("settings.save"), this::save);
        form.addFields(identity(), texts(), contact(), officer(), accent());
        var profile = profiles.read();
        profile.logo().flatMap(files::find).map(StoredFile::content).ifPresent(preview::logo);
        var note = new Paragraph(t("brand.logo.alone"));
        note.addClassName("hint");
        var logo =
                new Section(
                        new H2(t("settings.brand")),
                        preview,
                        new LogoField(this::changeLogo),
                        note);
        logo.addClassName("form-section");
        add(
                new PageHeader(t("settings.title")).withSentence(t("settings.sentence")),
                logo,
                new FreshnessSection(freshness, acting),
                new ContactRuleSection(contacts, acting),
                new WaveSection(waves, acting),
                form);
        show(profile);
    }

    private Component identity() {
        var name = field("settings.name", 160);
        var programme = field("settings.programme", 160);
        name.addValueChangeListener(_ -> preview.name(name.getValue(), programme.getValue()));
        programme.addValueChangeListener(_ -> preview.name(name.getValue(), programme.getValue()));
        form.binder()
                .forField(name)
                .asRequired(t("profile.refusal.name"))
                .withValidator(typed -> typed.strip().length() >= 3, t("profile.refusal.name"))
                .bind("name");
        form.binder()
                .forField(programme)
                .asRequired(t("profile.refusal.programme"))
                .withValidator(typed -> typed.strip().length() >= 3, t("profile.refusal.programme"))
                .bind("programme");
        return section("settings.identity", name, programme);
    }

    private Component texts() {
        var taglineFr = counted(field("settings.tagline.fr", 200), 200);
        var taglineEn = counted(field("settings.tagline.en", 200), 200);
        var introFr = counted(area("settings.intro.fr"), 4_000);
        var introEn = counted(area("settings.intro.en"), 4_000);
        taglineEn.getElement().setAttribute("lang", "en");
        introEn.getElement().setAttribute("lang", "en");
        form.binder().forField(taglineFr).bind("taglineFr");
        form.binder().forField(taglineEn).bind("taglineEn");
        form.binder().forField(introFr).bind("introFr");
        form.binder().forField(introEn).bind("introEn");
        return section("settings.texts", taglineFr, taglineEn, introFr, introEn);
    }

    private Component contact() {
        var email = new EmailField(t("settings.email"));
        email.setMaxLength(254);
        var phone = field("settings.phone", 40);
        var website = field("settings.website", 300);
        website.setPlaceholder("https://");
        form.binder()
                .forField(email)
                .withValidator(
                        typed -> typed.isBlank() || EmailAddress.parse(typed).isPresent(),
                        t("profile.refusal.email"))
                .bind("email");
        form.binder().forField(phone).bind("phone");
        form.binder()
                .forField(website)
                .withValidator(
                        typed -> typed.isBlank() || typed.matches("https?://[^\\s<>\"]{3,290}"),
                        t("profile.refusal.website"))
                .bind("website");
        return section("settings.contact", email, phone, website);
    }

    private Component officer() {
        var name = field("settings.officer.name", 120);
        var title = field("settings.officer.title", 120);
        var email = new EmailField(t("settings.officer.email"));
        email.setMaxLength(254);
        for (var bound :
                List.of(new Bound(name, "officerName"), new Bound(title, "officerTitle"))) {
            form.binder()
                    .forField(bound.field())
                    .asRequired(t("profile.refusal.privacy-officer"))
                    .withValidator(
                            typed -> typed.strip().length() >= 2,
                            t("profile.refusal.privacy-officer"))
                    .bind(bound.property());
        }
        form.binder()
                .forField(email)
                .asRequired(t("profile.refusal.email"))
                .withValidator(
                        typed -> EmailAddress.parse(typed).isPresent(), t("profile.refusal.email"))
                .bind("officerEmail");
        return section("settings.officer", name, title, email);
    }

    private record Bound(TextField field, String property) {}

    private Component accent() {
        var accent = new AccentField();
        accent.addValueChangeListener(change -> preview.wear(change.getValue()));
        form.binder().forField(accent).bind("accent");
        return section("settings.colour", accent);
    }

    private Component section(String title, Component... fields) {
        var grid = new Div(fields);
        grid.addClassName("form-section-fields");
        var section = new Section(new H2(t(title)), new Paragraph(t(title + ".hint")), grid);
        section.addClassName("form-section");
        section.getElement().setAttribute("colspan", "2");
        return section;
    }

    private TextField field(String label, int most) {
        var field = new TextField(t(label));
        field.setMaxLength(most);
        return field;
    }

    private TextArea area(String label) {
        var area = new TextArea(t(label));
        area.setMaxLength(4_000);
        area.setMinRows(5);
        area.addClassName("form-wide");
        return area;
    }

    /// Says how much room is left, as one types.
    private <F extends TextFieldBase<F, String>> F counted(F field, int most) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> count(field, change.getValue(), most));
        count(field, "", most);
        return field;
    }

    private void count(TextFieldBase<?, String> field, String typed, int most) {
        field.setHelperText(
                t("settings.count", formats().number(typed.length()), formats().number(most)));
    }

    private void show(PoleProfile profile) {
        version = profile.version();
        form.show(ProfileForm.of(profile.data()));
    }

    private void save(ProfileForm typed) {
        save(typed, version);
    }

    private void save(ProfileForm typed, int onVersion) {
        switch (profiles.change(typed.data(), onVersion, acting.actor())) {
            case ProfileChange.Saved(var saved) -> {
                show(saved);
                Notice.done(t("settings.saved"));
            }
            case ProfileChange.Refused(var reasons) ->
                    form.refuse(reasons.stream().map(key -> t(key)).toList());
            case ProfileChange.Stale(var theirs) -> settle(typed, theirs);
        }
    }

    private void settle(ProfileForm typed, PoleProfile theirs) {
        var saved = ProfileForm.of(theirs.data());
        StaleEdit.show(
                typed.differences(saved).stream()
                        .map(difference ->
                                new StaleEdit.Difference(
                                        t(difference.label()),
                                        told(difference.theirs()),
                                        told(difference.yours())))
                        .toList(),
                () -> save(typed, theirs.version()),
                () -> show(theirs));
    }

    /// An accent by its name, any other text as it is.
    private String told(String value) {
        return Accent.ofCode(value)
                .map(accent -> AccentField.name(Texts.of(language()), accent))
                .orElse(value);
    }

    private void changeLogo(ImageReading.Accepted image) {
        profiles.changeLogo(image, acting.actor());
        preview.logo(image.largest().content());
        Notice.done(t("brand.logo.saved"));
    }
}
