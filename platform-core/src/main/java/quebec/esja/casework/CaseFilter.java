package quebec.esja.casework;

import java.util.Optional;
import java.util.Set;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;

/// Which enterprises the team's list shows. What is empty does not narrow.
///
/// @param text      part of a name, a legal name or a NEQ; accents and case do not count
/// @param statuses  none means any but merged
/// @param tags      the enterprise bears all of them
/// @param category  code of a category of which it has an offering
/// @param territory code of the MRC it is in
/// @param changed   listed, and changed by its manager since the Pôle accepted it
/// @param only      none means any
public record CaseFilter(
        String text,
        Set<SupplierStatus> statuses,
        Set<TagId> tags,
        String category,
        String territory,
        Optional<Profile> profile,
        Optional<Age> age,
        Optional<Renewal> renewal,
        Optional<SupplierSource> source,
        boolean changed,
        Set<SupplierId> only) {

    public static final CaseFilter ALL =
            new CaseFilter(
                    "",
                    Set.of(),
                    Set.of(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Set.of());

    public CaseFilter {
        statuses = Set.copyOf(statuses);
        tags = Set.copyOf(tags);
        only = Set.copyOf(only);
    }

    /// How complete the profile is.
    public sealed interface Profile {
        record Complete() implements Profile {}

        record Incomplete() implements Profile {}

        record Lacking(ProfileStep step) implements Profile {}
    }

    /// Of a listed enterprise: how long ago somebody of it confirmed the profile, by the Pôle's delays.
    public enum Age {
        /// Long enough to be asked whether it is still true.
        DUE,
        /// So long that it leaves the directory within 30 days.
        STALE
    }

    /// Of a listed enterprise: when its eligibility is to be looked at again.
    public enum Renewal {
        /// Within 60 days, or overdue.
        DUE,
        OVERDUE,
        /// Nobody looked at it yet: published at once, or with a list.
        NEVER
    }

    /// What the list is sorted by.
    public enum Sort {
        NAME,
        MUNICIPALITY,
        STATUS,
        MISSING,
        CONFIRMED,
        RENEWAL,
        CREATED,
        CHANGED
    }

    /// In which order the list comes.
    public record Order(Sort sort, boolean descending) {
        public static final Order BY_NAME = new Order(Sort.NAME, false);
    }

    /// The same, of those enterprises alone.
    public CaseFilter among(Set<SupplierId> chosen) {
        return new CaseFilter(
                text, statuses, tags, category, territory, profile, age, renewal, source, changed,
                chosen);
    }

    /// Those that a manager changed since the Pôle accepted them.
    CaseFilter justChanged() {
        return new CaseFilter(
                text, statuses, tags, category, territory, profile, age, renewal, source, true,
                only);
    }

    /// Those whose eligibility is to be looked at again.
    CaseFilter toRenew(Renewal due) {
        return new CaseFilter(
                text,
                statuses,
                tags,
                category,
                territory,
                profile,
                age,
                Optional.of(due),
                source,
                changed,
                only);
    }
}
