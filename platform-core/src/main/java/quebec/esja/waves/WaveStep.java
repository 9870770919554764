package quebec.esja.waves;

import java.time.Instant;

/// What comes next for a need.
public sealed interface WaveStep {

    /// A wave may leave now.
    ///
    /// @param most enterprises in it
    record Send(int most) implements WaveStep {}

    /// The next one leaves then, not before.
    record Later(Instant at) implements WaveStep {}

    /// Nothing more leaves.
    record Done(Why why) implements WaveStep {}

    /// Why nothing more leaves.
    enum Why {
        NOT_OPEN,
        /// The deadline for answers is over, or no wave can leave before it.
        OVER,
        /// As many are interested as are enough.
        ENOUGH,
        /// All were written to.
        EXHAUSTED
    }
}
