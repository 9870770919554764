package quebec.esja.outcomes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.BuyerReader;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.messaging.LinkReading;
import quebec.esja.messaging.MailLinks;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.AnswerOutcome;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractDraft;
import quebec.esja.purchases.ContractReply;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Declaration;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.tenancy.TenantTransactions;

/// Seven days after a purchase was announced, asks both sides once whether there is a contract. The first to say so declares it, the
/// other confirms it.
@Service
public class FollowUps {

    /// Calendar days after the need ended.
    static final Duration AFTER = Duration.ofDays(7);

    private static final Duration VALIDITY = Duration.ofDays(60);

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final Contracts contracts;
    private final ContractDossiers dossiers;
    private final Members members;
    private final MailLinks links;
    private final OutcomeLetters letters;
    private final Clock clock;
    private final OutcomeSql sql = new OutcomeSql();

    public FollowUps(
            TenantTransactions transactions,
            BuyerNeeds needs,
            Contracts contracts,
            ContractDossiers dossiers,
            Members members,
            MailLinks links,
            OutcomeLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.contracts = contracts;
        this.dossiers = dossiers;
        this.members = members;
        this.links = links;
        this.letters = letters;
        this.clock = clock;
    }

    /// Asks what is due in the bound Pôle.
    void go() {
        Instant endedBy = clock.instant().minus(AFTER);
        transactions
                .read(() -> sql.unasked(endedBy))
                .forEach(id -> transactions.write(() -> needs.lock(id).ifPresent(this::ask)));
    }

    private void ask(BuyerNeed need) {
        Optional<SupplierId> chosen = need.ending().flatMap(BuyerNeed.Ending::chosen);
        Optional<String> name = chosen.flatMap(sql::name);
        if (name.isEmpty()) {
            return;
        }
        List<BuyerReader> speakers =
                members.speakersFor(chosen.get()).stream()
                        .map(one -> new BuyerReader(one.email(), one.language()))
                        .toList();
        ask(need, true, needs.readersOf(need), need.buyerName(), name.get());
        ask(need, false, speakers, name.get(), need.buyerName());
    }

    private void ask(
            BuyerNeed need,
            boolean buyerSide,
            List<BuyerReader> readers,
            String side,
            String other) {
        sql.ask(need.id(), buyerSide, clock.instant())
                .ifPresent(id -> letters.contract(need, readers, id, side, other, VALIDITY));
    }

    /// The contract that came of a need.
    public Optional<Contract> contractOf(BuyerNeedId need) {
        return transactions.read(() -> sql.contractOf(need).flatMap(contracts::find));
    }

    /// What a link is about; nothing changes.
    public Optional<FollowUp> behind(LinkReading link) {
        return transactions.read(() -> target(link).flatMap(sql::followUp).flatMap(this::followUp));
    }

    private static Optional<UUID> target(LinkReading link) {
        return switch (link) {
            case LinkReading.Valid(String purpose, UUID target)
                    when purpose.equals(Outcomes.LINK) ->
                    Optional.of(target);
            case LinkReading.Used(String purpose, UUID target) when purpose.equals(Outcomes.LINK) ->
                    Optional.of(target);
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    Optional.empty();
        };
    }

    private Optional<FollowUp> followUp(FollowUp.Row row) {
        Optional<BuyerNeed> need = needs.find(row.need());
        Optional<SupplierId> chosen =
                need.flatMap(BuyerNeed::ending).flatMap(BuyerNeed.Ending::chosen);
        return chosen.flatMap(sql::name)
                .map(name ->
                        new FollowUp(
                                row.id(),
                                need.orElseThrow(),
                                chosen.orElseThrow(),
                                name,
                                row.buyerSide(),
                                row.answered(),
                                sql.other(row)
                                        .flatMap(FollowUp.Row::contract)
                                        .flatMap(contracts::find)
                                        .filter(one -> one.answer() == Answer.WAITING)));
    }

