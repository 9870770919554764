package quebec.esja.search;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.tenancy.TenantTransactions;

/// Those of the visitors of the bound Pôle.
@Service
public final class PoleSynonyms extends Synonyms {

    private final TenantTransactions transactions;
    private final Audit audit;

    public PoleSynonyms(TenantTransactions transactions, Audit audit, Clock clock) {
        super(new SynonymSql(TenantTransactions::dsl, "synonym"), clock);
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
                actor,
                action,
                "synonym",
                synonym.id(),
                Map.of("term", synonym.term(), "expansion", synonym.expansion()));
    }
}
