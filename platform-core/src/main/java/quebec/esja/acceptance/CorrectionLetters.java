package quebec.esja.acceptance;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.members.Spokesperson;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Texts;

/// The letter that asks an enterprise to correct what it changed. Its words are `acceptance.letter.*`; `{0}` is the enterprise, `{1}`
/// the Pôle, `{2}` what to correct.
@Component
public class CorrectionLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public CorrectionLetters(Outbox outbox, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
    }

    void ask(Spokesperson to, Supplier supplier, String reason) {
        PoleProfileData pole = profiles.read().data();
        Texts texts = Texts.of(to.language());
        Object[] arguments = {supplier.name(), pole.name(), reason};
        String subject = texts.get("acceptance.letter.subject", arguments);
        outbox.queue(
                new Letter(
                        to.email(),
                        to.language().locale(),
                        pole.programme(),
                        subject.length() <= 200 ? subject : subject.substring(0, 199) + "…",
                        Arrays.asList(
                                texts.get("acceptance.letter.body", arguments).split("\n\n+")),
                        Optional.of(
                                new Letter.Button(
                                        texts.get("acceptance.letter.button"),
                                        site.to(
                                                "/app/"
                                                        + TenantScope.current().slug()
                                                        + "/mon-entreprise"))),
                        texts.get("acceptance.letter.reason", arguments)));
    }
}
