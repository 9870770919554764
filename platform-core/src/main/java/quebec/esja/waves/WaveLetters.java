package quebec.esja.waves;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.members.Spokesperson;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters by which a need reaches the people of an enterprise.
@Component
public class WaveLetters {

    /// Purpose of the link by which an enterprise answers a need.
    public static final String LINK = "need-reply";

    /// How long after the deadline a link still says that it is too late, rather than that it is unknown.
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 600;

    private final Outbox outbox;
    private final MailLinks links;
    private final PoleProfiles profiles;
    private final Territories territories;
    private final PublicUrl site;

    public WaveLetters(
            Outbox outbox,
            MailLinks links,
            PoleProfiles profiles,
            Territories territories,
            PublicUrl site) {
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.territories = territories;
        this.site = site;
    }

    /// A person of an enterprise, and the row that the link of their mail stands for.
    record Addressee(Spokesperson person, UUID reader) {}

    /// @param kind `sent` or `reminded`
    void write(BuyerNeed need, String supplier, String kind, List<Addressee> readers, Instant now) {
        PoleProfileData pole = profiles.read().data();
        Duration validity = Duration.between(now, need.over().orElse(now)).plus(AFTERWARDS);
        for (Addressee addressee : readers) {
            Language language = addressee.person().language();
            Texts texts = Texts.of(language);
            String key = "waves.letter." + kind + ".";
            String token = links.create(LINK, addressee.reader(), validity);
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(
                    texts.get(
                            key + "what",
                            pole.name(),
                            need.buyerName(),
                            need.data().what(),
                            supplier));
            if (!need.data().detail().isEmpty()) {
                paragraphs.add(shortened(need.data().detail(), LONGEST_DETAIL));
            }
            paragraphs.add(facts(need, language));
            paragraphs.add(texts.get("waves.letter.how"));
            outbox.queue(
                    new Letter(
                            addressee.person().email(),
                            language.locale(),
                            pole.programme(),
                            shortened(
                                    texts.get(key + "subject", need.data().what()),
                                    LONGEST_SUBJECT),
                            paragraphs,
                            Optional.of(
                                    new Letter.Button(
                                            texts.get("waves.letter.button"),
                                            site.to(
                                                    switch (language) {
                                                        case FRENCH -> "/r/" + token;
                                                        case ENGLISH -> "/en/r/" + token;
                                                    }))),
                            texts.get("waves.letter.reason", supplier, pole.name())));
        }
    }

    /// Where, how much and until when, in one line.
    String facts(BuyerNeed need, Language language) {
        Texts texts = Texts.of(language);
        Formats formats = Formats.of(language);
        return texts.get(
                "waves.letter.facts",
                territories
                        .place(need.data().place())
                        .map(Place::name)
                        .map(name -> name.in(language.locale()))
                        .orElse("—"),
                need.data().amount().map(band -> texts.get(band.text())).orElse("—"),
                need.data().mode().map(mode -> texts.get(mode.text())).orElse("—"),
                need.data().answerBy().map(formats::date).orElse("—"));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
