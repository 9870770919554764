package quebec.esja.managers;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
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

/// The letters about who manages an enterprise. `{0}` is the enterprise, `{1}` who did it, `{2}` the Pôle.
@Component
public class ManagerLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public ManagerLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    /// To someone who has an account already: the others learn it by their invitation.
    void joined(String enterprise, MemberData person, String by) {
        queue("joined", person.email(), person.language(), "/mon-entreprise", enterprise, by);
    }

    /// To the Pôle: nobody manages the enterprise any more.
    void leftAlone(SupplierId supplier, String enterprise, String by) {
        for (EmailAddress to : members.deskAddresses(profiles.read().data().email())) {
            queue("alone", to, Language.FRENCH, "/entreprises/" + supplier, enterprise, by);
        }
    }

    private void queue(
            String name,
            EmailAddress to,
            Language language,
            String path,
            String enterprise,
            String by) {
        PoleProfileData pole = profiles.read().data();
        Texts texts = Texts.of(language);
        String key = "managers.letter." + name + ".";
        outbox.queue(
                new Letter(
                        to,
                        language.locale(),
                        pole.programme(),
                        texts.get(key + "subject", enterprise),
                        List.of(texts.get(key + "body", enterprise, by, pole.name())),
                        Optional.of(
                                new Letter.Button(
                                        texts.get(key + "button"),
                                        site.to("/app/" + TenantScope.current().slug() + path))),
                        texts.get(key + "reason", enterprise, by, pole.name())));
    }
}
