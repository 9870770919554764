package quebec.esja.buyerneeds;

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

/// The letters to a buyer about its need, and to the Pôle that checks it.
@Component
public class BuyerNeedLetters {

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public BuyerNeedLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    /// Tells the team that a need waits to be checked.
    void toCheck(BuyerNeed need) {
        Texts texts = Texts.of(Language.FRENCH);
        for (EmailAddress to : members.deskAddresses(pole().email())) {
            queue(
                    new BuyerReader(to, Language.FRENCH),
                    texts.get("buyerneeds.letter.check.subject", need.data().what()),
                    List.of(
                            texts.get(
                                    "buyerneeds.letter.check.what",
                                    need.buyerName(),
                                    need.data().what())),
                    texts.get("buyerneeds.letter.check.button"),
                    page(need),
                    texts.get("needs.letter.reason.team", pole().name()));
        }
    }

    /// Tells the buyer what to mend.
    void returned(BuyerNeed need, List<BuyerReader> readers) {
        readers.forEach(reader ->
                toBuyer(need, reader, "returned", List.of(need.returnedFor()), pole().name()));
    }

    /// Tells the buyer that enterprises are being written to.
    void opened(BuyerNeed need, List<BuyerReader> readers) {
        readers.forEach(reader -> toBuyer(need, reader, "opened", List.of(), pole().name()));
    }

    /// Writes to the people of a buyer about a need, with a button to its page.
    ///
    /// @param kind      of the texts `buyerneeds.letter.<kind>.subject`, `.what` and `.button`; `{0}` is what is looked for
    /// @param then      paragraphs after the first
    /// @param arguments of the texts, from `{1}` on
    public void toBuyer(
            BuyerNeed need,
            BuyerReader reader,
            String kind,
            List<String> then,
            Object... arguments) {
        Texts texts = Texts.of(reader.language());
        List<Object> all = new ArrayList<>(List.of(need.data().what()));
        all.addAll(List.of(arguments));
        String key = "buyerneeds.letter." + kind + ".";
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get(key + "what", all.toArray()));
        paragraphs.addAll(then);
        queue(
                reader,
                texts.get(key + "subject", all.toArray()),
                paragraphs,
                texts.get(key + "button"),
                page(need),
                texts.get("buyerneeds.letter.reason", need.buyerName(), pole().name()));
    }

    private static String page(BuyerNeed need) {
        return "/app/%s/besoins/acheteurs/%s".formatted(TenantScope.current().slug(), need.id());
    }

    private void queue(
            BuyerReader to,
            String subject,
            List<String> paragraphs,
            String button,
            String page,
            String reason) {
        outbox.queue(
                new Letter(
                        to.email(),
                        to.language().locale(),
                        pole().programme(),
                        subject.length() <= LONGEST_SUBJECT
                                ? subject
                                : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                        paragraphs,
                        Optional.of(new Letter.Button(button, site.to(page))),
                        reason));
    }

    private PoleProfileData pole() {
        return profiles.read().data();
    }
}
