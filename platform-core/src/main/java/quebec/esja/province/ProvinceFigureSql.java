package quebec.esja.province;

import static quebec.esja.db.province.Tables.BUYER_FACT;
import static quebec.esja.db.province.Tables.CONTRACT_CELL;
import static quebec.esja.db.province.Tables.CONTRACT_PART;
import static quebec.esja.db.province.Tables.LISTING;
import static quebec.esja.db.province.Tables.LISTING_OFFERING;
import static quebec.esja.db.province.Tables.POLE;
import static quebec.esja.db.reference.Tables.CATEGORY;
import static quebec.esja.db.reference.Tables.KNOWN_POLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.ProvinceTransactions;

final class ProvinceFigureSql {

    private static final String YEAR = "[0-9]{4}";

    private static DSLContext dsl() {
        return ProvinceTransactions.dsl();
    }

    /// Years that have contracts, the latest first.
    List<Integer> years() {
        return dsl().selectDistinct(CONTRACT_CELL.SPAN)
                .from(CONTRACT_CELL)
                .where(
                        CONTRACT_CELL.SPAN.likeRegex("^" + YEAR + "$"),
                        CONTRACT_CELL.CATEGORY_CODE.eq("*"),
                        CONTRACT_CELL.GRADE.eq("any"))
                .orderBy(CONTRACT_CELL.SPAN.desc())
                .fetch(row -> Integer.valueOf(row.value1()));
    }

    List<PoleStanding> poles() {
        Map<UUID, Integer> enterprises =
                dsl().select(LISTING.POLE_ID, DSL.count())
                        .from(LISTING)
                        .groupBy(LISTING.POLE_ID)
                        .fetchMap(LISTING.POLE_ID, row -> row.value2());
        Map<UUID, Integer> buyers =
                dsl().select(BUYER_FACT.POLE_ID, DSL.count())
                        .from(BUYER_FACT)
                        .groupBy(BUYER_FACT.POLE_ID)
                        .fetchMap(BUYER_FACT.POLE_ID, row -> row.value2());
        return dsl().select(
                        POLE.POLE_ID,
                        POLE.SLUG,
                        POLE.NAME,
                        DSL.coalesce(KNOWN_POLE.SHORT_NAME, POLE.NAME))
                .from(POLE)
                .leftJoin(KNOWN_POLE)
                .on(KNOWN_POLE.SLUG.eq(POLE.SLUG), KNOWN_POLE.VALID_TO.isNull())
                .orderBy(quebec.esja.db.reference.Routines.fold(POLE.NAME), POLE.SLUG)
                .fetch(row ->
                        new PoleStanding(
                                new Slug(row.value2()),
                                row.value3(),
                                row.value4(),
                                enterprises.getOrDefault(row.value1(), 0),
                                buyers.getOrDefault(row.value1(), 0)));
    }

    int openPoles() {
        return dsl().fetchCount(POLE, POLE.PUBLISHED_AT.isNotNull());
    }

    /// Says whether a Pôle has changed its listings since.
    String listingsVersion() {
        return dsl().select(
                        DSL.listAgg(POLE.LISTINGS_VERSION.cast(String.class), ",")
                                .withinGroupOrderBy(POLE.POLE_ID))
                .from(POLE)
                .fetchOptional(0, String.class)
                .orElse("");
    }

    /// What the listings count for, whatever the year.
    record Listed(Enterprises enterprises, Map<String, Integer> bySector) {}

    Listed listed() {
        return new Listed(enterprises(), enterprisesBySector());
    }

    /// Distinct enterprises, and those that more than one Pôle lists.
    Enterprises enterprises() {
        var each =
                dsl().select(LISTING.IDENTITY, DSL.count().as("listings"))
                        .from(LISTING)
                        .groupBy(LISTING.IDENTITY)
                        .asTable("each");
        return dsl().select(
                        DSL.count(),
                        DSL.count().filterWhere(each.field("listings", Integer.class).gt(1)))
                .from(each)
                .fetchSingle(row -> new Enterprises(row.value1(), row.value2()));
    }

    record Enterprises(int distinct, int inSeveral) {}

    private Map<String, Integer> enterprisesBySector() {
        var sold =
                dsl().selectDistinct(LISTING_OFFERING.CATEGORY_CODE, LISTING.IDENTITY)
                        .from(LISTING_OFFERING)
                        .join(LISTING)
                        .on(
                                LISTING.POLE_ID.eq(LISTING_OFFERING.POLE_ID),
                                LISTING.SUPPLIER_ID.eq(LISTING_OFFERING.SUPPLIER_ID))
                        .asTable("sold");
        Field<String> category = sold.field(LISTING_OFFERING.CATEGORY_CODE);
        return dsl().select(category, DSL.count())
                .from(sold)
                .groupBy(category)
                .fetchMap(category, row -> row.value2());
    }

    /// Every sector in its order, with its distinct enterprises.
    List<SectorStanding> sectors(Map<String, Integer> enterprises) {
        return dsl().select(CATEGORY.CODE, CATEGORY.NAME_FR, CATEGORY.NAME_EN)
                .from(CATEGORY)
                .orderBy(CATEGORY.SORT)
                .fetch(row ->
                        new SectorStanding(
                                row.value1(),
                                new LocalizedText(row.value2(), row.value3()),
                                enterprises.getOrDefault(row.value1(), 0)));
    }

