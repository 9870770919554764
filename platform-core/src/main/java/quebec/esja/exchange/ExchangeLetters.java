package quebec.esja.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerReader;
import quebec.esja.members.Members;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters of an exchange. Each Pôle writes to its own people only.
@Component
public class ExchangeLetters {

    private static final int LONGEST_SUBJECT = 200;

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public ExchangeLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    /// Asks a reader of the buyer whether the need may be offered.
    void consent(BuyerNeed need, BuyerReader reader, String token) {
        String page =
                switch (reader.language()) {
                    case FRENCH -> "/r/" + token;
                    case ENGLISH -> "/en/r/" + token;
                };
        toBuyer(need, reader, page, "consent", pole().name());
    }

    /// Tells a reader of the buyer what comes of the offer, with a button to the need.
    ///
    /// @param kind      of the texts `exchange.letter.<kind>.subject`, `.what` and `.button`; `{0}` is what is looked for
    /// @param arguments of the texts, from `{1}` on
    void news(BuyerNeed need, BuyerReader reader, String kind, Object... arguments) {
        toBuyer(need, reader, page("besoins/acheteurs/" + need.id()), kind, arguments);
    }

    private void toBuyer(
            BuyerNeed need, BuyerReader reader, String page, String kind, Object... arguments) {
        Texts texts = Texts.of(reader.language());
        queue(
                reader,
                kind,
                page,
                List.of(),
                texts.get("buyerneeds.letter.reason", need.buyerName(), pole().name()),
                all(need.data().what(), arguments));
    }

    /// Tells the team of the bound Pôle.
    ///
    /// @param path below the Pôle in the workspace
    void toTeam(String what, String kind, String path, List<String> then, Object... arguments) {
        Texts texts = Texts.of(Language.FRENCH);
        members.deskAddresses(pole().email())
                .forEach(to ->
                        queue(
                                new BuyerReader(to, Language.FRENCH),
                                kind,
                                page(path),
                                then,
                                texts.get("needs.letter.reason.team", pole().name()),
                                all(what, arguments)));
    }

    private static Object[] all(String what, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(what));
        all.addAll(List.of(arguments));
        return all.toArray();
    }

    private static String page(String path) {
        return "/app/%s/%s".formatted(TenantScope.current().slug(), path);
    }

    private void queue(
            BuyerReader to,
            String kind,
            String page,
            List<String> then,
            String reason,
            Object[] arguments) {
        Texts texts = Texts.of(to.language());
        String key = "exchange.letter." + kind + ".";
        String subject = texts.get(key + "subject", arguments);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.get(key + "what", arguments));
        paragraphs.addAll(then);
        outbox.queue(
                new Letter(
                        to.email(),
                        to.language().locale(),
                        pole().programme(),
                        subject.length() <= LONGEST_SUBJECT
                                ? subject
                                : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                        paragraphs,
                        Optional.of(new Letter.Button(texts.get(key + "button"), site.to(page))),
                        reason));
    }

    private PoleProfileData pole() {
        return profiles.read().data();
    }
}
