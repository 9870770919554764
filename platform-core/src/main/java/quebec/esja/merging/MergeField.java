package quebec.esja.merging;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;

/// A part of a profile of which a merge keeps one value or the other; offerings may also be kept from both.
public enum MergeField {
    NAME,
    LEGAL_NAME,
    /// With why it is right all the same.
    NEQ,
    LEGAL_FORM,
    SOCIAL_PURPOSE,
    FOUNDED,
    /// Municipality, address and postal code.
    PLACE,
    PHONE,
    EMAIL,
    WEBSITE,
    /// The person the Pôle writes to.
    PERSON,
    DESCRIPTION,
    ADDED_VALUE,
    /// Mission, size, opening, capacity and what else a buyer asks before calling.
    PRACTICE,
    OFFERINGS;

    /// Which value is kept.
    public enum Choice {
        /// That of the enterprise that stays.
        KEPT,
        /// That of the one that goes.
        GONE,
        /// Both, for offerings alone.
        BOTH
    }

    /// What is proposed: what the kept one says, unless it says nothing; the offerings of both.
    public Choice usual(SupplierData kept, SupplierData gone) {
        if (this == OFFERINGS) {
            return Choice.BOTH;
        }
        return same(take(SupplierData.named(""), kept), SupplierData.named("")) && !same(kept, gone)
                ? Choice.GONE
                : Choice.KEPT;
    }

    /// Whether both say the same there.
    public boolean same(SupplierData one, SupplierData other) {
        return take(one, other).equals(one);
    }

    /// The data with this part as chosen.
    SupplierData choose(SupplierData data, SupplierData kept, SupplierData gone, Choice choice) {
        return switch (choice) {
            case KEPT -> take(data, kept);
            case GONE -> take(data, gone);
            case BOTH -> {
                List<OfferingData> both = new ArrayList<>(kept.offerings());
                both.addAll(gone.offerings());
                yield this == OFFERINGS ? data.withOfferings(both) : take(data, kept);
            }
        };
    }

    /// The data with this part taken from another.
    SupplierData take(SupplierData data, SupplierData from) {
        SupplierData.Identity mine = data.identity();
        SupplierData.Identity theirs = from.identity();
        SupplierData.Reach reach = data.reach();
        return switch (this) {
            case NAME ->
                    data.withIdentity(
                            new SupplierData.Identity(
                                    theirs.name(),
                                    mine.legalName(),
                                    mine.neq(),
                                    mine.neqOverrideReason(),
                                    mine.legalForm(),
                                    mine.socialPurpose(),
                                    mine.foundedYear()));
            case LEGAL_NAME ->
                    data.withIdentity(
                            new SupplierData.Identity(
                                    mine.name(),
                                    theirs.legalName(),
                                    mine.neq(),
                                    mine.neqOverrideReason(),
                                    mine.legalForm(),
                                    mine.socialPurpose(),
                                    mine.foundedYear()));
            case NEQ ->
                    data.withIdentity(
                            new SupplierData.Identity(
                                    mine.name(),
                                    mine.legalName(),
                                    theirs.neq(),
                                    theirs.neqOverrideReason(),
                                    mine.legalForm(),
                                    mine.socialPurpose(),
                                    mine.foundedYear()));
            case LEGAL_FORM ->
                    data.withIdentity(
                            new SupplierData.Identity(
                                    mine.name(),
                                    mine.legalName(),
                                    mine.neq(),
                                    mine.neqOverrideReason(),
                                    theirs.legalForm(),
                                    mine.socialPurpose(),
                                    mine.foundedYear()));
            case SOCIAL_PURPOSE ->
                    data.withIdentity(
                            new SupplierData.Identity(
                                    mine.name(),
                                    mine.legalName(),
                                    mine.neq(),
                                    mine.neqOverrideReason(),
                                    mine.legalForm(),
                                    theirs.socialPurpose(),
                                    mine.foundedYear()));
            case FOUNDED ->
                    data.withIdentity(
                            new SupplierData.Identity(
                                    mine.name(),
                                    mine.legalName(),
                                    mine.neq(),
                                    mine.neqOverrideReason(),
                                    mine.legalForm(),
                                    mine.socialPurpose(),
                                    theirs.foundedYear()));
            case PLACE -> data.withLocation(from.location());
            case PHONE ->
                    data.withReach(
                            new SupplierData.Reach(
                                    reach.website(), reach.email(), from.reach().phone()));
            case EMAIL ->
                    data.withReach(
                            new SupplierData.Reach(
                                    reach.website(), from.reach().email(), reach.phone()));
            case WEBSITE ->
                    data.withReach(
                            new SupplierData.Reach(
                                    from.reach().website(), reach.email(), reach.phone()));
            case PERSON -> data.withContact(from.contact());
            case DESCRIPTION -> data.withDescription(from.description());
            case ADDED_VALUE -> data.withAddedValue(from.addedValue());
            case PRACTICE -> data.withPractice(from.practice());
            case OFFERINGS -> data.withOfferings(from.offerings());
        };
    }
}
