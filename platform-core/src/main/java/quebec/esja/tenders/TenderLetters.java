package quebec.esja.tenders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
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

/// The weekly digest as a letter: the best notices with their reasons, one button to the list, and a way to end it.
@Component
public class TenderLetters {

    /// How long the link that ends the digest serves; each digest has a new one.
    private static final Duration LINK_VALIDITY = Duration.ofDays(180);

    private static final int SHOWN = 10;

    private final Outbox outbox;
    private final MailLinks links;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public TenderLetters(Outbox outbox, MailLinks links, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.site = site;
    }

    void write(SubscriptionSql.Reader reader, List<TenderMatch> matches) {
        PoleProfileData pole = profiles.read().data();
        Texts texts = Texts.of(reader.language());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get("tenders.digest.before", reader.supplierName(), matches.size()));
        matches.stream()
                .limit(SHOWN)
                .map(match -> paragraph(match, texts))
                .forEach(paragraphs::add);
        if (matches.size() > SHOWN) {
            paragraphs.add(texts.get("tenders.digest.more", matches.size() - SHOWN));
        }
        String token = links.create(Tenders.STOP, reader.subscription(), LINK_VALIDITY);
        paragraphs.add(
                texts.get(
                        "tenders.digest.stop",
                        site.to(
                                (reader.language() == Language.ENGLISH ? "/en/r/" : "/r/")
                                        + token)));
        paragraphs.add(texts.get("seao.attribution"));
        outbox.queue(
                new Letter(
                        reader.email(),
                        reader.language().locale(),
                        pole.programme(),
                        texts.get("tenders.digest.subject", matches.size()),
                        paragraphs,
                        Optional.of(
                                new Letter.Button(
                                        texts.get("tenders.digest.button"),
                                        site.to("/app/" + TenantScope.current().slug() + "/avis"))),
                        texts.get("tenders.digest.reason", reader.supplierName(), pole.name())));
    }

    private static String paragraph(TenderMatch match, Texts texts) {
        OpenNotice notice = match.notice();
        Formats formats = Formats.of(texts.language());
        var ends = notice.ends().atZone(TenderRules.QUEBEC);
        List<String> lines = new ArrayList<>();
        lines.add(notice.title());
        lines.add(
                texts.get(
                        "tenders.facts",
                        notice.buyer(),
                        formats.date(ends.toLocalDate()),
                        formats.time(ends.toLocalTime())));
        TenderSentences.of(match, texts).forEach(reason -> lines.add("– " + reason));
        if (!notice.url().isEmpty()) {
            lines.add(notice.url());
        }
        return String.join("\n", lines);
    }
}
