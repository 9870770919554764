package quebec.esja.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameKeys;
import quebec.esja.rows.Field;
import quebec.esja.rows.RowReading;

/// Tells new enterprises from known ones and from earlier rows, and what a row would change.
final class Matching {

    /// What a person said of a row that resembles another enterprise.
    enum Ruling {
        /// It is the same one.
        SAME,
        /// It is another one.
        DISTINCT
    }

    /// An enterprise of the Pôle, as far as comparing goes.
    ///
    /// @param neq          empty when it has none
    /// @param municipality code, empty while unknown
    record Known(SupplierId id, String name, String neq, String municipality) {}

    /// A row with what it does.
    record Verdict(RowReading row, RowOutcome outcome) {}

    /// One side of a comparison: an enterprise or an accepted row.
    private record Entry(
            NameKeys keys,
            String neq,
            String municipality,
            RowOutcome.Of of,
            @Nullable Known known) {

        boolean maySharePlace(String other) {
            return municipality.isEmpty() || other.isEmpty() || municipality.equals(other);
        }

        boolean mayShareNeq(String other) {
            return neq.isEmpty() || other.isEmpty() || neq.equals(other);
        }
    }

    private record Match(Entry entry, RowOutcome.Basis basis) {}

    private final Map<String, Entry> byNeq = new HashMap<>();
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byPlace = new HashMap<>();
    private final Map<Integer, Ruling> rulings;

    private Matching(List<Known> known, Map<Integer, Ruling> rulings) {
        this.rulings = rulings;
        known.forEach(one ->
                add(
                        new Entry(
                                NameKeys.of(one.name()),
                                one.neq(),
                                one.municipality(),
                                new RowOutcome.Of.Enterprise(one.id(), one.name()),
                                one)));
    }

    /// The rows in the order of the file, each with what it would do.
    ///
    /// @param current the values now kept for the enterprises that rows were matched with; asked once, for all of them
    static List<Verdict> judge(
            List<RowReading> rows,
            List<Known> known,
            Map<Integer, Ruling> rulings,
            Function<List<SupplierId>, Map<SupplierId, KeptValues>> current) {
        Matching matching = new Matching(known, rulings);
        List<Optional<Match>> matches = new ArrayList<>();
        for (RowReading row : rows) {
            matches.add(row.blocking().isEmpty() ? matching.place(row) : Optional.empty());
        }
        List<SupplierId> touched =
                matches.stream()
                        .flatMap(Optional::stream)
                        .map(match -> match.entry().known())
                        .filter(java.util.Objects::nonNull)
                        .map(Known::id)
                        .distinct()
                        .toList();
        Map<SupplierId, KeptValues> kept = current.apply(touched);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            verdicts.add(new Verdict(rows.get(i), outcome(rows.get(i), matches.get(i), kept)));
        }
        return verdicts;
    }

    private static RowOutcome outcome(
            RowReading row, Optional<Match> match, Map<SupplierId, KeptValues> kept) {
        if (!row.blocking().isEmpty()) {
            return new RowOutcome.Unreadable(row.blocking());
        }
        if (match.isEmpty()) {
            return row.untied().isEmpty()
                    ? new RowOutcome.New()
                    : new RowOutcome.Unreadable(row.untied());
        }
        Entry entry = match.get().entry();
        RowOutcome.Basis basis = match.get().basis();
        Known known = entry.known();
        if (known == null || basis == RowOutcome.Basis.NEAR_NAME) {
            return new RowOutcome.Duplicate(entry.of(), basis);
        }
        KeptValues before = kept.get(known.id());
        List<RowOutcome.Change> changes = before == null ? List.of() : before.changes(row);
        return changes.isEmpty()
                ? new RowOutcome.Duplicate(entry.of(), basis)
                : new RowOutcome.Update(known.id(), known.name(), changes);
    }

    /// The match of a row; a row that is to be taken in is compared with the following ones from then on.
    private Optional<Match> place(RowReading row) {
        NameKeys keys = NameKeys.of(row.value(Field.NAME));
        Optional<Match> match = match(row, keys);
        boolean takenIn = match.isEmpty() && row.untied().isEmpty();
        boolean updates =
                match.isPresent()
                        && match.get().basis() != RowOutcome.Basis.NEAR_NAME
                        && match.get().entry().known() != null;
        if (takenIn || updates) {
            Entry claimed =
                    new Entry(
                            keys,
                            row.value(Field.NEQ),
                            row.value(Field.MUNICIPALITY),
                            new RowOutcome.Of.Row(row.number()),
                            null);
            match.ifPresent(found -> replace(found.entry(), row.number()));
            add(claimed);
        }
        return match;
    }

    /// An enterprise that a row updates stands for that row: the next row that means it repeats the row.
    private void replace(Entry entry, int number) {
        Entry claimed =
                new Entry(
                        entry.keys(),
                        entry.neq(),
                        entry.municipality(),
                        new RowOutcome.Of.Row(number),
                        null);
        if (!entry.neq().isEmpty()) {
            byNeq.put(entry.neq(), claimed);
        }
        swap(byName, entry.keys().whole(), entry, claimed);
        swap(byPlace, entry.municipality(), entry, claimed);
    }

    private static void swap(
            Map<String, List<Entry>> index, String key, Entry before, Entry after) {
        List<Entry> entries = index.get(key);
        if (entries != null) {
            entries.replaceAll(entry -> entry.equals(before) ? after : entry);
        }
    }

    private void add(Entry entry) {
        if (!entry.neq().isEmpty()) {
            byNeq.putIfAbsent(entry.neq(), entry);
        }
        byName.computeIfAbsent(entry.keys().whole(), _ -> new ArrayList<>()).add(entry);
        byPlace.computeIfAbsent(entry.municipality(), _ -> new ArrayList<>()).add(entry);
    }

    private Optional<Match> match(RowReading row, NameKeys keys) {
        String neq = row.value(Field.NEQ);
        Entry sameNeq = neq.isEmpty() ? null : byNeq.get(neq);
        if (sameNeq != null) {
            return Optional.of(new Match(sameNeq, RowOutcome.Basis.NEQ));
        }
        Ruling ruling = rulings.get(row.number());
        if (ruling == Ruling.DISTINCT) {
            return Optional.empty();
        }
        String place = row.value(Field.MUNICIPALITY);
        Optional<Entry> sameName =
                byName.getOrDefault(keys.whole(), List.of()).stream()
                        .filter(entry -> entry.maySharePlace(place) && entry.mayShareNeq(neq))
                        .findFirst();
        if (sameName.isPresent()) {
            return sameName.map(entry -> new Match(entry, RowOutcome.Basis.NAME_AND_PLACE));
        }
        return near(keys, place, neq)
                .map(entry ->
                        new Match(
                                entry,
                                ruling == Ruling.SAME
                                        ? RowOutcome.Basis.NAME_AND_PLACE
                                        : RowOutcome.Basis.NEAR_NAME));
    }

    private Optional<Entry> near(NameKeys keys, String place, String neq) {
        return java.util.stream.Stream.of(place, "")
                .distinct()
                .flatMap(where -> byPlace.getOrDefault(where, List.of()).stream())
                .filter(entry -> entry.mayShareNeq(neq) && keys.near(entry.keys()))
                .findFirst();
    }
}
