package quebec.esja.corrections;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;

/// What a profile becomes.
final class CorrectionRules {

    /// Corrections of one profile by one mail.
    static final int MOST = 10;

    private CorrectionRules() {}

    static SupplierData without(SupplierData data, OfferingId gone) {
        return data.withOfferings(
                data.offerings().stream()
                        .filter(one -> one.id().filter(gone::equals).isEmpty())
                        .toList());
    }

    static SupplierData withLeadTime(SupplierData data, int days) {
        SupplierData.Practice told = data.practice();
        return data.withPractice(
                new SupplierData.Practice(
                        told.mission(),
                        told.size(),
                        told.opening(),
                        told.capacity(),
                        days,
                        told.acceptsTenders()));
    }

    /// The other language says what it said.
    static SupplierData withCapacity(SupplierData data, String words) {
        SupplierData.Practice told = data.practice();
        return data.withPractice(
                new SupplierData.Practice(
                        told.mission(),
                        told.size(),
                        told.opening(),
                        new LocalizedText(words, told.capacity().en()),
                        told.leadTimeDays(),
                        told.acceptsTenders()));
    }

    /// The profile as it was, on the one there is now: who is written to stays, and an offering that left comes back as a new one.
    static SupplierData restored(SupplierData before, SupplierData now) {
        Set<OfferingId> present = new HashSet<>();
        now.offerings().forEach(one -> one.id().ifPresent(present::add));
        List<OfferingData> offerings =
                before.offerings().stream()
                        .map(one ->
                                one.id().filter(present::contains).isPresent() ? one : asNew(one))
                        .toList();
        return before.withOfferings(offerings).withContact(now.contact());
    }

    private static OfferingData asNew(OfferingData one) {
        return new OfferingData(
                Optional.empty(),
                one.title(),
                one.description(),
                one.keywords(),
                one.category(),
                one.seaoCategory(),
                one.mode(),
                one.areas(),
                one.terms());
    }
}
