package quebec.esja.purchases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.MailLinks;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters about a contract: one asks the other party to confirm, one tells the declaring party what it answered.
@Component
public class ContractLetters {

    private final Outbox outbox;
    private final MailLinks links;
    private final PoleProfiles profiles;
    private final PublicUrl site;

    public ContractLetters(Outbox outbox, MailLinks links, PoleProfiles profiles, PublicUrl site) {
        this.outbox = outbox;
        this.links = links;
        this.profiles = profiles;
        this.site = site;
    }

    /// Each reader gets a link of their own; the first to answer answers for all.
    void toConfirm(Contract contract, List<ContractReaderSql.Reader> readers) {
        PoleProfileData pole = profiles.read().data();
        for (ContractReaderSql.Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            String token =
                    links.create(
                            Contracts.LINK, contract.id().value(), ContractRules.LINK_VALIDITY);
            outbox.queue(
                    letter(
                            reader,
                            pole,
                            texts.get(
                                    "purchases.letter.confirm.subject", declaring(contract, texts)),
                            List.of(
                                    texts.get(
                                            "purchases.letter.confirm.what",
                                            declaring(contract, texts),
                                            answering(contract)),
                                    summary(contract, reader.language()),
                                    texts.get("purchases.letter.confirm.how")),
                            new Letter.Button(
                                    texts.get("purchases.letter.confirm.button"),
                                    site.to(answer(reader.language(), token)))));
        }
    }

    void answered(Contract contract, List<ContractReaderSql.Reader> readers) {
        PoleProfileData pole = profiles.read().data();
        for (ContractReaderSql.Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            String kind = contract.answer() == Answer.CONTESTED ? "contested" : "confirmed";
            List<String> paragraphs =
                    contract.answer() == Answer.CONTESTED
                            ? List.of(
                                    texts.get(
                                            "purchases.letter.contested.what",
                                            answering(contract),
                                            contract.data().title()),
                                    contract.answerNote(),
                                    texts.get("purchases.letter.contested.next"))
                            : List.of(
                                    texts.get(
                                            "purchases.letter.confirmed.what",
                                            answering(contract),
                                            contract.data().title()),
                                    summary(contract, reader.language()));
            outbox.queue(
                    letter(
                            reader,
                            pole,
                            texts.get(
                                    "purchases.letter." + kind + ".subject",
                                    answering(contract),
                                    contract.data().title()),
                            paragraphs,
                            new Letter.Button(
                                    texts.get("purchases.letter.answered.button"),
                                    site.to(
                                            "/app/%s/contrats"
                                                    .formatted(TenantScope.current().slug())))));
        }
    }

    /// Tells a side that the Pôle decided the contract that was contested.
    void settled(Contract contract, List<ContractReaderSql.Reader> readers) {
        PoleProfileData pole = profiles.read().data();
        for (ContractReaderSql.Reader reader : readers) {
            Texts texts = Texts.of(reader.language());
            outbox.queue(
                    letter(
                            reader,
                            pole,
                            texts.get("purchases.letter.settled.subject", contract.data().title()),
                            List.of(
                                    texts.get(
                                            "purchases.letter.settled.what",
                                            pole.name(),
                                            contract.data().title()),
                                    summary(contract, reader.language()),
                                    texts.get("purchases.letter.settled.next")),
                            new Letter.Button(
                                    texts.get("purchases.letter.answered.button"),
                                    site.to(
                                            "/app/%s/contrats"
                                                    .formatted(TenantScope.current().slug())))));
        }
    }

    private static String summary(Contract contract, Language language) {
        Formats formats = Formats.of(language);
        Texts texts = Texts.of(language);
        return texts.get(
                "purchases.letter.summary",
                contract.data().title(),
                formats.money(contract.data().amount()),
                texts.get(contract.data().taxBasis().text()),
                formats.date(contract.data().period().from()),
                formats.date(contract.data().period().to()));
    }

    private static String declaring(Contract contract, Texts texts) {
        return switch (contract.declaredBy()) {
            case BUYER -> contract.buyerName();
            case SUPPLIER -> contract.supplierName();
            case STAFF -> texts.get("purchases.letter.pole-for", contract.buyerName());
        };
    }

    private static String answering(Contract contract) {
        return contract.answeredBy() == Side.SUPPLIER
                ? contract.supplierName()
                : contract.buyerName();
    }

    /// The page on which a letter is answered, in the language of its reader.
    private static String answer(Language language, String token) {
        return (language == Language.ENGLISH ? "/en" : "") + "/r/" + token;
    }

    private static Letter letter(
            ContractReaderSql.Reader reader,
            PoleProfileData pole,
            String subject,
            List<String> paragraphs,
            Letter.Button button) {
        return new Letter(
                reader.email(),
                reader.language().locale(),
                pole.programme(),
                subject,
                paragraphs,
                Optional.of(button),
                Texts.of(reader.language()).get("purchases.letter.reason", pole.name()));
    }
}
