package quebec.esja.establishments;

import java.util.List;

/// What became of an edit. Nothing is written unless it was saved.
public sealed interface EstablishmentChange {

    record Saved(List<Establishment> places) implements EstablishmentChange {}

    record Refused(List<EstablishmentProblem> problems) implements EstablishmentChange {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone else saved since this person opened the page.
    record Stale(List<Establishment> theirs) implements EstablishmentChange {}
}
