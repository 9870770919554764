package quebec.esja.directory;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.OFFERING_DOCUMENT;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_DOCUMENT;
import static quebec.esja.db.reference.Tables.KNOWN_POLE;
import static quebec.esja.db.reference.Tables.MAP_TILE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.TenantTransactions;

/// What public pages read beside the search.
final class DirectorySql {

    private static final Condition IS_PUBLIC =
            CONTRACT.ANSWER
                    .eq("confirmed")
                    .and(CONTRACT.BUYER_ALLOWS_PUBLIC)
                    .and(CONTRACT.SUPPLIER_ALLOWS_PUBLIC);

    List<PublicContract> contractsOf(SupplierId supplier, int most) {
        return contracts(CONTRACT.SUPPLIER_ID.eq(supplier.value()), most);
    }

    List<PublicContract> latestContracts(int most) {
        return contracts(DSL.noCondition(), most);
    }

    private static List<PublicContract> contracts(Condition which, int most) {
        return TenantTransactions.dsl()
                .select(
                        CONTRACT.TITLE,
                        SUPPLIER.NAME,
                        SUPPLIER.SLUG,
                        BUYER.NAME,
                        CONTRACT.CATEGORY_CODE,
                        CONTRACT.MODE,
                        CONTRACT.AMOUNT,
                        CONTRACT.TAX_BASIS,
                        CONTRACT.PERIOD_FROM,
                        CONTRACT.PERIOD_TO,
                        CONTRACT.DEMONSTRATION)
                .from(CONTRACT)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                .where(which, IS_PUBLIC, SUPPLIER.STATUS.eq("listed"))
                .orderBy(CONTRACT.PERIOD_TO.desc(), CONTRACT.ID.desc())
                .limit(most)
                .fetch(row ->
                        new PublicContract(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5() == null ? "" : row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11()));
    }

    /// The latest public contracts of each of these enterprises, and how many each has; an enterprise without any is absent.
    Map<SupplierId, ContractProof> proofOf(Collection<SupplierId> suppliers, int mostEach) {
        var rank =
                DSL.rowNumber()
                        .over(
                                DSL.partitionBy(CONTRACT.SUPPLIER_ID)
                                        .orderBy(CONTRACT.PERIOD_TO.desc(), CONTRACT.ID.desc()));
        var ranked =
                DSL.select(
                                CONTRACT.ID,
                                rank.as("rank"),
                                DSL.count().over(DSL.partitionBy(CONTRACT.SUPPLIER_ID)).as("total"))
                        .from(CONTRACT)
                        .where(
                                CONTRACT.SUPPLIER_ID.in(
                                        suppliers.stream().map(SupplierId::value).toList()),
                                IS_PUBLIC)
                        .asTable("ranked");
        var total = ranked.field("total", Integer.class);
        Map<SupplierId, ContractProof> proofs = new HashMap<>();
        TenantTransactions.dsl()
                .select(
                        CONTRACT.SUPPLIER_ID,
                        total,
                        CONTRACT.TITLE,
                        SUPPLIER.NAME,
                        SUPPLIER.SLUG,
                        BUYER.NAME,
                        CONTRACT.CATEGORY_CODE,
                        CONTRACT.MODE,
                        CONTRACT.AMOUNT,
                        CONTRACT.TAX_BASIS,
                        CONTRACT.PERIOD_FROM,
                        CONTRACT.PERIOD_TO,
                        CONTRACT.DEMONSTRATION)
                .from(ranked)
                .join(CONTRACT)
                .on(CONTRACT.ID.eq(ranked.field(CONTRACT.ID)))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                .join(BUYER)
                .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                .where(
                        SUPPLIER.STATUS.eq("listed"),
                        ranked.field("rank", Integer.class).le(mostEach))
                .orderBy(CONTRACT.PERIOD_TO.desc(), CONTRACT.ID.desc())
                .forEach(row ->
                        proofs.merge(
                                new SupplierId(row.value1()),
                                new ContractProof(
                                        row.value2(),
                                        List.of(
                                                new PublicContract(
                                                        row.value3(),
                                                        row.value4(),
                                                        row.value5(),
                                                        row.value6(),
                                                        row.value7() == null ? "" : row.value7(),
                                                        row.value8(),
                                                        row.value9(),
                                                        row.value10(),
                                                        row.value11(),
                                                        row.value12(),
                                                        row.value13()))),
                                ContractProof::and));
        return proofs;
    }

