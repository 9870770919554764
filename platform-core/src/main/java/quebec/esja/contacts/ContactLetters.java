package quebec.esja.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.Members;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters of this package. The words of the letter `name` are `contacts.letter.<name>.subject`, `.body` (paragraphs parted by an
/// empty line), `.button` and `.reason`; `{0}` is the enterprise, `{1}` the Pôle, `{2}` and on what the letter tells besides.
@Component
public class ContactLetters {

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public ContactLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    PoleProfileData pole() {
        return profiles.read().data();
    }

    /// A letter whose button follows a link.
    void ask(
            String name,
            EmailAddress to,
            Language language,
            String token,
            String enterprise,
            String... more) {
        String path =
                switch (language) {
                    case FRENCH -> "/r/" + token;
                    case ENGLISH -> "/en/r/" + token;
                };
        send(name, to, language, Optional.of(path), enterprise, more);
    }

    /// A letter whose button leads to the workspace.
    ///
    /// @param path inside the Pôle's workspace
    void lead(
            String name,
            EmailAddress to,
            Language language,
            String path,
            String enterprise,
            String... more) {
        send(name, to, language, Optional.of(workspace(path)), enterprise, more);
    }

    /// A letter that only tells.
    void tell(String name, EmailAddress to, Language language, String enterprise, String... more) {
        send(name, to, language, Optional.empty(), enterprise, more);
    }

    /// To the Pôle's desk.
    void leadThePole(String name, String path, String enterprise, String... more) {
        for (EmailAddress to : members.deskAddresses(pole().email())) {
            lead(name, to, Language.FRENCH, path, enterprise, more);
        }
    }

    private void send(
            String name,
            EmailAddress to,
            Language language,
            Optional<String> path,
            String enterprise,
            String... more) {
        PoleProfileData pole = pole();
        Texts texts = Texts.of(language);
        String key = "contacts.letter." + name + ".";
        Object[] all = new Object[more.length + 2];
        all[0] = enterprise;
        all[1] = pole.name();
        System.arraycopy(more, 0, all, 2, more.length);
        outbox.queue(
                new Letter(
                        to,
                        language.locale(),
                        pole.programme(),
                        shortened(texts.get(key + "subject", all)),
                        paragraphs(texts.get(key + "body", all)),
                        path.map(there ->
                                new Letter.Button(texts.get(key + "button"), site.to(there))),
                        texts.get(key + "reason", all)));
    }

    private static List<String> paragraphs(String text) {
        return Arrays.asList(text.split("\n\n+"));
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String workspace(String path) {
        return "/app/" + TenantScope.current().slug() + path;
    }
}
