package quebec.esja.poles;

import java.util.List;

/// What became of an opening.
public sealed interface OpeningOutcome {

    /// The Pôle serves; the invitation of its first admin is on its way.
    record Opened(Pole pole) implements OpeningOutcome {}

    /// The request breaks a rule; nothing was touched. Keys of texts, as `poles.refusal.slug-taken`.
    record Refused(List<String> reasons) implements OpeningOutcome {}

    /// A step failed; what was done before it has been undone, and the same request can be made again.
    record Failed(Step step, String reason) implements OpeningOutcome {}

    /// The steps of an opening, in their order.
    enum Step {
        REGISTER,
        SCHEMA,
        ORGANIZATION,
        PROFILE,
        ACTIVATE
    }
}
