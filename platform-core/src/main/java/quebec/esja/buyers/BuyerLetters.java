package quebec.esja.buyers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters about a registration, each in the language of its reader.
@Component
public class BuyerLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public BuyerLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    void confirmAddress(BuyerData data, String token) {
        Language language = data.contact().language();
        Texts texts = Texts.of(language);
        PoleProfileData pole = profiles.read().data();
        outbox.queue(
                letter(
                        new EmailAddress(data.contact().email()),
                        texts,
                        pole,
                        texts.get("buyers.letter.confirm.subject"),
                        List.of(
                                texts.get("buyers.letter.confirm.what", data.name(), pole.name()),
                                texts.get("buyers.letter.confirm.ignore")),
                        Optional.of(
                                new Letter.Button(
                                        texts.get("buyers.letter.confirm.button"),
                                        site.to(answer(language, token))))));
    }

    /// To the Pôle's address, or to its admins and agents when it has none.
    void toReview(Buyer buyer) {
        Texts texts = Texts.of(Language.FRENCH);
        PoleProfileData pole = profiles.read().data();
        Letter.Button button =
                new Letter.Button(
                        texts.get("buyers.letter.review.button"),
                        site.to(
                                "/app/%s/acheteurs/%s"
                                        .formatted(TenantScope.current().slug(), buyer.id())));
        for (EmailAddress to : members.deskAddresses(pole.email())) {
            outbox.queue(
                    letter(
                            to,
                            texts,
                            pole,
                            texts.get("buyers.letter.review.subject", buyer.name()),
                            List.of(
                                    texts.get(
                                            "buyers.letter.review.what",
                                            buyer.name(),
                                            buyer.data().contact().name())),
                            Optional.of(button)));
        }
    }

    void accepted(Buyer buyer) {
        Texts texts = Texts.of(buyer.data().contact().language());
        PoleProfileData pole = profiles.read().data();
        outbox.queue(
                letter(
                        new EmailAddress(buyer.data().contact().email()),
                        texts,
                        pole,
                        texts.get("buyers.letter.accepted.subject", buyer.name()),
                        List.of(
                                texts.get("buyers.letter.accepted.what", buyer.name(), pole.name()),
                                texts.get("buyers.letter.accepted.next")),
                        Optional.of(
                                new Letter.Button(
                                        texts.get("buyers.letter.accepted.button"),
                                        site.to("/app/" + TenantScope.current().slug())))));
    }

    void refused(Buyer buyer) {
        Texts texts = Texts.of(buyer.data().contact().language());
        PoleProfileData pole = profiles.read().data();
        outbox.queue(
                letter(
                        new EmailAddress(buyer.data().contact().email()),
                        texts,
                        pole,
                        texts.get("buyers.letter.refused.subject", buyer.name()),
                        List.of(
                                texts.get("buyers.letter.refused.what", buyer.name(), pole.name()),
                                buyer.statusReason(),
                                texts.get("buyers.letter.refused.next")),
                        Optional.empty()));
    }

    /// To someone who has an account here and now acts for this buyer too; others get an invitation.
    void joined(Buyer buyer, MemberData person, String by) {
        Texts texts = Texts.of(person.language());
        PoleProfileData pole = profiles.read().data();
        outbox.queue(
                letter(
                        person.email(),
                        texts,
                        pole,
                        texts.get("buyers.letter.joined.subject", buyer.name()),
                        List.of(texts.get("buyers.letter.joined.what", by, buyer.name())),
                        Optional.of(
                                new Letter.Button(
                                        texts.get("buyers.letter.accepted.button"),
                                        site.to("/app/" + TenantScope.current().slug()))),
                        texts.get("buyers.letter.joined.reason", buyer.name())));
    }

    /// The page on which a letter is answered, in the language of its reader.
    private static String answer(Language language, String token) {
        return (language == Language.ENGLISH ? "/en" : "") + "/r/" + token;
    }

    private static Letter letter(
            EmailAddress to,
            Texts texts,
            PoleProfileData pole,
            String subject,
            List<String> paragraphs,
            Optional<Letter.Button> button) {
        return letter(
                to,
                texts,
                pole,
                subject,
                paragraphs,
                button,
                texts.get("buyers.letter.reason", pole.name()));
    }

    private static Letter letter(
            EmailAddress to,
            Texts texts,
            PoleProfileData pole,
            String subject,
            List<String> paragraphs,
            Optional<Letter.Button> button,
            String reason) {
        return new Letter(
                to,
                texts.language().locale(),
                pole.programme(),
                subject,
                paragraphs,
                button,
                reason);
    }
}
