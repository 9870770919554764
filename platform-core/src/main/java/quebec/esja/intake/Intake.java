package quebec.esja.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.rows.Column.Certainty;
import quebec.esja.rows.Field;
import quebec.esja.rows.HeaderRules;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.spreadsheets.SpreadsheetReading;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Texts;

/// Brings enterprises in from a file: opened, previewed, corrected, imported in one transaction.
@Service
public class Intake {

    private static final int LONGEST_FILE_NAME = 200;

    private final TenantTransactions transactions;
    private final Judgement judgement;
    private final IntakeRun run;
    private final Audit audit;
    private final Clock clock;
    private final IntakeSql sql = new IntakeSql();
    private final RowSql rowSql = new RowSql();

    Intake(
            TenantTransactions transactions,
            Judgement judgement,
            IntakeRun run,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.judgement = judgement;
        this.run = run;
        this.audit = audit;
        this.clock = clock;
    }

    /// Reads a dropped file and keeps its preview; nothing is imported. The same file, while it waits, is the same batch.
    public Opening open(byte[] upload, String fileName, Actor actor) {
        return switch (SpreadsheetReading.read(upload, HeaderRules::headerScore)) {
            case SpreadsheetReading.Refused(
                            SpreadsheetReading.Reason reason,
                            List<Object> arguments) ->
                    new Opening.Refused(reason, arguments);
            case SpreadsheetReading.Read(Spreadsheet sheet) ->
                    opened(sheet, upload, fileName, actor);
        };
    }

    private Opening opened(Spreadsheet sheet, byte[] upload, String fileName, Actor actor) {
        HeaderRules.Layout layout = HeaderRules.layout(sheet);
        List<Spreadsheet.Line> lines = rowsBelow(sheet, layout);
        if (layout.columns().size() < 2 && !layout.hasNames()) {
            return new Opening.Refused(SpreadsheetReading.Reason.NO_NAMES, List.of());
        }
        if (lines.isEmpty()) {
            return new Opening.Refused(SpreadsheetReading.Reason.EMPTY, List.of());
        }
        byte[] digest = sha256(upload);
        return transactions.write(() -> {
            Optional<BatchId> waiting = sql.openWithDigest(digest);
            BatchId batch =
                    waiting.orElseGet(() ->
                            sql.insert(
                                    cleaned(fileName),
                                    digest,
                                    shortened(sheet.format()),
                                    layout.columns(),
                                    lines,
                                    actor.name(),
                                    clock.instant()));
            judge(batch);
            if (waiting.isEmpty()) {
                audit.record(
                        actor,
                        "intake.opened",
                        "import",
                        batch,
                        Map.of("rows", String.valueOf(lines.size())));
            }
            return new Opening.Opened(batch, sql.importedWithDigest(digest));
        });
    }

    private static List<Spreadsheet.Line> rowsBelow(Spreadsheet sheet, HeaderRules.Layout layout) {
        if (layout.headerLine() < 0) {
            return sheet.lines();
        }
        List<String> header =
                sheet.lines().get(layout.headerLine()).cells().stream()
                        .map(CellText::fold)
                        .toList();
        return sheet.lines().stream()
                .skip(layout.headerLine() + 1L)
                .filter(line -> !line.cells().stream().map(CellText::fold).toList().equals(header))
                .toList();
    }

    public Optional<Batch> find(BatchId batch) {
        return transactions.read(() -> sql.find(batch));
    }

    /// The newest batches, newest first.
    public List<Batch> recent(int limit) {
        return transactions.read(() -> sql.recent(Math.clamp(limit, 1, 100)));
    }

    /// A page of the rows in the order of the file, of one kind or of all.
    public List<PreviewRow> rows(
            BatchId batch, Optional<RowOutcome.Kind> kind, int offset, int limit) {
        return transactions.read(
                () -> rowSql.rows(batch, kind, Math.max(0, offset), Math.clamp(limit, 1, 500)));
    }

    public int count(BatchId batch, Optional<RowOutcome.Kind> kind) {
        return transactions.read(() -> rowSql.count(batch, kind));
    }

    /// Says what a column holds; a column that was said to hold the same no longer does.
    ///
    /// @param field null to leave the column out
    public void assign(BatchId batch, int column, @Nullable Field field) {
        correct(
                batch,
                before ->
                        new IntakeSql.Understanding(
                                before.columns().stream()
                                        .map(one ->
                                                one.index() == column
                                                        ? one.with(field, Certainty.CHOSEN)
                                                        : field != null && one.field() == field
                                                                ? one.with(null, Certainty.NONE)
                                                                : one)
                                        .toList(),
                                before.places(),
                                before.rulings()));
    }

