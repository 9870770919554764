package quebec.esja.poles;

import static quebec.esja.db.platform.Tables.AUDIT_ENTRY;
import static quebec.esja.db.platform.Tables.POLE;
import static quebec.esja.db.platform.Tables.POLE_TERRITORY;
import static quebec.esja.db.reference.Tables.TERRITORY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.schemas.PoleSchema;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.texts.Language;

final class PoleSql {

    private static DSLContext dsl() {
        return PlatformTransactions.dsl();
    }

    List<Pole> all(LocalDate today) {
        Map<java.util.UUID, List<String>> territories =
                dsl().select(POLE_TERRITORY.POLE_ID, POLE_TERRITORY.TERRITORY_CODE)
                        .from(POLE_TERRITORY)
                        .where(
                                POLE_TERRITORY.VALID_FROM.le(today),
                                POLE_TERRITORY
                                        .VALID_TO
                                        .isNull()
                                        .or(POLE_TERRITORY.VALID_TO.gt(today)))
                        .orderBy(POLE_TERRITORY.TERRITORY_CODE)
                        .fetchGroups(POLE_TERRITORY.POLE_ID, POLE_TERRITORY.TERRITORY_CODE);
        return dsl().select(
                        POLE.ID,
                        POLE.SLUG,
                        POLE.NAME,
                        POLE.STATUS,
                        POLE.SCHEMA_NAME,
                        POLE.LOGIN,
                        POLE.LOGIN_VERSION,
                        POLE.ORGANIZATION_ID,
                        POLE.LANGUAGES,
                        POLE.OPENED_AT)
                .from(POLE)
                .orderBy(POLE.NAME, POLE.ID)
                .fetch(row ->
                        new Pole(
                                new PoleId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                PoleStatus.ofCode(row.value4()),
                                new PoleSchema(row.value5(), row.value6(), row.value7()),
                                Optional.ofNullable(row.value8()),
                                territories.getOrDefault(row.value1(), List.of()),
                                Arrays.stream(row.value9())
                                        .flatMap(code -> Language.ofCode(code).stream())
                                        .toList(),
                                row.value10()));
    }

    Set<String> slugs() {
        return new HashSet<>(
                dsl().select(POLE.SLUG)
                        .from(POLE)
                        .where(POLE.STATUS.ne(PoleStatus.OPENING.code()))
                        .fetch(POLE.SLUG));
    }

    Set<String> territoriesInForce(LocalDate today) {
        return new HashSet<>(
                dsl().select(TERRITORY.CODE)
                        .from(TERRITORY)
                        .where(TERRITORY.VALID_TO.isNull().or(TERRITORY.VALID_TO.gt(today)))
                        .fetch(TERRITORY.CODE));
    }

    /// What an interrupted opening left under that slug.
    Optional<PoleSchema> interrupted(String slug) {
        return dsl().select(POLE.SCHEMA_NAME, POLE.LOGIN, POLE.LOGIN_VERSION)
                .from(POLE)
                .where(POLE.SLUG.eq(slug), POLE.STATUS.eq(PoleStatus.OPENING.code()))
                .fetchOptional(row -> new PoleSchema(row.value1(), row.value2(), row.value3()));
    }

    PoleId insert(PoleOpening opening, PoleSchema schema, LocalDate today) {
        PoleId id =
                dsl().insertInto(POLE)
                        .set(POLE.SLUG, opening.slug())
                        .set(POLE.NAME, opening.profile().name().strip())
                        .set(POLE.STATUS, PoleStatus.OPENING.code())
                        .set(POLE.SCHEMA_NAME, schema.schema())
                        .set(POLE.LOGIN, schema.login())
                        .set(POLE.LOGIN_VERSION, schema.loginVersion())
                        .set(
                                POLE.LANGUAGES,
                                opening.languages().stream()
                                        .sorted()
                                        .map(Language::code)
                                        .toArray(String[]::new))
                        .returningResult(POLE.ID)
                        .fetchSingle(row -> new PoleId(row.value1()));
        insertTerritories(id, opening.territories(), today);
        return id;
    }

    private static void insertTerritories(PoleId id, Collection<String> codes, LocalDate from) {
        var insert =
                dsl().insertInto(
                                POLE_TERRITORY,
                                POLE_TERRITORY.POLE_ID,
                                POLE_TERRITORY.TERRITORY_CODE,
                                POLE_TERRITORY.VALID_FROM);
        for (String code : codes) {
            insert = insert.values(id.value(), code, from);
        }
        if (!codes.isEmpty()) {
            insert.execute();
        }
    }

    void activate(PoleId id, String organization) {
        dsl().update(POLE)
                .set(POLE.STATUS, PoleStatus.ACTIVE.code())
                .set(POLE.ORGANIZATION_ID, organization)
                .set(POLE.CHANGED_AT, DSL.currentInstant())
                .where(POLE.ID.eq(id.value()))
                .execute();
    }

    void delete(String slug) {
        dsl().deleteFrom(POLE)
                .where(POLE.SLUG.eq(slug), POLE.STATUS.eq(PoleStatus.OPENING.code()))
                .execute();
    }

    boolean move(Slug slug, PoleStatus from, PoleStatus to) {
        return dsl().update(POLE)
                        .set(POLE.STATUS, to.code())
                        .set(POLE.CHANGED_AT, DSL.currentInstant())
                        .where(POLE.SLUG.eq(slug.value()), POLE.STATUS.eq(from.code()))
                        .execute()
                == 1;
    }

    void audit(String actor, String action, Slug slug) {
        dsl().insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ACTOR, actor)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.POLE_SLUG, slug.value())
                .execute();
    }
}
