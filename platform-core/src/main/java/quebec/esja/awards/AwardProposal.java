package quebec.esja.awards;

import java.util.Locale;

/// An award of SEAO to a listed enterprise beside a declaration of the buyer that SEAO names.
public record AwardProposal(Award award, String supplierName, State state) {

    /// Why it may be taken into the declaration, or may not.
    public enum State {
        PROPOSED,
        /// A person took it already.
        TAKEN,
        /// It is one of the contracts known, which are proposed themselves.
        CONTRACT,
        /// Contracts known of the enterprise are proposed first, so that one of them is not counted beside its award.
        AFTER_CONTRACTS,
        /// The enterprise's line was typed or read from the accounts: it says all that was paid.
        LINE;

        /// The first that holds decides.
        ///
        /// @param whole      whether the line says all that was paid
        /// @param taken      whether it was taken
        /// @param contract   whether a contract is this award
        /// @param contracted whether contracts of the enterprise wait to be taken
        static State of(boolean whole, boolean taken, boolean contract, boolean contracted) {
            if (whole) {
                return LINE;
            }
            if (taken) {
                return TAKEN;
            }
            if (contract) {
                return CONTRACT;
            }
            return contracted ? AFTER_CONTRACTS : PROPOSED;
        }

        /// Key of its name.
        public String text() {
            return "awards.proposal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
