package quebec.esja.outcomes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerReader;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters of a need once it is answered: messages of the buyer, how it ended, and the question of the contract.
@Component
public class OutcomeLetters {

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final MailLinks links;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public OutcomeLetters(
            Outbox outbox,
            MailLinks links,
            PoleProfiles profiles,
            Members members,
            PublicUrl site) {
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    /// Brings the words of the buyer to an enterprise.
    ///
    /// @param writeTo where it answers; empty when the buyer gave no address
    void message(BuyerNeed need, SupplierId supplier, String name, String body, String writeTo) {
        toSupplier(
                need,
                supplier,
                name,
                "message",
                writeTo.isEmpty() ? List.of(body) : List.of(body, writeTo));
    }

    /// Tells an enterprise that was interested how the need ended.
    void ended(BuyerNeed need, SupplierId supplier, String name, boolean chosen) {
        toSupplier(need, supplier, name, chosen ? "chosen" : "ended", List.of());
    }

    /// @param kind of the texts `outcomes.letter.<kind>.subject`, `.what` and `.button`
    private void toSupplier(
            BuyerNeed need, SupplierId supplier, String name, String kind, List<String> then) {
        String page =
                "/app/%s/besoins/recus/%s?entreprise=%s"
                        .formatted(TenantScope.current().slug(), need.id(), supplier);
        members.speakersFor(supplier)
                .forEach(person -> {
                    var reader = new BuyerReader(person.email(), person.language());
                    queue(need, reader, kind, then, page, name, name);
                });
    }

    /// Asks a side whether there is a contract, by a link of each reader's own.
    void contract(
            BuyerNeed need,
            List<BuyerReader> readers,
            UUID followUp,
            String side,
            String other,
            Duration validity) {
        for (BuyerReader reader : readers) {
            String token = links.create(Outcomes.LINK, followUp, validity);
            String page =
                    switch (reader.language()) {
                        case FRENCH -> "/r/" + token;
                        case ENGLISH -> "/en/r/" + token;
                    };
            queue(need, reader, "contract", List.of(), page, side, other);
        }
    }

    /// @param side  in whose name the letter is read
    /// @param other whom the sentence names
    private void queue(
            BuyerNeed need,
            BuyerReader reader,
            String kind,
            List<String> then,
            String page,
            String side,
            String other) {
        Texts texts = Texts.of(reader.language());
        PoleProfileData pole = profiles.read().data();
        String key = "outcomes.letter." + kind + ".";
        Object[] arguments = {need.data().what(), need.buyerName(), other, pole.name()};
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get(key + "what", arguments));
        paragraphs.addAll(then);
        String subject = texts.get(key + "subject", arguments);
        outbox.queue(
                new Letter(
                        reader.email(),
                        reader.language().locale(),
                        pole.programme(),
                        subject.length() <= LONGEST_SUBJECT
                                ? subject
                                : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                        paragraphs,
                        Optional.of(new Letter.Button(texts.get(key + "button"), site.to(page))),
                        texts.get("outcomes.letter.reason", side, pole.name())));
    }

    /// Where an enterprise answers a message, in its language.
    static String writeTo(String email, Language language) {
        return Texts.of(language).get("outcomes.letter.write-to", email);
    }
}
