package quebec.esja.declarations;

import java.util.List;
import quebec.esja.kernel.DeclarationId;

/// What became of an act on a declaration. Something is written for `Done` only.
public sealed interface DeclarationEdit {

    record Done(PurchaseDeclaration declaration) implements DeclarationEdit {}

    record Refused(List<DeclarationProblem> problems) implements DeclarationEdit {
        public Refused {
            problems = List.copyOf(problems);
        }

        Refused(DeclarationProblem problem) {
            this(List.of(problem));
        }
    }

    /// The buyer has a declaration for some of these days.
    record Overlaps(DeclarationId other) implements DeclarationEdit {}

    /// There is none, it is another buyer's, or it is signed and is amended rather than changed.
    record NotAllowed() implements DeclarationEdit {}
}
