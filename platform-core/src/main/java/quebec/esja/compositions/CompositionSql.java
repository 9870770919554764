package quebec.esja.compositions;

import static quebec.esja.db.pole.Tables.COMPOSITION;
import static quebec.esja.db.pole.Tables.COMPOSITION_ITEM;
import static quebec.esja.db.pole.Tables.COMPOSITION_SECTION;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row3;
import org.jooq.Row4;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.compositions.CompositionData.Ordering;
import quebec.esja.compositions.CompositionData.Section;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.portfolio.PortfolioDesign;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class CompositionSql {

    private static final int MOST_LISTED = 500;
    private static final int MOST_NAMESAKES = 1000;

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    private static Condition ownedBy(Optional<BuyerId> owner) {
        return owner.map(buyer -> COMPOSITION.BUYER_ID.eq(buyer.value()))
                .orElseGet(COMPOSITION.BUYER_ID::isNull);
    }

    List<CompositionRow> of(Optional<BuyerId> owner) {
        return rows(ownedBy(owner));
    }

    List<CompositionRow> published() {
        return rows(COMPOSITION.PUBLISHED.isTrue());
    }

    private static List<CompositionRow> rows(Condition which) {
        Field<Integer> enterprises =
                DSL.field(
                        DSL.selectCount()
                                .from(COMPOSITION_ITEM)
                                .where(COMPOSITION_ITEM.COMPOSITION_ID.eq(COMPOSITION.ID)));
        return dsl().select(
                        COMPOSITION.ID,
                        COMPOSITION.SLUG,
                        COMPOSITION.NAME,
                        COMPOSITION.TITLE,
                        enterprises,
                        COMPOSITION.PUBLISHED,
                        COMPOSITION.CHANGED_AT)
                .from(COMPOSITION)
                .where(which)
                .orderBy(COMPOSITION.CHANGED_AT.desc(), COMPOSITION.ID)
                .limit(MOST_LISTED)
                .fetch(row ->
                        new CompositionRow(
                                new CompositionId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    Optional<Composition> find(Optional<BuyerId> owner, CompositionId id) {
        return find(COMPOSITION.ID.eq(id.value()).and(ownedBy(owner)));
    }

    /// Whoever owns it.
    Optional<Composition> find(CompositionId id) {
        return find(COMPOSITION.ID.eq(id.value()));
    }

    Optional<Composition> published(Slug slug) {
        return find(COMPOSITION.SLUG.eq(slug.value()).and(COMPOSITION.PUBLISHED));
    }

    private static Optional<Composition> find(Condition which) {
        return dsl().selectFrom(COMPOSITION)
                .where(which)
                .fetchOptional(CompositionSql::composition);
    }

    private static Composition composition(Record row) {
        UUID id = row.get(COMPOSITION.ID);
        return new Composition(
                new CompositionId(id),
                new Slug(row.get(COMPOSITION.SLUG)),
                Optional.ofNullable(row.get(COMPOSITION.BUYER_ID)).map(BuyerId::new),
                new CompositionData(
                        row.get(COMPOSITION.NAME),
                        Language.ofCode(row.get(COMPOSITION.LOCALE)).orElse(Language.FRENCH),
                        new PortfolioDesign(
                                row.get(COMPOSITION.TITLE),
                                row.get(COMPOSITION.WORDS),
                                PortfolioDesign.Pages.ofCode(row.get(COMPOSITION.PAGES)),
                                row.get(COMPOSITION.MONOCHROME)),
                        Ordering.ofCode(row.get(COMPOSITION.ORDERING)),
                        sections(id)),
                row.get(COMPOSITION.PUBLISHED),
                row.get(COMPOSITION.VERSION));
    }

    private static List<Section> sections(UUID id) {
        Map<Integer, String> titles = new LinkedHashMap<>();
        Map<Integer, List<SupplierId>> enterprises = new LinkedHashMap<>();
        dsl().select(
                        COMPOSITION_SECTION.POSITION,
                        COMPOSITION_SECTION.TITLE,
                        COMPOSITION_ITEM.SUPPLIER_ID)
                .from(COMPOSITION_SECTION)
                .leftJoin(COMPOSITION_ITEM)
                .on(
                        COMPOSITION_ITEM.COMPOSITION_ID.eq(COMPOSITION_SECTION.COMPOSITION_ID),
                        COMPOSITION_ITEM.SECTION.eq(COMPOSITION_SECTION.POSITION))
                .where(COMPOSITION_SECTION.COMPOSITION_ID.eq(id))
                .orderBy(COMPOSITION_SECTION.POSITION, COMPOSITION_ITEM.POSITION)
                .forEach(row -> {
                    titles.put(row.value1(), row.value2());
                    List<SupplierId> those =
                            enterprises.computeIfAbsent(row.value1(), _ -> new ArrayList<>());
                    Optional.ofNullable(row.value3()).map(SupplierId::new).ifPresent(those::add);
                });
        return titles.entrySet().stream()
                .map(one ->
                        new Section(
                                one.getValue(), enterprises.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    List<CompositionItem> items(Composition composition) {
        Field<String> category =
                DSL.field(
                        DSL.select(OFFERING.CATEGORY_CODE)
                                .from(OFFERING)
                                .where(OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID))
                                .orderBy(OFFERING.POSITION)
                                .limit(1));
        List<SortField<?>> order = new ArrayList<>();
        order.add(COMPOSITION_ITEM.SECTION.asc());
        switch (composition.data().ordering()) {
            case HAND -> order.add(COMPOSITION_ITEM.POSITION.asc());
            case NAME -> order.add(Routines.fold(SUPPLIER.NAME).asc());
            case CATEGORY -> {
                order.add(category.asc().nullsLast());
                order.add(Routines.fold(SUPPLIER.NAME).asc());
            }
        }
        order.add(SUPPLIER.ID.asc());
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.SLUG,
                        SUPPLIER.NAME,
                        COMPOSITION_ITEM.SECTION,
                        DSL.field(SUPPLIER.STATUS.eq("listed")))
                .from(COMPOSITION_ITEM)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(COMPOSITION_ITEM.SUPPLIER_ID))
                .where(COMPOSITION_ITEM.COMPOSITION_ID.eq(composition.id().value()))
                .orderBy(order)
                .fetch(row ->
                        new CompositionItem(
                                new SupplierId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    /// Inserts under the first free address of that name.
    CompositionId insert(
            Optional<BuyerId> owner, CompositionData data, @Nullable MemberId by, Instant now) {
        Slug wanted = Slug.of(data.name());
        for (int number = 1; number <= MOST_NAMESAKES; number++) {
            Optional<UUID> inserted =
                    dsl().insertInto(COMPOSITION)
                            .set(values(data))
                            .set(
                                    COMPOSITION.SLUG,
                                    (number == 1 ? wanted : wanted.numbered(number)).value())
                            .set(COMPOSITION.BUYER_ID, owner.map(BuyerId::value).orElse(null))
                            .set(COMPOSITION.CREATED_BY, by == null ? null : by.value())
                            .set(COMPOSITION.CREATED_AT, now)
                            .set(COMPOSITION.CHANGED_AT, now)
                            .onConflict(COMPOSITION.SLUG)
                            .doNothing()
                            .returningResult(COMPOSITION.ID)
                            .fetchOptional(row -> row.value1());
            if (inserted.isPresent()) {
                fill(inserted.get(), data.sections());
                return new CompositionId(inserted.get());
            }
        }
        throw new IllegalStateException("a thousand portfolios have that name");
    }

    boolean update(CompositionId id, CompositionData data, int version, Instant now) {
        boolean updated =
                dsl().update(COMPOSITION)
                                .set(values(data))
                                .set(COMPOSITION.CHANGED_AT, now)
                                .set(COMPOSITION.VERSION, COMPOSITION.VERSION.plus(1))
                                .where(
                                        COMPOSITION.ID.eq(id.value()),
                                        COMPOSITION.VERSION.eq(version))
                                .execute()
                        == 1;
        if (updated) {
            dsl().deleteFrom(COMPOSITION_SECTION)
                    .where(COMPOSITION_SECTION.COMPOSITION_ID.eq(id.value()))
                    .execute();
            fill(id.value(), data.sections());
        }
        return updated;
    }

    private static Map<Field<?>, Object> values(CompositionData data) {
        return Map.of(
                COMPOSITION.NAME,
                data.name(),
                COMPOSITION.LOCALE,
                data.language().code(),
                COMPOSITION.TITLE,
                data.design().title(),
                COMPOSITION.WORDS,
                data.design().text(),
                COMPOSITION.PAGES,
                data.design().pages().code(),
                COMPOSITION.MONOCHROME,
                data.design().monochrome(),
                COMPOSITION.ORDERING,
                data.ordering().code());
    }

    private static void fill(UUID id, List<Section> sections) {
        List<Row3<UUID, Integer, String>> titles = new ArrayList<>();
        List<Row4<UUID, UUID, Integer, Integer>> items = new ArrayList<>();
        for (int section = 0; section < sections.size(); section++) {
            titles.add(DSL.row(id, section, sections.get(section).title()));
            List<SupplierId> enterprises = sections.get(section).enterprises();
            for (int position = 0; position < enterprises.size(); position++) {
                items.add(DSL.row(id, enterprises.get(position).value(), section, position));
            }
        }
        dsl().insertInto(
                        COMPOSITION_SECTION,
                        COMPOSITION_SECTION.COMPOSITION_ID,
                        COMPOSITION_SECTION.POSITION,
                        COMPOSITION_SECTION.TITLE)
                .valuesOfRows(titles)
                .execute();
        if (!items.isEmpty()) {
            dsl().insertInto(
                            COMPOSITION_ITEM,
                            COMPOSITION_ITEM.COMPOSITION_ID,
                            COMPOSITION_ITEM.SUPPLIER_ID,
                            COMPOSITION_ITEM.SECTION,
                            COMPOSITION_ITEM.POSITION)
                    .valuesOfRows(items)
                    .execute();
        }
    }

    boolean publish(CompositionId id, boolean published) {
        return dsl().update(COMPOSITION)
                        .set(COMPOSITION.PUBLISHED, published)
                        .where(COMPOSITION.ID.eq(id.value()), COMPOSITION.BUYER_ID.isNull())
                        .execute()
                == 1;
    }

    void delete(CompositionId id) {
        dsl().deleteFrom(COMPOSITION).where(COMPOSITION.ID.eq(id.value())).execute();
    }
}
