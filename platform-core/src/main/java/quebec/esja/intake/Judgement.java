package quebec.esja.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.rows.Column;
import quebec.esja.rows.PlaceMatch;
import quebec.esja.rows.PlaceReading;
import quebec.esja.rows.RowReader;
import quebec.esja.rows.RowReading;
import quebec.esja.rows.RowWords;
import quebec.esja.rows.WrittenPlace;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.territory.Territories;

/// Judges all the rows of a batch against the enterprises of the Pôle as they are now.
@Component
class Judgement {

    private final Suppliers suppliers;
    private final Territories territories;
    private final RowReader reader;
    private final IntakeSql sql = new IntakeSql();
    private final RowSql rowSql = new RowSql();

    Judgement(Suppliers suppliers, Territories territories, RowReader reader) {
        this.suppliers = suppliers;
        this.territories = territories;
        this.reader = reader;
    }

    /// What was found out.
    ///
    /// @param kept the present data of the enterprises that rows would update
    record Found(
            List<Matching.Verdict> verdicts,
            List<PlaceQuestion> questions,
            Map<SupplierId, KeptValues> kept) {}

    /// Inside a transaction.
    Found of(BatchId batch) {
        IntakeSql.Understanding understanding = sql.understanding(batch);
        List<Column> columns = understanding.columns();
        List<Spreadsheet.Line> lines = rowSql.lines(batch);
        RowWords words = reader.words(lines, columns, understanding.places());
        List<RowReading> rows = reader.read(lines, columns, words);
        List<Matching.Known> known =
                suppliers.known().stream()
                        .map(one ->
                                new Matching.Known(
                                        one.id(), one.name(), one.neq(), one.municipality()))
                        .toList();
        Map<SupplierId, KeptValues> kept = new HashMap<>();
        List<Matching.Verdict> verdicts =
                Matching.judge(
                        rows,
                        known,
                        understanding.rulings(),
                        ids -> {
                            kept.putAll(keptValues(ids));
                            return kept;
                        });
        return new Found(verdicts, questions(verdicts, words), kept);
    }

    /// The data to write for a row that is taken in.
    SupplierData data(Matching.Verdict verdict, Map<SupplierId, KeptValues> kept) {
        SupplierData data =
                switch (verdict.outcome()) {
                    case RowOutcome.Update update ->
                            Objects.requireNonNull(kept.get(update.of())).with(verdict.row());
                    case RowOutcome.New _, RowOutcome.Duplicate _, RowOutcome.Unreadable _ ->
                            KeptValues.fresh(verdict.row());
                };
        return data.withOfferings(
                data.offerings().stream()
                        .map(offering -> atHome(offering, data.location().municipality()))
                        .toList());
    }

    /// An offering of which nobody said where it is delivered is supposed delivered in the enterprise's own MRC.
    private OfferingData atHome(OfferingData offering, String municipality) {
        if (!offering.areas().isEmpty() || offering.id().isPresent()) {
            return offering;
        }
        return territories
                .municipality(municipality)
                .map(home ->
                        OfferingData.titled(
                                offering.title().fr(),
                                offering.category(),
                                List.of(new ServiceArea.Territory(home.territory().code()))))
                .orElse(offering);
    }

    private Map<SupplierId, KeptValues> keptValues(List<SupplierId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : suppliers.find(ids).stream()
                        .collect(
                                Collectors.toMap(
                                        Supplier::id, supplier -> KeptValues.of(supplier.data())));
    }

    /// The places that rows which would otherwise be new are waiting for.
    private static List<PlaceQuestion> questions(List<Matching.Verdict> verdicts, RowWords words) {
        Map<String, PlaceQuestion> questions = new LinkedHashMap<>();
        for (Matching.Verdict verdict : verdicts) {
            RowReading row = verdict.row();
            boolean waits =
                    verdict.outcome() instanceof RowOutcome.Unreadable
                            && row.blocking().isEmpty()
                            && row.place().isTold();
            if (waits) {
                question(row.place(), words)
                        .ifPresent(question ->
                                questions.merge(question.key(), question, Judgement::oneMoreRow));
            }
        }
        return List.copyOf(questions.values());
    }

    private static Optional<PlaceQuestion> question(WrittenPlace place, RowWords words) {
        return switch (words.place(place)) {
            case PlaceReading.Resolved _ -> Optional.empty();
            case PlaceReading.Shared(List<PlaceMatch> choices) ->
                    Optional.of(
                            new PlaceQuestion(
                                    place.key(), place.name(), place.hint(), 1, true, choices));
            case PlaceReading.Unknown(List<PlaceMatch> choices) ->
                    Optional.of(
                            new PlaceQuestion(
                                    place.key(), place.name(), place.hint(), 1, false, choices));
        };
    }

    private static PlaceQuestion oneMoreRow(PlaceQuestion before, PlaceQuestion ignored) {
        return new PlaceQuestion(
                before.key(),
                before.name(),
                before.hint(),
                before.rows() + 1,
                before.shared(),
                before.choices());
    }
}