    /// Says which municipality a written place means, for all the rows that write it so.
    ///
    /// @param key  of the [PlaceQuestion]
    /// @param code five digits, one of its choices or any other municipality
    public void choosePlace(BatchId batch, String key, String code) {
        correct(
                batch,
                before -> {
                    Map<String, String> places = new HashMap<>(before.places());
                    places.put(key, code);
                    return new IntakeSql.Understanding(before.columns(), places, before.rulings());
                });
    }

    /// Says whether a row that resembles another enterprise is the same one.
    public void rule(BatchId batch, int row, boolean same) {
        correct(
                batch,
                before -> {
                    Map<Integer, Matching.Ruling> rulings = new HashMap<>(before.rulings());
                    rulings.put(row, same ? Matching.Ruling.SAME : Matching.Ruling.DISTINCT);
                    return new IntakeSql.Understanding(before.columns(), before.places(), rulings);
                });
    }

    private void correct(BatchId batch, UnaryOperator<IntakeSql.Understanding> change) {
        transactions.write(() -> {
            boolean open =
                    sql.lock(batch)
                            .filter(status ->
                                    status == Batch.Status.PREVIEWED
                                            || status == Batch.Status.FAILED)
                            .isPresent();
            if (open) {
                sql.understand(batch, change.apply(sql.understanding(batch)));
                judge(batch);
            }
        });
    }

    private void judge(BatchId batch) {
        Judgement.Found found = judgement.of(batch);
        rowSql.judge(batch, found.verdicts());
        sql.ask(batch, found.questions());
    }

    /// Imports in the background: nothing is seen before all is written, and leaving the page changes nothing. An import that
    /// falls silent with its program is taken up again by itself.
    public Start start(BatchId batch, Batch.Options options, Actor actor) {
        Start begun = begin(batch, options);
        if (begun instanceof Start.Started) {
            run.inBackground(batch, options, actor);
        }
        return begun;
    }

    /// Imports and returns once it is done. What is wrong with it is an exception, and nothing is written then.
    public Start importNow(BatchId batch, Batch.Options options, Actor actor) {
        Start begun = begin(batch, options);
        if (begun instanceof Start.Started) {
            run.now(batch, options, actor);
        }
        return begun;
    }

    private Start begin(BatchId id, Batch.Options options) {
        return transactions.write(() -> {
            Optional<Batch.Status> status = sql.lock(id);
            if (status.isEmpty()) {
                return new Start.Gone();
            }
            boolean stopped =
                    sql.progress(id)
                            .filter(progress -> progress.isSilent(clock.instant()))
                            .isPresent();
            if (status.get() == Batch.Status.IMPORTED
                    || status.get() == Batch.Status.RUNNING && !stopped) {
                return new Start.AlreadyDone();
            }
            int total = sql.find(id).map(batch -> batch.toImport(options)).orElse(0);
            if (total == 0) {
                return new Start.NothingToImport();
            }
            sql.begin(id, options, total, clock.instant());
            return new Start.Started();
        });
    }

    /// How far the import is; absent when none was started.
    public Optional<Progress> progress(BatchId batch) {
        return transactions.read(() -> sql.progress(batch));
    }

    /// The rows that are not taken in, as CSV: the columns of the file, then what to mend.
    public byte[] mendFile(BatchId batch, Texts texts) {
        return transactions.read(() ->
                sql.find(batch)
                        .map(found ->
                                MendFile.write(
                                        found.columns(),
                                        rowSql.held(batch, found.importedAt().isPresent()),
                                        texts))
                        .orElse(new byte[0]));
    }

    /// Forgets a file that was not imported.
    public void discard(BatchId batch, Actor actor) {
        transactions.write(() -> {
            sql.delete(batch);
            audit.record(actor, "intake.discarded", "import", batch, Map.of());
        });
    }

    private static String cleaned(String fileName) {
        String bare =
                CellText.oneLine(
                        fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'))
                                        + 1));
        String name = CellText.clean(bare);
        return name.isEmpty() ? "?" : shortened(name);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FILE_NAME ? text : text.substring(0, LONGEST_FILE_NAME);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
