package quebec.esja.intake;

import java.util.List;
import quebec.esja.rows.Note;
import quebec.esja.texts.Texts;

/// What is told about a row, in words.
public final class RowSentences {

    private RowSentences() {}

    /// The sentence of a note.
    public static String of(Note note, Texts texts) {
        return texts.get(
                note.key(),
                note.arguments().stream()
                        .map(argument ->
                                argument.startsWith("intake.field.") && texts.has(argument)
                                        ? texts.get(argument)
                                        : argument)
                        .toArray());
    }

    /// Why a row is not simply new: what it repeats, what it would change, what is wrong. Empty for a new enterprise.
    public static List<String> reasons(RowOutcome outcome, Texts texts) {
        return switch (outcome) {
            case RowOutcome.New _ -> List.of();
            case RowOutcome.Update(var _, String name, List<RowOutcome.Change> changes) ->
                    List.of(
                            texts.get(
                                    "intake.outcome.update",
                                    name,
                                    String.join(
                                            ", ",
                                            changes.stream()
                                                    .map(change -> texts.get(change.field().key()))
                                                    .toList())));
            case RowOutcome.Duplicate(RowOutcome.Of.Row(int number), RowOutcome.Basis basis) ->
                    List.of(
                            texts.get(
                                    "intake.outcome.duplicate-row",
                                    String.valueOf(number),
                                    texts.get(basis.key())));
            case RowOutcome.Duplicate(
                            RowOutcome.Of.Enterprise(var _, String name),
                            RowOutcome.Basis basis) ->
                    List.of(
                            texts.get(
                                    basis == RowOutcome.Basis.NEAR_NAME
                                            ? "intake.outcome.probable"
                                            : "intake.outcome.known",
                                    name,
                                    texts.get(basis.key())));
            case RowOutcome.Unreadable(List<Note> reasons) ->
                    reasons.stream().map(note -> of(note, texts)).toList();
        };
    }
}
