package quebec.esja.registration;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
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

/// The letters of this package. The words of the letter `name` are `registration.letter.<name>.subject`, `.body` (paragraphs
/// parted by an empty line), `.button` and `.reason`; `{0}` is the enterprise, `{1}` the Pôle.
@Component
public class RegistrationLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl publicUrl;

    public RegistrationLetters(
            Outbox outbox, PoleProfiles profiles, Members members, PublicUrl url) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.publicUrl = url;
    }

    /// Asks a person to answer by following a link.
    ///
    /// @param more `{2}` and on
    void ask(
            String name,
            EmailAddress to,
            Language language,
            String enterprise,
            String token,
            String... more) {
        send(
                name,
                to,
                language,
                Optional.of(page(language, "/r/" + token)),
                withFirst(enterprise, more));
    }

    /// Tells a person something about an enterprise.
    ///
    /// @param url where the button leads; none for a letter without a button
    /// @param more `{2}` and on
    void tell(
            String name,
            EmailAddress to,
            Language language,
            String enterprise,
            Optional<String> url,
            String... more) {
        send(name, to, language, url, withFirst(enterprise, more));
    }

    /// Tells the Pôle: at its own address where it has one, else each admin and agent.
    void tellThePole(String name, String enterprise, String path, String... more) {
        Optional<String> url = Optional.of(publicUrl.to(app(path)));
        for (EmailAddress to : members.deskAddresses(profiles.read().data().email())) {
            send(name, to, Language.FRENCH, url, withFirst(enterprise, more));
        }
    }

    /// The public page of an enterprise.
    String page(Language language, Supplier supplier) {
        return page(language, "/" + slug() + "/repertoire/" + supplier.slug());
    }

    private String page(Language language, String path) {
        return publicUrl.to(
                switch (language) {
                    case FRENCH -> path;
                    case ENGLISH -> "/en" + path;
                });
    }

    String workspace(String path) {
        return publicUrl.to(app(path));
    }

    String poleName() {
        return profiles.read().data().name();
    }

    private void send(
            String name,
            EmailAddress to,
            Language language,
            Optional<String> url,
            String... arguments) {
        PoleProfileData pole = profiles.read().data();
        Texts texts = Texts.of(language);
        String key = "registration.letter." + name + ".";
        Object[] all = new Object[arguments.length + 1];
        all[0] = arguments[0];
        all[1] = pole.name();
        System.arraycopy(arguments, 1, all, 2, arguments.length - 1);
        outbox.queue(
                new Letter(
                        to,
                        language.locale(),
                        pole.programme(),
                        shortened(texts.get(key + "subject", all)),
                        Arrays.asList(texts.get(key + "body", all).split("\n\n+")),
                        url.map(there -> new Letter.Button(texts.get(key + "button"), there)),
                        texts.get(key + "reason", all)));
    }

    private static String shortened(String subject) {
        return subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
    }

    private static String[] withFirst(String first, String... rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static String app(String path) {
        return "/app/" + slug() + path;
    }

    private static String slug() {
        return TenantScope.current().slug().value();
    }
}
