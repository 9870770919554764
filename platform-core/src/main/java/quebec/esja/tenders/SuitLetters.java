package quebec.esja.tenders;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.members.Members;
import quebec.esja.members.Spokesperson;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letter by which a person of the Pôle tells an enterprise of one notice, with why, and a way to hear of none.
@Component
public class SuitLetters {

    /// How long the link that ends these letters serves; each letter has a new one.
    private static final Duration LINK_VALIDITY = Duration.ofDays(180);

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final MailLinks links;
    private final Members members;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public SuitLetters(
            Outbox outbox,
            MailLinks links,
            Members members,
            PoleProfiles profiles,
            PublicUrl site) {
        this.outbox = outbox;
        this.links = links;
        this.members = members;
        this.profiles = profiles;
        this.site = site;
    }

    /// One letter to each person who speaks for the enterprise.
    void write(SuitRow row, OpenNotice notice) {
        PoleProfileData pole = profiles.read().data();
        for (Spokesperson reader : members.speakersFor(row.supplier())) {
            Texts texts = Texts.of(reader.language());
            String token = links.create(Suits.STOP, row.supplier().value(), LINK_VALIDITY);
            String subject = texts.get("tenders.told.subject", notice.title());
            outbox.queue(
                    new Letter(
                            reader.email(),
                            reader.language().locale(),
                            pole.programme(),
                            subject.length() <= LONGEST_SUBJECT
                                    ? subject
                                    : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                            paragraphs(row, notice, pole, token, texts),
                            notice.url().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Letter.Button(
                                                    texts.get("tenders.told.button"),
                                                    notice.url())),
                            texts.get("tenders.told.reason", row.name(), pole.name())));
        }
    }

    private List<String> paragraphs(
            SuitRow row, OpenNotice notice, PoleProfileData pole, String token, Texts texts) {
        Formats formats = Formats.of(texts.language());
        var ends = notice.ends().atZone(TenderRules.QUEBEC);
        String why =
                TenderSentences.of(row.fit().reasons(), texts).stream()
                        .map(reason -> "– " + reason)
                        .reduce(texts.get("tenders.told.why"), (one, next) -> one + "\n" + next);
        return Stream.of(
                        texts.get("tenders.told.before", pole.name(), row.name()),
                        notice.title()
                                + "\n"
                                + texts.get(
                                        "tenders.facts",
                                        notice.buyer(),
                                        formats.date(ends.toLocalDate()),
                                        formats.time(ends.toLocalTime()))
                                + "\n"
                                + texts.get("tenders.told.number", notice.number()),
                        why,
                        texts.get("tenders.told.read"),
                        texts.get("tenders.told.stop", site.to(page(texts.language()) + token)),
                        texts.get("seao.attribution"))
                .toList();
    }

    private static String page(Language language) {
        return switch (language) {
            case FRENCH -> "/r/";
            case ENGLISH -> "/en/r/";
        };
    }
}
