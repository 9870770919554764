package quebec.esja.workspace.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.profile.Accent;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfileData.PrivacyOfficer;

/// The profile as the form edits it, one component per field; public because the form's binder reads it by reflection. The e-mail addresses are those of a form whose fields were checked.
public record ProfileForm(
        String name,
        String programme,
        String taglineFr,
        String taglineEn,
        String introFr,
        String introEn,
        Accent accent,
        String email,
        String phone,
        String website,
        String officerName,
        String officerTitle,
        String officerEmail) {

    /// The fields by the key of their label, with what each holds.
    private static final Map<String, Function<ProfileForm, String>> FIELDS =
            Map.ofEntries(
                    Map.entry("settings.name", ProfileForm::name),
                    Map.entry("settings.programme", ProfileForm::programme),
                    Map.entry("settings.tagline.fr", ProfileForm::taglineFr),
                    Map.entry("settings.tagline.en", ProfileForm::taglineEn),
                    Map.entry("settings.intro.fr", ProfileForm::introFr),
                    Map.entry("settings.intro.en", ProfileForm::introEn),
                    Map.entry("brand.accent", form -> form.accent().code()),
                    Map.entry("settings.email", ProfileForm::email),
                    Map.entry("settings.phone", ProfileForm::phone),
                    Map.entry("settings.website", ProfileForm::website),
                    Map.entry("settings.officer.name", ProfileForm::officerName),
                    Map.entry("settings.officer.title", ProfileForm::officerTitle),
                    Map.entry("settings.officer.email", ProfileForm::officerEmail));

    /// A field that two people filled differently.
    ///
    /// @param label key of its label
    record Difference(String label, String theirs, String yours) {}

    static ProfileForm of(PoleProfileData data) {
        return new ProfileForm(
                data.name(),
                data.programme(),
                data.tagline().fr(),
                data.tagline().en(),
                data.intro().fr(),
                data.intro().en(),
                data.accent(),
                data.email(),
                data.phone(),
                data.website(),
                data.privacyOfficer().name(),
                data.privacyOfficer().title(),
                data.privacyOfficer().email().value());
    }

    PoleProfileData data() {
        return new PoleProfileData(
                name,
                programme,
                new LocalizedText(taglineFr, taglineEn),
                new LocalizedText(introFr, introEn),
                accent,
                email,
                phone,
                website,
                new PrivacyOfficer(
                        officerName,
                        officerTitle,
                        EmailAddress.parse(officerEmail)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "the form lets no such address through"))));
    }

    /// What differs from what the other person saved, in the order of the labels' keys.
    List<Difference> differences(ProfileForm theirs) {
        List<Difference> differences = new ArrayList<>();
        FIELDS.forEach((label, field) -> {
            if (!field.apply(this).strip().equals(field.apply(theirs).strip())) {
                differences.add(new Difference(label, field.apply(theirs), field.apply(this)));
            }
        });
        differences.sort(java.util.Comparator.comparing(Difference::label));
        return differences;
    }
}
