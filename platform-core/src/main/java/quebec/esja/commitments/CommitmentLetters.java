package quebec.esja.commitments;

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

/// The letters about commitments.
@Component
public class CommitmentLetters {

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public CommitmentLetters(Outbox outbox, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
    }

    /// To the person who signed: what, when, and the digest by which the text is recognised.
    void signed(Commitment commitment, EmailAddress to) {
        Texts texts = Texts.of(commitment.language());
        Formats formats = Formats.of(commitment.language());
        queue(
                to,
                commitment.language(),
                texts.get("commitments.letter.signed.subject", commitment.buyerName()),
                List.of(
                        texts.get(
                                "commitments.letter.signed.what",
                                commitment.buyerName(),
                                formats.date(commitment.signedOn()),
                                formats.date(commitment.term().lastDay())),
                        texts.get("commitments.letter.signed.digest", commitment.digest()),
                        texts.get("commitments.letter.signed.withdraw")),
                texts.get("commitments.letter.signed.button"),
                texts.get("commitments.letter.signed.reason", commitment.buyerName()));
    }

    /// To those who may renew.
    void ending(Commitment commitment, Term.Stage stage, List<CommitmentSql.Reader> readers) {
        for (CommitmentSql.Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            String day = Formats.of(reader.language()).date(commitment.term().lastDay());
            String key =
                    "commitments.letter." + (stage == Term.Stage.OVER ? "over" : "ending") + ".";
            queue(
                    reader.email(),
                    reader.language(),
                    texts.get(key + "subject", commitment.buyerName(), day),
                    List.of(
                            texts.get(key + "what", commitment.buyerName(), day),
                            texts.get("commitments.letter.ending.next")),
                    texts.get("commitments.letter.ending.button"),
                    texts.get("commitments.letter.ending.reason", commitment.buyerName()));
        }
    }

    private void queue(
            EmailAddress to,
            Language language,
            String subject,
            List<String> paragraphs,
            String button,
            String reason) {
        PoleProfileData pole = profiles.read().data();
        outbox.queue(
                new Letter(
                        to,
                        language.locale(),
                        pole.programme(),
                        subject.length() <= LONGEST_SUBJECT
                                ? subject
                                : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                        paragraphs,
                        Optional.of(
                                new Letter.Button(
                                        button,
                                        site.to(
                                                "/app/"
                                                        + TenantScope.current().slug()
                                                        + "/engagement"))),
                        reason));
    }
}