    /// The cells of a year: each Pôle's, and all Pôles' by month, by sector and in all.
    List<RawCell> cells(int year) {
        String span = String.valueOf(year);
        List<RawCell> cells = new ArrayList<>(ofPoles(span));
        cells.addAll(ofProvince(span));
        return decided(cells);
    }

    private List<RawCell> ofPoles(String span) {
        return dsl().select(
                        POLE.SLUG,
                        CONTRACT_CELL.GRADE,
                        CONTRACT_CELL.CONTRACTS,
                        CONTRACT_CELL.AMOUNT,
                        CONTRACT_CELL.SUPPLIERS,
                        CONTRACT_CELL.TOP_AMOUNT)
                .from(CONTRACT_CELL)
                .join(POLE)
                .on(POLE.POLE_ID.eq(CONTRACT_CELL.POLE_ID))
                .where(CONTRACT_CELL.SPAN.eq(span), CONTRACT_CELL.CATEGORY_CODE.eq("*"))
                .fetch(row ->
                        new RawCell(
                                Optional.of(new Slug(row.value1())),
                                span,
                                "*",
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value5(),
                                row.value6(),
                                row.value6()));
    }

    private List<RawCell> ofProvince(String span) {
        List<String> spans = new ArrayList<>(List.of(span));
        for (int month = 1; month <= 12; month++) {
            spans.add("%s-%02d".formatted(span, month));
        }
        return dsl().select(
                        CONTRACT_CELL.SPAN,
                        CONTRACT_CELL.CATEGORY_CODE,
                        CONTRACT_CELL.GRADE,
                        DSL.sum(CONTRACT_CELL.CONTRACTS).cast(Integer.class),
                        DSL.sum(CONTRACT_CELL.AMOUNT),
                        DSL.max(CONTRACT_CELL.SUPPLIERS),
                        DSL.sum(CONTRACT_CELL.SUPPLIERS).cast(Integer.class),
                        DSL.max(CONTRACT_CELL.TOP_AMOUNT),
                        DSL.sum(CONTRACT_CELL.TOP_AMOUNT))
                .from(CONTRACT_CELL)
                .where(CONTRACT_CELL.SPAN.in(spans))
                .groupBy(CONTRACT_CELL.SPAN, CONTRACT_CELL.CATEGORY_CODE, CONTRACT_CELL.GRADE)
                .fetch(row ->
                        new RawCell(
                                Optional.empty(),
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9()));
    }

    /// The same cells, those whose bounds leave them open counted exactly: few of them are, and they are small.
    private List<RawCell> decided(List<RawCell> cells) {
        List<RawCell> open = cells.stream().filter(RawCell::undecided).toList();
        if (open.isEmpty()) {
            return cells;
        }
        Map<String, Behind> behind = behind(open);
        return cells.stream()
                .map(cell -> {
                    Behind found = cell.undecided() ? behind.get(key(cell)) : null;
                    return found == null ? cell : cell.exactly(found.suppliers(), found.top());
                })
                .toList();
    }

    private record Behind(int suppliers, BigDecimal top) {}

    private Map<String, Behind> behind(List<RawCell> open) {
        var wanted =
                DSL.row(CONTRACT_PART.SPAN, CONTRACT_PART.CATEGORY_CODE, CONTRACT_PART.GRADE)
                        .in(
                                open.stream()
                                        .map(cell ->
                                                DSL.row(cell.span(), cell.category(), cell.grade()))
                                        .toList());
        Field<BigDecimal> amount = DSL.sum(CONTRACT_PART.AMOUNT).as("amount");
        var each =
                dsl().select(
                                CONTRACT_PART.SPAN,
                                CONTRACT_PART.CATEGORY_CODE,
                                CONTRACT_PART.GRADE,
                                amount)
                        .from(CONTRACT_PART)
                        .where(wanted)
                        .groupBy(
                                CONTRACT_PART.SPAN,
                                CONTRACT_PART.CATEGORY_CODE,
                                CONTRACT_PART.GRADE,
                                CONTRACT_PART.SUPPLIER_IDENTITY)
                        .asTable("each");
        Map<String, Behind> behind = new HashMap<>();
        dsl().select(
                        each.field(CONTRACT_PART.SPAN),
                        each.field(CONTRACT_PART.CATEGORY_CODE),
                        each.field(CONTRACT_PART.GRADE),
                        DSL.count(),
                        DSL.max(each.field(amount)))
                .from(each)
                .groupBy(
                        each.field(CONTRACT_PART.SPAN),
                        each.field(CONTRACT_PART.CATEGORY_CODE),
                        each.field(CONTRACT_PART.GRADE))
                .forEach(row ->
                        behind.put(
                                row.value1() + "/" + row.value2() + "/" + row.value3(),
                                new Behind(row.value4(), row.value5())));
        return behind;
    }

    private static String key(RawCell cell) {
        return cell.span() + "/" + cell.category() + "/" + cell.grade();
    }
}
