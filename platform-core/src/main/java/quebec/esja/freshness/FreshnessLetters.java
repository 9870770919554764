package quebec.esja.freshness;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.Spokesperson;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters about ageing: each shows the profile block by block, and has one button that leads to one question.
///
/// The words of a letter are `freshness.letter.<kind>.subject`, `.before` and `.after` (paragraphs parted by an empty line) and
/// `.button`; `{0}` is the enterprise, `{1}` the Pôle, `{2}` a day.
@Component
class FreshnessLetters {

    /// How long a link serves.
    static final Duration LINK_VALIDITY = Duration.ofDays(180);

    private final Outbox outbox;
    private final MailLinks links;
    private final PoleProfiles profiles;
    private final PublicUrl site;
    private final ShownBlocks blocks;
    private final FreshnessSql sql = new FreshnessSql();

    FreshnessLetters(
            Outbox outbox,
            MailLinks links,
            PoleProfiles profiles,
            PublicUrl site,
            ShownBlocks blocks) {
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.site = site;
        this.blocks = blocks;
    }

    /// Writes to each reader, who gets a link of their own.
    ///
    /// @param withdrawOn what a notice announces; null for other letters
    /// @param since      since when nobody confirmed
    void write(
            LetterKind kind,
            Supplier supplier,
            ProfileFreshness freshness,
            List<Spokesperson> readers,
            LocalDate since,
            @Nullable LocalDate withdrawOn,
            LocalDate today) {
        PoleProfileData pole = profiles.read().data();
        for (Spokesperson reader : readers) {
            Texts texts = Texts.of(reader.language());
            String key = "freshness.letter." + kind.code() + ".";
            Object[] arguments = {
                supplier.name(),
                pole.name(),
                Formats.of(reader.language()).date(withdrawOn == null ? since : withdrawOn)
            };
            List<String> paragraphs =
                    new ArrayList<>(paragraphs(texts.get(key + "before", arguments)));
            blocks.of(supplier, freshness, reader.language(), today).stream()
                    .map(ShownBlock::paragraph)
                    .forEach(paragraphs::add);
            paragraphs.addAll(paragraphs(texts.get(key + "after", arguments)));
            String token =
                    links.create(
                            Freshness.LINK,
                            sql.insert(supplier.id(), reader, kind, today, withdrawOn),
                            LINK_VALIDITY);
            outbox.queue(
                    new Letter(
                            reader.email(),
                            reader.language().locale(),
                            pole.programme(),
                            shortened(texts.get(key + "subject", arguments)),
                            paragraphs,
                            Optional.of(
                                    new Letter.Button(
                                            texts.get(key + "button"),
                                            site.to(answer(reader.language(), token)))),
                            texts.get("freshness.letter.reason", arguments)));
        }
    }

    /// Tells the Pôle, where it reads its mail, that an enterprise it took out for ageing wants to come back.
    void tellThePole(Supplier supplier) {
        PoleProfileData pole = profiles.read().data();
        Optional<EmailAddress> to = EmailAddress.parse(pole.email());
        if (to.isEmpty()) {
            return;
        }
        Texts texts = Texts.of(Language.FRENCH);
        String key = "freshness.letter.to-review.";
        Object[] arguments = {supplier.name(), pole.name()};
        outbox.queue(
                new Letter(
                        to.get(),
                        Language.FRENCH.locale(),
                        pole.programme(),
                        shortened(texts.get(key + "subject", arguments)),
                        paragraphs(texts.get(key + "body", arguments)),
                        Optional.of(
                                new Letter.Button(
                                        texts.get(key + "button"),
                                        site.to(
                                                "/app/"
                                                        + TenantScope.current().slug()
                                                        + "/entreprises/"
                                                        + supplier.id()))),
                        texts.get(key + "reason", arguments)));
    }

    private static String answer(Language language, String token) {
        return switch (language) {
            case FRENCH -> "/r/" + token;
            case ENGLISH -> "/en/r/" + token;
        };
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\n\n+"));
    }

    private static String shortened(String subject) {
        return subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
    }
}
