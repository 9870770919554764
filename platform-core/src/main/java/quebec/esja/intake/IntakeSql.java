package quebec.esja.intake;

import static quebec.esja.db.pole.Tables.IMPORT_BATCH;
import static quebec.esja.db.pole.Tables.IMPORT_PROGRESS;
import static quebec.esja.db.pole.Tables.IMPORT_ROW;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.intake.RowOutcome.Kind;
import quebec.esja.rows.Column;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Files, how they were understood, how far their import is.
final class IntakeSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RowSql rows = new RowSql();

    /// What is needed to judge the rows of a batch.
    record Understanding(
            List<Column> columns,
            Map<String, String> places,
            Map<Integer, Matching.Ruling> rulings) {}

    BatchId insert(
            String fileName,
            byte[] sha256,
            String format,
            List<Column> columns,
            List<Spreadsheet.Line> lines,
            String openedBy,
            Instant now) {
        BatchId id =
                dsl().insertInto(IMPORT_BATCH)
                        .set(IMPORT_BATCH.FILE_NAME, fileName)
                        .set(IMPORT_BATCH.SHA256, sha256)
                        .set(IMPORT_BATCH.FORMAT, format)
                        .set(IMPORT_BATCH.COLUMNS, json(columns))
                        .set(IMPORT_BATCH.STATUS, Batch.Status.PREVIEWED.code())
                        .set(IMPORT_BATCH.OPENED_BY, openedBy)
                        .set(IMPORT_BATCH.OPENED_AT, now)
                        .returningResult(IMPORT_BATCH.ID)
                        .fetchSingle(row -> new BatchId(row.value1()));
        rows.insert(id, lines);
        return id;
    }

    /// The newest batch of the very same file that is not imported yet.
    Optional<BatchId> openWithDigest(byte[] sha256) {
        return dsl().select(IMPORT_BATCH.ID)
                .from(IMPORT_BATCH)
                .where(
                        IMPORT_BATCH.SHA256.eq(sha256),
                        IMPORT_BATCH.STATUS.ne(Batch.Status.IMPORTED.code()))
                .orderBy(IMPORT_BATCH.OPENED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new BatchId(row.value1()));
    }

    Optional<Instant> importedWithDigest(byte[] sha256) {
        return dsl().select(DSL.max(IMPORT_BATCH.IMPORTED_AT))
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.SHA256.eq(sha256))
                .fetchOptional(row -> row.value1());
    }

    /// Locks the batch until the end of the transaction; progress may still be written beside.
    Optional<Batch.Status> lock(BatchId id) {
        return dsl().select(IMPORT_BATCH.STATUS)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(row -> Batch.Status.ofCode(row.value1()));
    }

    /// Only one import of a Pôle writes at a time.
    void takeTurns() {
        dsl().select(
                        DSL.function(
                                "pg_advisory_xact_lock",
                                Object.class,
                                DSL.function(
                                        "hashtext",
                                        Integer.class,
                                        DSL.concat(
                                                DSL.val("intake "),
                                                DSL.field("current_schema()", String.class)))))
                .fetch();
    }

    Understanding understanding(BatchId id) {
        return dsl().select(IMPORT_BATCH.COLUMNS, IMPORT_BATCH.PLACES, IMPORT_BATCH.RULINGS)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .fetchSingle(row ->
                        new Understanding(
                                read(row.value1(), new TypeReference<List<Column>>() {}),
                                read(row.value2(), new TypeReference<Map<String, String>>() {}),
                                read(
                                        row.value3(),
                                        new TypeReference<Map<Integer, Matching.Ruling>>() {})));
    }

    void understand(BatchId id, Understanding understanding) {
        dsl().update(IMPORT_BATCH)
                .set(IMPORT_BATCH.COLUMNS, json(understanding.columns()))
                .set(IMPORT_BATCH.PLACES, json(understanding.places()))
                .set(IMPORT_BATCH.RULINGS, json(understanding.rulings()))
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void ask(BatchId id, List<PlaceQuestion> questions) {
        dsl().update(IMPORT_BATCH)
                .set(IMPORT_BATCH.QUESTIONS, json(questions))
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void begin(BatchId id, Batch.Options options, int total, Instant now) {
        dsl().update(IMPORT_BATCH)
                .set(IMPORT_BATCH.STATUS, Batch.Status.RUNNING.code())
                .set(IMPORT_BATCH.LIST_AT_ONCE, options.listAtOnce())
                .set(IMPORT_BATCH.UPDATE_KNOWN, options.updateKnown())
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
        dsl().insertInto(IMPORT_PROGRESS)
                .set(IMPORT_PROGRESS.BATCH_ID, id.value())
                .set(IMPORT_PROGRESS.DONE, 0)
                .set(IMPORT_PROGRESS.TOTAL, total)
                .set(IMPORT_PROGRESS.AT, now)
                .onConflict(IMPORT_PROGRESS.BATCH_ID)
                .doUpdate()
                .set(IMPORT_PROGRESS.DONE, 0)
                .set(IMPORT_PROGRESS.TOTAL, total)
                .set(IMPORT_PROGRESS.AT, now)
                .execute();
    }

    void advance(BatchId id, int done, Instant now) {
        dsl().update(IMPORT_PROGRESS)
                .set(IMPORT_PROGRESS.DONE, done)
                .set(IMPORT_PROGRESS.AT, now)
                .where(IMPORT_PROGRESS.BATCH_ID.eq(id.value()))
                .execute();
    }

    Optional<Progress> progress(BatchId id) {
        return dsl().select(IMPORT_PROGRESS.DONE, IMPORT_PROGRESS.TOTAL, IMPORT_PROGRESS.AT)
                .from(IMPORT_PROGRESS)
                .where(IMPORT_PROGRESS.BATCH_ID.eq(id.value()))
                .fetchOptional(row -> new Progress(row.value1(), row.value2(), row.value3()));
    }

    void finish(BatchId id, Batch.Result result, Set<Integer> taken, Instant now) {
        rows.finish(id, taken);
        dsl().update(IMPORT_BATCH)
                .set(IMPORT_BATCH.STATUS, Batch.Status.IMPORTED.code())
                .set(IMPORT_BATCH.CREATED_SUPPLIERS, result.created())
                .set(IMPORT_BATCH.UPDATED_SUPPLIERS, result.updated())
                .set(IMPORT_BATCH.LISTED_SUPPLIERS, result.listed())
                .set(IMPORT_BATCH.IMPORTED_AT, now)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
    }

    void setStatus(BatchId id, Batch.Status from, Batch.Status to) {
        dsl().update(IMPORT_BATCH)
                .set(IMPORT_BATCH.STATUS, to.code())
                .where(IMPORT_BATCH.ID.eq(id.value()), IMPORT_BATCH.STATUS.eq(from.code()))
                .execute();
    }

    Optional<Batch> find(BatchId id) {
        return batches(IMPORT_BATCH.ID.eq(id.value()), 1).stream().findFirst();
    }

    List<Batch> recent(int limit) {
        return batches(DSL.noCondition(), limit);
    }

    /// Imports of which nothing was heard since that moment.
    List<Batch> stopped(Instant silentSince) {
        return batches(
                IMPORT_BATCH
                        .STATUS
                        .eq(Batch.Status.RUNNING.code())
                        .and(
                                IMPORT_BATCH.ID.in(
                                        DSL.select(IMPORT_PROGRESS.BATCH_ID)
                                                .from(IMPORT_PROGRESS)
                                                .where(IMPORT_PROGRESS.AT.lt(silentSince)))),
                10);
    }

    private List<Batch> batches(Condition which, int limit) {
        var rows =
                dsl().select(IMPORT_BATCH.fields())
                        .from(IMPORT_BATCH)
                        .where(which)
                        .orderBy(IMPORT_BATCH.OPENED_AT.desc(), IMPORT_BATCH.ID.desc())
                        .limit(limit)
                        .fetch();
        Map<UUID, Map<Kind, Integer>> counts = new HashMap<>();
        Map<UUID, Integer> held = new HashMap<>();
        dsl().select(
                        IMPORT_ROW.BATCH_ID,
                        IMPORT_ROW.KIND,
                        DSL.count(),
                        DSL.count().filterWhere(RowSql.held(true)),
                        DSL.count().filterWhere(RowSql.held(false)))
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.in(rows.getValues(IMPORT_BATCH.ID)))
                .groupBy(IMPORT_ROW.BATCH_ID, IMPORT_ROW.KIND)
                .forEach(row -> {
                    counts.computeIfAbsent(row.value1(), _ -> new EnumMap<>(Kind.class))
                            .put(RowSql.kind(row.value2()), row.value3());
                    boolean imported =
                            rows.stream()
                                    .anyMatch(batch ->
                                            batch.get(IMPORT_BATCH.ID).equals(row.value1())
                                                    && batch.get(IMPORT_BATCH.IMPORTED_AT) != null);
                    held.merge(row.value1(), imported ? row.value4() : row.value5(), Integer::sum);
                });
        return rows.map(row ->
                batch(
                        row,
                        counts.getOrDefault(row.get(IMPORT_BATCH.ID), Map.of()),
                        held.getOrDefault(row.get(IMPORT_BATCH.ID), 0)));
    }

    private static Batch batch(Record row, Map<Kind, Integer> counts, int held) {
        return new Batch(
                new BatchId(row.get(IMPORT_BATCH.ID)),
                row.get(IMPORT_BATCH.FILE_NAME),
                row.get(IMPORT_BATCH.FORMAT),
                Batch.Status.ofCode(row.get(IMPORT_BATCH.STATUS)),
                read(row.get(IMPORT_BATCH.COLUMNS), new TypeReference<List<Column>>() {}),
                Map.copyOf(counts),
                read(row.get(IMPORT_BATCH.QUESTIONS), new TypeReference<List<PlaceQuestion>>() {}),
                new Batch.Options(
                        row.get(IMPORT_BATCH.LIST_AT_ONCE), row.get(IMPORT_BATCH.UPDATE_KNOWN)),
                new Batch.Result(
                        row.get(IMPORT_BATCH.CREATED_SUPPLIERS),
                        row.get(IMPORT_BATCH.UPDATED_SUPPLIERS),
                        row.get(IMPORT_BATCH.LISTED_SUPPLIERS)),
                held,
                row.get(IMPORT_BATCH.OPENED_BY),
                row.get(IMPORT_BATCH.OPENED_AT),
                Optional.ofNullable(row.get(IMPORT_BATCH.IMPORTED_AT)));
    }

    void delete(BatchId id) {
        dsl().deleteFrom(IMPORT_BATCH)
                .where(
                        IMPORT_BATCH.ID.eq(id.value()),
                        IMPORT_BATCH.STATUS.in(
                                Arrays.stream(Batch.Status.values())
                                        .filter(status ->
                                                status == Batch.Status.PREVIEWED
                                                        || status == Batch.Status.FAILED)
                                        .map(Batch.Status::code)
                                        .toList()))
                .execute();
    }

    void deleteOpenedBefore(Instant moment) {
        dsl().deleteFrom(IMPORT_BATCH).where(IMPORT_BATCH.OPENED_AT.lt(moment)).execute();
    }

    private static JSONB json(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }

    private static <T> T read(JSONB json, TypeReference<T> type) {
        return JSON.readValue(json.data(), type);
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
