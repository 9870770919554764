package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.DeclarationId;
import tools.jackson.databind.json.JsonMapper;

final class PurchaseFactSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DeclarationSql declarations = new DeclarationSql();
    private final LineSql lines = new LineSql();
    private final NeighbourLineSql neighbours = new NeighbourLineSql();

    /// As the province reads a part.
    private record Told(
            String grade,
            String category,
            String territory,
            java.math.BigDecimal amount,
            int suppliers,
            java.math.BigDecimal top) {}

    /// Tells the province of the version in force, if there is one.
    void publish(DeclarationId id) {
        fact(id).ifPresent(fact ->
                Routines.publishPurchases(
                        dsl().configuration(),
                        id.value(),
                        fact.buyer().value(),
                        fact.period().from(),
                        fact.period().to(),
                        fact.addressable().orElse(null),
                        JSONB.valueOf(
                                JSON.writeValueAsString(
                                        fact.parts().stream()
                                                .map(PurchaseFactSql::told)
                                                .toList()))));
    }

    private static Told told(PurchaseFact.Part part) {
        return new Told(
                part.grade().code(),
                part.category(),
                part.territory(),
                part.amount(),
                part.suppliers(),
                part.top());
    }

    Optional<PurchaseFact> fact(DeclarationId id) {
        return declarations
                .find(id)
                .flatMap(declaration ->
                        declaration
                                .inForce()
                                .map(version ->
                                        new PurchaseFact(
                                                id,
                                                declaration.buyer(),
                                                declaration.period(),
                                                version.addressable(),
                                                PurchaseFact.parts(
                                                        Stream.concat(
                                                                        lines
                                                                                .lines(
                                                                                        id,
                                                                                        version
                                                                                                .number())
                                                                                .stream(),
                                                                        neighbours
                                                                                .lines(
                                                                                        id,
                                                                                        version
                                                                                                .number())
                                                                                .stream())
                                                                .toList()))));
    }

    /// The declarations that have a version in force.
    List<DeclarationId> signed() {
        return dsl().selectDistinct(DECLARATION_VERSION.DECLARATION_ID)
                .from(DECLARATION_VERSION)
                .where(DECLARATION_VERSION.SIGNED_AT.isNotNull())
                .orderBy(DECLARATION_VERSION.DECLARATION_ID)
                .fetch(row -> new DeclarationId(row.value1()));
    }

    /// That a version is the one in force of its declaration: the newest that was signed.
    static Condition isInForce(quebec.esja.db.pole.tables.DeclarationVersion version) {
        var later = DECLARATION_VERSION.as("later");
        return version.SIGNED_AT
                .isNotNull()
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(later)
                                        .where(
                                                later.DECLARATION_ID.eq(version.DECLARATION_ID),
                                                later.NUMBER.gt(version.NUMBER),
                                                later.SIGNED_AT.isNotNull())));
    }
}
