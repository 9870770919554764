package quebec.esja.solicitation;

import static quebec.esja.db.reference.Tables.SOLICITATION_RULE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;

/// The rules, read by every login, written by that of the platform.
final class RuleSql {

    private static final int MOST = 500;

    private final Supplier<DSLContext> dsl;

    RuleSql(Supplier<DSLContext> dsl) {
        this.dsl = dsl;
    }

    List<SolicitationRule> all() {
        return dsl.get()
                .selectFrom(SOLICITATION_RULE)
                .orderBy(
                        SOLICITATION_RULE.REGIME,
                        SOLICITATION_RULE.VALID_FROM.desc().nullsLast(),
                        SOLICITATION_RULE.NATURE.asc().nullsFirst(),
                        SOLICITATION_RULE.AMOUNT_FROM)
                .limit(MOST)
                .fetch(RuleSql::rule);
    }

    Optional<SolicitationRule> find(UUID id) {
        return dsl.get()
                .selectFrom(SOLICITATION_RULE)
                .where(SOLICITATION_RULE.ID.eq(id))
                .fetchOptional(RuleSql::rule);
    }

    void insert(SolicitationRule.Data data, Instant now) {
        dsl.get()
                .insertInto(SOLICITATION_RULE)
                .set(values(data))
                .set(SOLICITATION_RULE.CHANGED_AT, now)
                .execute();
    }

    boolean update(UUID id, SolicitationRule.Data data, int version, Instant now) {
        return dsl.get()
                        .update(SOLICITATION_RULE)
                        .set(values(data))
                        .set(SOLICITATION_RULE.CHANGED_AT, now)
                        .set(SOLICITATION_RULE.VERSION, SOLICITATION_RULE.VERSION.plus(1))
                        .where(SOLICITATION_RULE.ID.eq(id), SOLICITATION_RULE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> values(SolicitationRule.Data data) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(SOLICITATION_RULE.REGIME, data.regime().code());
        values.put(SOLICITATION_RULE.NATURE, data.nature().map(Nature::code).orElse(null));
        values.put(SOLICITATION_RULE.AMOUNT_FROM, data.from());
        values.put(SOLICITATION_RULE.AMOUNT_TO, data.to().orElse(null));
        values.put(SOLICITATION_RULE.MODE, data.mode().map(PurchaseMode::code).orElse(null));
        values.put(
                SOLICITATION_RULE.OTHERWISE, data.otherwise().map(PurchaseMode::code).orElse(null));
        values.put(SOLICITATION_RULE.LEAST_INVITED, data.leastInvited().orElse(null));
        values.put(SOLICITATION_RULE.TAX_BASIS, data.taxBasis().map(TaxBasis::code).orElse(null));
        values.put(SOLICITATION_RULE.VALID_FROM, data.validFrom().orElse(null));
        values.put(SOLICITATION_RULE.VALID_TO, data.validTo().orElse(null));
        values.put(SOLICITATION_RULE.CONFIRMED, data.confirmed());
        values.put(SOLICITATION_RULE.SOURCE, data.source());
        values.put(SOLICITATION_RULE.NOTE_FR, data.note().fr());
        values.put(SOLICITATION_RULE.NOTE_EN, data.note().en());
        return values;
    }

    private static SolicitationRule rule(Record row) {
        return new SolicitationRule(
                row.get(SOLICITATION_RULE.ID),
                new SolicitationRule.Data(
                        Regime.ofCode(row.get(SOLICITATION_RULE.REGIME)).orElseThrow(),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.NATURE))
                                .flatMap(Nature::ofCode),
                        row.get(SOLICITATION_RULE.AMOUNT_FROM),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.AMOUNT_TO)),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.MODE))
                                .flatMap(PurchaseMode::ofCode),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.OTHERWISE))
                                .flatMap(PurchaseMode::ofCode),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.LEAST_INVITED)),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.TAX_BASIS))
                                .flatMap(TaxBasis::ofCode),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.VALID_FROM)),
                        Optional.ofNullable(row.get(SOLICITATION_RULE.VALID_TO)),
                        row.get(SOLICITATION_RULE.CONFIRMED),
                        row.get(SOLICITATION_RULE.SOURCE),
                        new LocalizedText(
                                row.get(SOLICITATION_RULE.NOTE_FR),
                                row.get(SOLICITATION_RULE.NOTE_EN))),
                row.get(SOLICITATION_RULE.VERSION));
    }
}
