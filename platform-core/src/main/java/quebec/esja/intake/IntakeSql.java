package quebec.esja.intake;

import static quebec.esja.db.pole.Tables.IMPORT_BATCH;
import static quebec.esja.db.pole.Tables.IMPORT_PROGRESS;
import static quebec.esja.db.pole.Tables.IMPORT_ROW;
import static quebec.esja.db.reference.Tables.FIND_MUNICIPALITY;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.intake.RowOutcome.Kind;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

final class IntakeSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int CHOICES = 6;

    /// What is needed to judge the rows of a batch.
    record Understanding(
            List<Column> columns, Map<String, String> places, Map<Integer, Matching.Ruling> rulings) {}

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
        for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
            var insert =
                    dsl().insertInto(
                            IMPORT_ROW, IMPORT_ROW.BATCH_ID, IMPORT_ROW.NUMBER, IMPORT_ROW.CELLS);
            for (Spreadsheet.Line line :
                    lines.subList(from, Math.min(from + ROWS_AT_ONCE, lines.size()))) {
                insert =
                        insert.values(
                                id.value(), line.number(), line.cells().toArray(String[]::new));
            }
            insert.execute();
        }
        return id;
    }

    /// The newest batch of the very same file.
    Optional<Batch.Status> statusOf(BatchId id) {
        return dsl().select(IMPORT_BATCH.STATUS)
                .from(IMPORT_BATCH)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .fetchOptional(row -> Batch.Status.ofCode(row.value1()));
    }

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

    List<Spreadsheet.Line> lines(BatchId id) {
        return dsl().select(IMPORT_ROW.NUMBER, IMPORT_ROW.CELLS)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()))
                .orderBy(IMPORT_ROW.NUMBER)
                .fetch(row -> new Spreadsheet.Line(row.value1(), List.of(row.value2())));
    }

    /// Keeps what the rows would do.
    void judge(BatchId id, List<Matching.Verdict> verdicts) {
        for (int from = 0; from < verdicts.size(); from += ROWS_AT_ONCE) {
            List<Map<String, Object>> judged = new ArrayList<>();
            for (Matching.Verdict verdict :
                    verdicts.subList(from, Math.min(from + ROWS_AT_ONCE, verdicts.size()))) {
                Map<String, Object> row = new HashMap<>();
                String name = verdict.row().value(quebec.esja.intake.Field.NAME);
                row.put("number", verdict.row().number());
                row.put("kind", verdict.outcome().kind().code());
                row.put("name", name.length() > 200 ? name.substring(0, 200) : name);
                row.put("municipality", verdict.row().values().get(quebec.esja.intake.Field.MUNICIPALITY));
                row.put("detail", StoredVerdict.of(verdict.outcome(), verdict.row().notes()));
                judged.add(row);
            }
            Table<?> rows =
                    DSL.table(
                            "jsonb_to_recordset({0}) AS judged(number integer, kind text, name text, municipality text, detail jsonb)",
                            DSL.val(json(judged)));
            dsl().update(IMPORT_ROW)
                    .set(IMPORT_ROW.KIND, judged("kind", SQLDataType.CLOB))
                    .set(IMPORT_ROW.NAME, judged("name", SQLDataType.CLOB))
                    .set(IMPORT_ROW.MUNICIPALITY_CODE, judged("municipality", SQLDataType.CLOB))
                    .set(IMPORT_ROW.DETAIL, judged("detail", SQLDataType.JSONB))
                    .from(rows)
                    .where(
                            IMPORT_ROW.BATCH_ID.eq(id.value()),
                            IMPORT_ROW.NUMBER.eq(judged("number", SQLDataType.INTEGER)))
                    .execute();
        }
    }

    private static <T> Field<T> judged(String column, org.jooq.DataType<T> type) {
        return DSL.field(DSL.name("judged", column), type);
    }

    /// The municipalities that each of those written places may mean, best first.
    Map<String, List<PlaceMatch>> findPlaces(Collection<String> written) {
        Map<String, List<PlaceMatch>> found = new HashMap<>();
        if (written.isEmpty()) {
            return found;
        }
        Table<?> asked = DSL.unnest(written.toArray(String[]::new)).as("asked", "place");
        Field<String> place = DSL.field(DSL.name("asked", "place"), SQLDataType.CLOB);
        var match = FIND_MUNICIPALITY.call(place, DSL.val(CHOICES));
        dsl().select(
                        place,
                        match.CODE,
                        match.NAME,
                        match.DESIGNATION,
                        match.TERRITORY,
                        match.REGION,
                        match.SCORE)
                .from(asked, DSL.lateral(match))
                .forEach(row ->
                        found.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(
                                        new PlaceMatch(
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value7())));
        return found;
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

    /// Ends an import: the cells of what was taken in, and of what was there already, are no longer needed.
    void finish(BatchId id, Batch.Result result, Set<Integer> taken, Instant now) {
        dsl().update(IMPORT_ROW)
                .set(IMPORT_ROW.TAKEN, true)
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), IMPORT_ROW.NUMBER.in(taken))
                .execute();
        dsl().update(IMPORT_BATCH)
                .set(IMPORT_BATCH.STATUS, Batch.Status.IMPORTED.code())
                .set(IMPORT_BATCH.CREATED_SUPPLIERS, result.created())
                .set(IMPORT_BATCH.UPDATED_SUPPLIERS, result.updated())
                .set(IMPORT_BATCH.LISTED_SUPPLIERS, result.listed())
                .set(IMPORT_BATCH.IMPORTED_AT, now)
                .where(IMPORT_BATCH.ID.eq(id.value()))
                .execute();
        dsl().update(IMPORT_ROW)
                .set(IMPORT_ROW.CELLS, new String[0])
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), DSL.not(held(true)))
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

    private List<Batch> batches(Condition which, int limit) {
        var rows =
                dsl().select(IMPORT_BATCH.fields())
                        .from(IMPORT_BATCH)
                        .where(which)
                        .orderBy(IMPORT_BATCH.OPENED_AT.desc(), IMPORT_BATCH.ID.desc())
                        .limit(limit)
                        .fetch();
        Map<java.util.UUID, Map<Kind, Integer>> counts = new HashMap<>();
        Map<java.util.UUID, Integer> held = new HashMap<>();
        dsl().select(
                        IMPORT_ROW.BATCH_ID,
                        IMPORT_ROW.KIND,
                        DSL.count(),
                        DSL.count().filterWhere(held(true)),
                        DSL.count().filterWhere(held(false)))
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.BATCH_ID.in(rows.getValues(IMPORT_BATCH.ID)))
                .groupBy(IMPORT_ROW.BATCH_ID, IMPORT_ROW.KIND)
                .forEach(row -> {
                    counts.computeIfAbsent(row.value1(), _ -> new EnumMap<>(Kind.class))
                            .put(kind(row.value2()), row.value3());
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

    List<PreviewRow> rows(BatchId id, Optional<Kind> kind, int offset, int limit) {
        return dsl().select(previewFields())
                .from(IMPORT_ROW)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(IMPORT_ROW.MUNICIPALITY_CODE))
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), ofKind(kind))
                .orderBy(IMPORT_ROW.NUMBER)
                .offset(offset)
                .limit(limit)
                .fetch(IntakeSql::previewRow);
    }

    int count(BatchId id, Optional<Kind> kind) {
        return dsl().fetchCount(
                        dsl().selectOne()
                                .from(IMPORT_ROW)
                                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), ofKind(kind)));
    }

    List<MendFile.HeldRow> held(BatchId id, boolean imported) {
        List<Field<?>> fields = new ArrayList<>(previewFields());
        fields.add(IMPORT_ROW.CELLS);
        return dsl().select(fields)
                .from(IMPORT_ROW)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(IMPORT_ROW.MUNICIPALITY_CODE))
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), held(imported))
                .orderBy(IMPORT_ROW.NUMBER)
                .fetch(row ->
                        new MendFile.HeldRow(previewRow(row), List.of(row.get(IMPORT_ROW.CELLS))));
    }

    /// Rows worth mending. An enterprise that the Pôle has with the same data is not; one whose differences were not taken in is.
    private static Condition held(boolean imported) {
        Condition repeats =
                IMPORT_ROW
                        .KIND
                        .eq(Kind.DUPLICATE.code())
                        .and(
                                detail("row")
                                        .isNotNull()
                                        .or(detail("basis").eq(RowOutcome.Basis.NEAR_NAME.name())));
        Condition unreadable = IMPORT_ROW.KIND.eq(Kind.UNREADABLE.code());
        Condition notUpdated =
                imported ? IMPORT_ROW.KIND.eq(Kind.UPDATE.code()) : DSL.falseCondition();
        return IMPORT_ROW.TAKEN.isFalse().and(unreadable.or(repeats).or(notUpdated));
    }

    private static Field<String> detail(String key) {
        return DSL.jsonbGetAttributeAsText(IMPORT_ROW.DETAIL, key);
    }

    private static List<Field<?>> previewFields() {
        return List.of(
                IMPORT_ROW.NUMBER,
                IMPORT_ROW.NAME,
                MUNICIPALITY.NAME,
                IMPORT_ROW.KIND,
                IMPORT_ROW.DETAIL,
                IMPORT_ROW.TAKEN);
    }

    private static PreviewRow previewRow(Record row) {
        StoredVerdict verdict =
                read(row.get(IMPORT_ROW.DETAIL), new TypeReference<StoredVerdict>() {});
        return new PreviewRow(
                row.get(IMPORT_ROW.NUMBER),
                row.get(IMPORT_ROW.NAME),
                Optional.ofNullable(row.get(MUNICIPALITY.NAME)),
                verdict.outcome(kind(row.get(IMPORT_ROW.KIND))),
                verdict.notes(),
                row.get(IMPORT_ROW.TAKEN));
    }

    private static Condition ofKind(Optional<Kind> kind) {
        return kind.<Condition>map(only -> IMPORT_ROW.KIND.eq(only.code()))
                .orElse(DSL.noCondition());
    }

    private static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
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
