package quebec.esja.wishes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Tells those who asked for an activity what the Pôle answers.
@Component
public class WishLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public WishLetters(Outbox outbox, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
    }

    /// Someone who is written to for a buyer.
    record Reader(EmailAddress email, Language language) {}

    void answered(Wish wish, WishAnswer answer, List<Reader> readers) {
        PoleProfileData pole = profiles.read().data();
        for (Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            String title = wish.title().in(reader.language().locale());
            String key = "wishes.letter." + kind(answer);
            outbox.queue(
                    new Letter(
                            reader.email(),
                            reader.language().locale(),
                            pole.programme(),
                            texts.get(key + ".subject", title),
                            List.of(
                                    texts.get(
                                            key + ".what",
                                            wish.buyerName(),
                                            title,
                                            day(answer, reader.language())),
                                    answer.words()),
                            Optional.of(
                                    new Letter.Button(
                                            texts.get("wishes.letter.button"),
                                            site.to(
                                                    "/app/%s/diagnostic"
                                                            .formatted(
                                                                    TenantScope.current()
                                                                            .slug())))),
                            texts.get("wishes.letter.reason", wish.buyerName(), pole.name())));
        }
    }

    private static String kind(WishAnswer answer) {
        return switch (answer) {
            case WishAnswer.Planned _ -> "planned";
            case WishAnswer.Declined _ -> "declined";
        };
    }

    private static String day(WishAnswer answer, Language language) {
        return switch (answer) {
            case WishAnswer.Planned(LocalDate on, var _) -> Formats.of(language).date(on);
            case WishAnswer.Declined _ -> "";
        };
    }
}
