package quebec.esja.needs;

import java.util.ArrayList;
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

/// The letters about a need, each in the language of its reader.
@Component
public class NeedLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public NeedLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    void confirmAddress(NeedData data, String token) {
        Texts texts = Texts.of(data.contact().language());
        String path =
                switch (data.contact().language()) {
                    case FRENCH -> "/r/" + token;
                    case ENGLISH -> "/en/r/" + token;
                };
        toPerson(
                data,
                texts.get("needs.letter.confirm.subject"),
                List.of(
                        texts.get("needs.letter.confirm.what", data.what(), pole().name()),
                        texts.get("needs.letter.confirm.ignore")),
                Optional.of(
                        new Letter.Button(
                                texts.get("needs.letter.confirm.button"), site.to(path))));
    }

    /// Tells the person that the Pôle has the need now.
    void received(Need need) {
        Texts texts = Texts.of(need.data().contact().language());
        toPerson(
                need.data(),
                texts.get("needs.letter.received.subject", need.data().what()),
                List.of(
                        texts.get("needs.letter.received.what", pole().name(), need.data().what()),
                        texts.get("needs.letter.received.next")),
                Optional.empty());
    }

    void taken(Need need) {
        Texts texts = Texts.of(need.data().contact().language());
        toPerson(
                need.data(),
                texts.get("needs.letter.taken.subject", need.data().what()),
                List.of(
                        texts.get(
                                "needs.letter.taken.what",
                                need.takenBy(),
                                pole().name(),
                                need.data().what())),
                Optional.empty());
    }

    /// What the Pôle answers, or why it closes the need.
    void ended(Need need) {
        Texts texts = Texts.of(need.data().contact().language());
        String key = need.closing().isPresent() ? "closed" : "answered";
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                texts.get("needs.letter." + key + ".what", pole().name(), need.data().what()));
        paragraphs.add(need.told());
        if (!pole().email().isBlank()) {
            paragraphs.add(texts.get("needs.letter.write", pole().email()));
        }
        toPerson(
                need.data(),
                texts.get("needs.letter." + key + ".subject", need.data().what()),
                paragraphs,
                Optional.empty());
    }

    /// Tells the team that a need waits.
    void toTreat(Need need) {
        Texts texts = Texts.of(Language.FRENCH);
        String page = "/app/%s/besoins/%s".formatted(TenantScope.current().slug(), need.id());
        for (EmailAddress to : members.deskAddresses(pole().email())) {
            queue(
                    to,
                    texts,
                    texts.get("needs.letter.treat.subject", need.data().what()),
                    List.of(
                            texts.get(
                                    "needs.letter.treat.what",
                                    need.data().contact().name(),
                                    need.data().what())),
                    Optional.of(
                            new Letter.Button(
                                    texts.get("needs.letter.treat.button"), site.to(page))),
                    texts.get("needs.letter.reason.team", pole().name()));
        }
    }

    private void toPerson(
            NeedData data,
            String subject,
            List<String> paragraphs,
            Optional<Letter.Button> button) {
        Texts texts = Texts.of(data.contact().language());
        queue(
                new EmailAddress(data.contact().email()),
                texts,
                subject,
                paragraphs,
                button,
                texts.get("needs.letter.reason", pole().name()));
    }

    private void queue(
            EmailAddress to,
            Texts texts,
            String subject,
            List<String> paragraphs,
            Optional<Letter.Button> button,
            String reason) {
        outbox.queue(
                new Letter(
                        to,
                        texts.language().locale(),
                        pole().programme(),
                        subject,
                        paragraphs,
                        button,
                        reason));
    }

    private PoleProfileData pole() {
        return profiles.read().data();
    }
}
