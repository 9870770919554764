package quebec.esja.elsewhere;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierData.Identity;
import quebec.esja.directory.SupplierData.Location;
import quebec.esja.directory.SupplierData.Practice;
import quebec.esja.directory.SupplierData.Reach;
import quebec.esja.establishments.Establishment;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.labels.LabelData;

/// What other Pôles publish about an enterprise: nothing that is not public there.
///
/// @param listings where they publish it, the one confirmed last first
/// @param data     as that one publishes it; its offerings are new here
/// @param labels   as declared there
/// @param places   of business beside the first
public record PublishedProfile(
        List<Listing> listings,
        SupplierData data,
        List<LabelData> labels,
        List<Establishment> places) {

    /// @param pole     address of the Pôle
    /// @param name     name of the Pôle
    /// @param supplier address of the enterprise there
    public record Listing(String pole, String name, String supplier) {}

    public PublishedProfile {
        listings = List.copyOf(listings);
        labels = List.copyOf(labels);
        places = List.copyOf(places);
        data = data.withOfferings(data.offerings().stream().map(PublishedProfile::asNew).toList());
    }

    /// The names of the Pôles, in one line.
    public String poleNames() {
        return listings.stream().map(Listing::name).collect(Collectors.joining(", "));
    }

    /// What was typed, and what is published wherever nothing was typed.
    public SupplierData fill(SupplierData typed) {
        return typed.withIdentity(filled(typed.identity(), data.identity()))
                .withLocation(filled(typed.location(), data.location()))
                .withReach(filled(typed.reach(), data.reach()))
                .withDescription(or(typed.description(), data.description()))
                .withAddedValue(or(typed.addedValue(), data.addedValue()))
                .withPractice(filled(typed.practice(), data.practice()))
                .withOfferings(typed.offerings().isEmpty() ? data.offerings() : typed.offerings());
    }

    /// Whether some of what is published is missing there.
    public boolean addsTo(SupplierData known) {
        return !fill(known).equals(known);
    }

    private static Identity filled(Identity mine, Identity theirs) {
        return new Identity(
                or(mine.name(), theirs.name()),
                or(mine.legalName(), theirs.legalName()),
                mine.neq(),
                mine.neqOverrideReason(),
                or(mine.legalForm(), theirs.legalForm()),
                or(mine.socialPurpose(), theirs.socialPurpose()),
                mine.foundedYear() == null ? theirs.foundedYear() : mine.foundedYear());
    }

    /// An address goes with its municipality.
    private static Location filled(Location mine, Location theirs) {
        return mine.municipality().isBlank()
                        || mine.equals(new Location(theirs.municipality(), "", ""))
                ? theirs
                : mine;
    }

    private static Reach filled(Reach mine, Reach theirs) {
        return new Reach(
                or(mine.website(), theirs.website()),
                or(mine.email(), theirs.email()),
                or(mine.phone(), theirs.phone()));
    }

    private static Practice filled(Practice mine, Practice theirs) {
        return new Practice(
                or(mine.mission(), theirs.mission()),
                mine.size().or(theirs::size),
                or(mine.opening(), theirs.opening()),
                or(mine.capacity(), theirs.capacity()),
                mine.leadTimeDays() == null ? theirs.leadTimeDays() : mine.leadTimeDays(),
                mine.acceptsTenders() || theirs.acceptsTenders());
    }

    private static OfferingData asNew(OfferingData theirs) {
        return new OfferingData(
                Optional.empty(),
                theirs.title(),
                theirs.description(),
                theirs.keywords(),
                theirs.category(),
                theirs.seaoCategory(),
                theirs.mode(),
                theirs.areas(),
                theirs.terms());
    }

    private static LocalizedText or(LocalizedText typed, LocalizedText published) {
        return new LocalizedText(or(typed.fr(), published.fr()), or(typed.en(), published.en()));
    }

    private static String or(String typed, String published) {
        return typed.isBlank() ? published : typed;
    }
}
