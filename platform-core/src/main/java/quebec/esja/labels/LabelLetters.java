package quebec.esja.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.members.Spokesperson;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letter that announces expiries, one for all the labels of an enterprise that are due.
@Component
class LabelLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;
    private final Nomenclature nomenclature;

    LabelLetters(Outbox outbox, PoleProfiles profiles, PublicUrl site, Nomenclature nomenclature) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
        this.nomenclature = nomenclature;
    }

    /// @param expiring each with its last day
    void write(Supplier supplier, List<LabelData> expiring, List<Spokesperson> readers) {
        PoleProfileData pole = profiles.read().data();
        for (Spokesperson reader : readers) {
            Texts texts = Texts.of(reader.language());
            Object[] arguments = {supplier.name(), pole.name(), expiring.size()};
            List<String> paragraphs =
                    new ArrayList<>(paragraphs(texts.get("labels.letter.before", arguments)));
            expiring.forEach(label -> paragraphs.add(line(label, reader.language())));
            paragraphs.addAll(paragraphs(texts.get("labels.letter.after", arguments)));
            outbox.queue(
                    new Letter(
                            reader.email(),
                            reader.language().locale(),
                            pole.programme(),
                            shortened(texts.get("labels.letter.subject", arguments)),
                            paragraphs,
                            button(supplier, reader),
                            texts.get("labels.letter.reason", arguments)));
        }
    }

    private String line(LabelData label, Language language) {
        String name =
                nomenclature
                        .label(label.code())
                        .map(known -> known.name().in(language.locale()))
                        .orElse(label.code());
        return Texts.of(language)
                .get(
                        "labels.letter.label",
                        name,
                        Optional.ofNullable(label.expiresOn())
                                .map(Formats.of(language)::date)
                                .orElse(""));
    }

    /// To the profile, for those who have an account.
    private Optional<Letter.Button> button(Supplier supplier, Spokesperson reader) {
        return Optional.ofNullable(reader.member())
                .map(_ ->
                        new Letter.Button(
                                Texts.of(reader.language()).get("labels.letter.button"),
                                site.to(
                                        "/app/"
                                                + TenantScope.current().slug()
                                                + "/mon-entreprise?fiche="
                                                + supplier.slug())));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\n\n+"));
    }

    private static String shortened(String subject) {
        return subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
    }
}