    /// The answer of whoever has the link of a mail. The link serves once.
    public FollowUpOutcome answer(String token, FollowUpDraft draft) {
        return transactions.write(() ->
                switch (links.read(token)) {
                    case LinkReading.Valid(String purpose, UUID target)
                            when purpose.equals(Outcomes.LINK) -> {
                        FollowUpOutcome outcome = answer(target, draft);
                        if (!(outcome instanceof FollowUpOutcome.Refused)) {
                            links.use(token);
                        }
                        yield outcome;
                    }
                    case LinkReading.Used(String purpose, _) when purpose.equals(Outcomes.LINK) ->
                            new FollowUpOutcome.Before();
                    case LinkReading.Expired(String purpose, _)
                            when purpose.equals(Outcomes.LINK) ->
                            new FollowUpOutcome.TooLate();
                    case LinkReading.Valid _,
                            LinkReading.Used _,
                            LinkReading.Expired _,
                            LinkReading.Unknown _ ->
                            new FollowUpOutcome.Unknown();
                });
    }

    private FollowUpOutcome answer(UUID id, FollowUpDraft draft) {
        Optional<BuyerNeedId> need = sql.followUp(id).map(FollowUp.Row::need);
        need.ifPresent(needs::lock);
        Optional<FollowUp> found = sql.followUp(id).flatMap(this::followUp);
        if (found.isEmpty()) {
            return new FollowUpOutcome.Unknown();
        }
        FollowUp asked = found.get();
        if (asked.answered()) {
            return new FollowUpOutcome.Before();
        }
        return switch (draft) {
            case FollowUpDraft.NotBought _ -> {
                sql.answered(id, false, Optional.empty(), clock.instant());
                yield new FollowUpOutcome.NoContract();
            }
            case FollowUpDraft.Confirms(boolean allowsPublic) ->
                    asked.declared()
                            .map(contract -> confirmed(asked, contract, allowsPublic))
                            .orElseGet(FollowUpOutcome.Unknown::new);
            case FollowUpDraft.Bought bought -> declared(asked, bought);
        };
    }

    private FollowUpOutcome confirmed(FollowUp asked, Contract contract, boolean allowsPublic) {
        AnswerOutcome outcome =
                contracts.answer(
                        contract.id(),
                        new ContractReply.Confirms(allowsPublic),
                        asked.party(),
                        Actor.VISITOR);
        return switch (outcome) {
            case AnswerOutcome.Answered(Contract both) -> kept(asked, both, true);
            case AnswerOutcome.AnsweredBefore(Contract before) -> kept(asked, before, true);
            case AnswerOutcome.NoteMissing _, AnswerOutcome.TooLate _, AnswerOutcome.Unknown _ ->
                    new FollowUpOutcome.Unknown();
        };
    }

    private FollowUpOutcome declared(FollowUp asked, FollowUpDraft.Bought bought) {
        BuyerNeedData data = asked.need().data();
        ContractDraft draft =
                new ContractDraft(
                        Optional.of(asked.supplier()),
                        Optional.of(data.buyer()),
                        data.what(),
                        data.category(),
                        data.nature(),
                        data.mode(),
                        bought.amount(),
                        Optional.of(TaxBasis.BEFORE_TAX),
                        bought.from(),
                        bought.to(),
                        bought.allowsPublic());
        return switch (contracts.declare(draft, asked.party(), false, Actor.VISITOR)) {
            case Declaration.Saved(Contract contract) -> kept(asked, contract, false);
            case Declaration.ProbablyTheSame(var same) -> kept(asked, same.getFirst(), false);
            case Declaration.Refused(var problems) -> new FollowUpOutcome.Refused(problems);
            case Declaration.Stale _, Declaration.NotAllowed _ -> new FollowUpOutcome.Unknown();
        };
    }

    private FollowUpOutcome kept(FollowUp asked, Contract contract, boolean both) {
        sql.answered(asked.id(), true, Optional.of(contract.id()), clock.instant());
        dossiers.cameOf(contract.id(), asked.need().id());
        return both
                ? new FollowUpOutcome.Confirmed(contract)
                : new FollowUpOutcome.Declared(contract);
    }
}