    PoleFigures figures() {
        var dsl = TenantTransactions.dsl();
        Map<String, Integer> categories = new HashMap<>();
        dsl.select(
                        OFFERING_DOCUMENT.CATEGORY_CODE,
                        DSL.countDistinct(OFFERING_DOCUMENT.SUPPLIER_ID))
                .from(OFFERING_DOCUMENT)
                .groupBy(OFFERING_DOCUMENT.CATEGORY_CODE)
                .forEach(row -> categories.put(row.value1(), row.value2()));
        return dsl.select(
                        DSL.field(DSL.selectCount().from(SUPPLIER_DOCUMENT)),
                        DSL.field(
                                DSL.selectCount()
                                        .from(CONTRACT)
                                        .where(CONTRACT.ANSWER.eq("confirmed"))),
                        DSL.field(
                                DSL.select(DSL.max(SUPPLIER_DOCUMENT.CONFIRMED_ON))
                                        .from(SUPPLIER_DOCUMENT)))
                .fetchSingle(row ->
                        new PoleFigures(
                                row.value1(),
                                row.value2(),
                                Optional.<LocalDate>ofNullable(row.value3()),
                                Map.copyOf(categories)));
    }

    /// Slug and last change of every listed enterprise, for the map of addresses.
    List<PublicAddress> addresses() {
        return TenantTransactions.dsl()
                .select(SUPPLIER.SLUG, SUPPLIER.CHANGED_AT)
                .from(SUPPLIER)
                .where(SUPPLIER.STATUS.eq("listed"))
                .orderBy(SUPPLIER.SLUG)
                .limit(50_000)
                .fetch(row -> new PublicAddress(row.value1(), row.value2()));
    }

    List<NewListing> newest(int most) {
        return TenantTransactions.dsl()
                .select(
                        SUPPLIER.SLUG,
                        SUPPLIER.NAME,
                        SUPPLIER.DESCRIPTION_FR,
                        SUPPLIER.DESCRIPTION_EN,
                        SUPPLIER.LISTED_AT,
                        SUPPLIER.CHANGED_AT)
                .from(SUPPLIER)
                .where(SUPPLIER.STATUS.eq("listed"))
                .orderBy(SUPPLIER.LISTED_AT.desc(), SUPPLIER.ID)
                .limit(most)
                .fetch(row ->
                        new NewListing(
                                row.value1(),
                                row.value2(),
                                new LocalizedText(row.value3(), row.value4()),
                                row.value5(),
                                row.value6()));
    }

    List<PublishedPole> poles() {
        var pole = quebec.esja.db.province.Tables.POLE;
        var document = quebec.esja.db.province.Tables.SUPPLIER_DOCUMENT;
        return ProvinceTransactions.dsl()
                .select(
                        pole.POLE_ID,
                        pole.SLUG,
                        pole.NAME,
                        pole.ACCENT,
                        DSL.field(
                                DSL.selectCount()
                                        .from(document)
                                        .where(document.POLE_ID.eq(pole.POLE_ID))))
                .from(pole)
                .where(pole.PUBLISHED_AT.isNotNull())
                .orderBy(pole.NAME)
                .fetch(row ->
                        new PublishedPole(
                                new PoleId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    int enterprises(List<UUID> poles) {
        var document = quebec.esja.db.province.Tables.SUPPLIER_DOCUMENT;
        return ProvinceTransactions.dsl()
                .select(DSL.countDistinct(document.IDENTITY))
                .from(document)
                .where(document.POLE_ID.in(poles))
                .fetchSingle()
                .value1();
    }

    /// Every Pôle of Québec, on the platform or not, with its place on the tile map.
    List<KnownPole> knownPoles() {
        return ProvinceTransactions.dsl()
                .select(
                        KNOWN_POLE.SLUG,
                        KNOWN_POLE.SHORT_NAME,
                        MAP_TILE.TILE_COLUMN,
                        MAP_TILE.TILE_ROW)
                .from(KNOWN_POLE)
                .join(MAP_TILE)
                .on(MAP_TILE.CODE.eq(KNOWN_POLE.CODE), MAP_TILE.LAYER.eq("pole"))
                .where(KNOWN_POLE.VALID_TO.isNull())
                .orderBy(KNOWN_POLE.SHORT_NAME)
                .fetch(row ->
                        new KnownPole(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
