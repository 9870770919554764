package quebec.esja.bidfile;

import java.time.Duration;
import java.time.LocalDate;
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

/// The letters about bid files. None carries a document, nor what a document says.
@Component
public class BidLetters {

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final MailLinks links;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public BidLetters(Outbox outbox, MailLinks links, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.site = site;
    }

    /// To the people of the buyer, each by a link of their own that serves as long as the file is shown.
    void shared(ReceivedFile file, List<BidShareSql.Reader> readers, Duration validity) {
        for (BidShareSql.Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            String token = links.create(BidFiles.LINK, file.share().value(), validity);
            queue(
                    reader,
                    texts.get("bidfile.letter.shared.subject", file.supplierName()),
                    List.of(
                            texts.get(
                                    "bidfile.letter.shared.what",
                                    file.supplierName(),
                                    file.buyer(),
                                    Formats.of(reader.language()).date(file.until())),
                            texts.get("bidfile.letter.shared.purpose", file.purpose()),
                            texts.get("bidfile.letter.shared.how")),
                    new Letter.Button(
                            texts.get("bidfile.letter.shared.button"),
                            site.to(
                                    (reader.language() == Language.ENGLISH ? "/en/r/" : "/r/")
                                            + token)),
                    texts.get("bidfile.letter.shared.reason", file.buyer()));
        }
    }

    /// To the managers of the enterprise: a document ends soon.
    void ending(BidDocumentSql.Ending ending, LocalDate until, List<BidShareSql.Reader> readers) {
        for (BidShareSql.Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            String what = BidWords.name(ending.document().details(), texts);
            String day = Formats.of(reader.language()).date(until);
            queue(
                    reader,
                    texts.get("bidfile.letter.ending.subject", what, day),
                    List.of(
                            texts.get(
                                    "bidfile.letter.ending.what", what, ending.supplierName(), day),
                            texts.get("bidfile.letter.ending.next")),
                    new Letter.Button(
                            texts.get("bidfile.letter.ending.button"),
                            site.to("/app/" + TenantScope.current().slug() + "/mon-entreprise")),
                    texts.get("bidfile.letter.ending.reason", ending.supplierName()));
        }
    }

    private void queue(
            BidShareSql.Reader reader,
            String subject,
            List<String> paragraphs,
            Letter.Button button,
            String reason) {
        PoleProfileData pole = profiles.read().data();
        outbox.queue(
                new Letter(
                        reader.email(),
                        reader.language().locale(),
                        pole.programme(),
                        subject.length() <= LONGEST_SUBJECT
                                ? subject
                                : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                        paragraphs,
                        Optional.of(button),
                        reason));
    }
}
