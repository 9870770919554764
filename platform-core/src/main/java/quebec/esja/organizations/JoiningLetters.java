package quebec.esja.organizations;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letter by which someone proves to read mail at the domain of a buyer.
@Component
public class JoiningLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public JoiningLetters(Outbox outbox, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.site = site;
    }

    void confirm(DomainSql.Asked asked, String token) {
        PoleProfileData pole = profiles.read().data();
        Texts texts = Texts.of(asked.language());
        outbox.queue(
                new Letter(
                        asked.email(),
                        asked.language().locale(),
                        pole.programme(),
                        texts.get("organizations.letter.subject", pole.programme()),
                        List.of(
                                texts.get(
                                        "organizations.letter.what",
                                        asked.name(),
                                        asked.buyerName(),
                                        pole.name()),
                                texts.get("organizations.letter.next")),
                        Optional.of(
                                new Letter.Button(
                                        texts.get("organizations.letter.button"),
                                        site.to(
                                                (asked.language() == Language.ENGLISH
                                                                ? "/en/r/"
                                                                : "/r/")
                                                        + token))),
                        texts.get("organizations.letter.reason")));
    }
}
