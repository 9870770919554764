package quebec.esja.intake;

import static quebec.esja.db.pole.Tables.IMPORT_ROW;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import quebec.esja.intake.RowOutcome.Kind;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a file and what they would do.
final class RowSql {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS_AT_ONCE = 1_000;

    void insert(BatchId id, List<Spreadsheet.Line> lines) {
        for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
            var insert =
                    dsl().insertInto(
                                    IMPORT_ROW,
                                    IMPORT_ROW.BATCH_ID,
                                    IMPORT_ROW.NUMBER,
                                    IMPORT_ROW.CELLS);
            for (Spreadsheet.Line line :
                    lines.subList(from, Math.min(from + ROWS_AT_ONCE, lines.size()))) {
                insert =
                        insert.values(
                                id.value(), line.number(), line.cells().toArray(String[]::new));
            }
            insert.execute();
        }
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
                String name = verdict.row().value(quebec.esja.rows.Field.NAME);
                row.put("number", verdict.row().number());
                row.put("kind", verdict.outcome().kind().code());
                row.put("name", name.length() > 200 ? name.substring(0, 200) : name);
                row.put(
                        "municipality",
                        verdict.row().values().get(quebec.esja.rows.Field.MUNICIPALITY));
                row.put("detail", StoredVerdict.of(verdict.outcome(), verdict.row().notes()));
                judged.add(row);
            }
            Table<?> rows =
                    DSL.table(
                            "jsonb_to_recordset({0}) AS judged(number integer, kind text, name text, municipality text, detail jsonb)",
                            DSL.val(JSONB.valueOf(JSON.writeValueAsString(judged))));
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

    private static <T> Field<T> judged(String column, DataType<T> type) {
        return DSL.field(DSL.name("judged", column), type);
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
                .fetch(RowSql::previewRow);
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
    static Condition held(boolean imported) {
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
                JSON.readValue(row.get(IMPORT_ROW.DETAIL).data(), StoredVerdict.class);
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

    static Kind kind(String code) {
        return Kind.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Marks what was taken in. Its cells, and those of enterprises that were there already, are no longer needed.
    void finish(BatchId id, Set<Integer> taken) {
        dsl().update(IMPORT_ROW)
                .set(IMPORT_ROW.TAKEN, true)
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), IMPORT_ROW.NUMBER.in(taken))
                .execute();
        dsl().update(IMPORT_ROW)
                .set(IMPORT_ROW.CELLS, new String[0])
                .where(IMPORT_ROW.BATCH_ID.eq(id.value()), DSL.not(held(true)))
                .execute();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
