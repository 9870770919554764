package quebec.esja.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.SupplierId;
import quebec.esja.rows.Note;

/// What a row would do, as it is kept beside the row.
record StoredVerdict(
        @Nullable UUID enterprise,
        @Nullable String enterpriseName,
        @Nullable Integer row,
        RowOutcome.@Nullable Basis basis,
        List<RowOutcome.Change> changes,
        List<Note> reasons,
        List<Note> notes) {

    static StoredVerdict of(RowOutcome outcome, List<Note> notes) {
        return switch (outcome) {
            case RowOutcome.New _ ->
                    new StoredVerdict(null, null, null, null, List.of(), List.of(), notes);
            case RowOutcome.Update(SupplierId of, String name, List<RowOutcome.Change> changes) ->
                    new StoredVerdict(of.value(), name, null, null, changes, List.of(), notes);
            case RowOutcome.Duplicate(RowOutcome.Of.Row(int number), RowOutcome.Basis basis) ->
                    new StoredVerdict(null, null, number, basis, List.of(), List.of(), notes);
            case RowOutcome.Duplicate(
                            RowOutcome.Of.Enterprise(SupplierId id, String name),
                            RowOutcome.Basis basis) ->
                    new StoredVerdict(id.value(), name, null, basis, List.of(), List.of(), notes);
            case RowOutcome.Unreadable(List<Note> reasons) ->
                    new StoredVerdict(null, null, null, null, List.of(), reasons, notes);
        };
    }

    RowOutcome outcome(RowOutcome.Kind kind) {
        return switch (kind) {
            case NEW -> new RowOutcome.New();
            case UNREADABLE -> new RowOutcome.Unreadable(reasons);
            case UPDATE -> new RowOutcome.Update(known(), knownName(), changes);
            case DUPLICATE ->
                    new RowOutcome.Duplicate(
                            row == null
                                    ? new RowOutcome.Of.Enterprise(known(), knownName())
                                    : new RowOutcome.Of.Row(row),
                            basis == null ? RowOutcome.Basis.NAME_AND_PLACE : basis);
        };
    }

    private SupplierId known() {
        if (enterprise == null) {
            throw new IllegalStateException("a kept verdict names no enterprise");
        }
        return new SupplierId(enterprise);
    }

    private String knownName() {
        return enterpriseName == null ? "" : enterpriseName;
    }
}
