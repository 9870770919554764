package quebec.esja.search;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.PlatformAudit;
import quebec.esja.tenancy.PlatformTransactions;

/// Those that the province adds for all Pôles. Whoever acts is an identity subject, never a name.
@Service
public final class SharedSynonyms extends Synonyms {

    private final PlatformTransactions transactions;
    private final PlatformAudit audit;

    public SharedSynonyms(PlatformTransactions transactions, PlatformAudit audit, Clock clock) {
        super(new SynonymSql(PlatformTransactions::dsl, "reference.shared_synonym"), clock);
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    <T> T read(Supplier<T> work) {
        return transactions.read(work);
    }

    @Override
    <T> T write(Supplier<T> work) {
        return transactions.write(work);
    }

    @Override
    void tell(Actor actor, String action, Synonym synonym) {
        audit.record(
                actor.name(),
                action,
                Map.of("term", synonym.term(), "expansion", synonym.expansion()));
    }
}
