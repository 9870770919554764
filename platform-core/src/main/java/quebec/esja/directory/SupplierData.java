package quebec.esja.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.LocalizedText;

/// All that a form edits about an enterprise, as typed: codes are those of the reference data, and an empty text means
/// "not told". [SupplierRules] says what is wrong with it.
public record SupplierData(
        Identity identity,
        Location location,
        Reach reach,
        Contact contact,
        LocalizedText description,
        LocalizedText addedValue,
        Practice practice,
        List<OfferingData> offerings) {

    public SupplierData {
        offerings = List.copyOf(offerings);
    }

    /// @param name              the name under which it is known; the only thing always required
    /// @param neq               its number, spaces forgiven; empty when it has none
    /// @param neqOverrideReason why a number whose check digit disagrees is right all the same; empty otherwise
    /// @param legalForm         code of `reference.legal_form`, or empty
    /// @param socialPurpose     code of `reference.social_purpose`, or empty
    /// @param foundedYear       1600 to 2200, null when not told
    public record Identity(
            String name,
            String legalName,
            String neq,
            String neqOverrideReason,
            String legalForm,
            String socialPurpose,
            @Nullable Integer foundedYear) {

        public static Identity named(String name) {
            return new Identity(name, "", "", "", "", "", null);
        }
    }

    /// @param municipality five-digit code, or empty while unknown
    public record Location(String municipality, String address, String postalCode) {
        public static final Location UNKNOWN = new Location("", "", "");
    }

    /// How the public reaches the enterprise.
    public record Reach(String website, String email, String phone) {
        public static final Reach NONE = new Reach("", "", "");
    }

    /// The person the Pôle writes to; never published.
    public record Contact(String name, String email) {
        public static final Contact NONE = new Contact("", "");
    }

    /// What a buyer asks before calling.
    ///
    /// @param mission        why it exists, in its own words
    /// @param size           absent when not told
    /// @param opening        when it is open
    /// @param capacity       how much it can deliver
    /// @param leadTimeDays   usual delay from order to delivery, 0 to 365 business days; null when not told
    /// @param acceptsTenders whether it wants to be invited to tender
    public record Practice(
            LocalizedText mission,
            Optional<SizeBand> size,
            LocalizedText opening,
            LocalizedText capacity,
            @Nullable Integer leadTimeDays,
            boolean acceptsTenders) {
        public static final Practice UNTOLD =
                new Practice(
                        LocalizedText.EMPTY,
                        Optional.empty(),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        null,
                        false);
    }

    /// An enterprise of which only the name is known so far.
    public static SupplierData named(String name) {
        return new SupplierData(
                Identity.named(name),
                Location.UNKNOWN,
                Reach.NONE,
                Contact.NONE,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                Practice.UNTOLD,
                List.of());
    }

    public SupplierData withIdentity(Identity changed) {
        return new SupplierData(
                changed, location, reach, contact, description, addedValue, practice, offerings);
    }

    public SupplierData withLocation(Location changed) {
        return new SupplierData(
                identity, changed, reach, contact, description, addedValue, practice, offerings);
    }

    public SupplierData withReach(Reach changed) {
        return new SupplierData(
                identity, location, changed, contact, description, addedValue, practice, offerings);
    }

    public SupplierData withContact(Contact changed) {
        return new SupplierData(
                identity, location, reach, changed, description, addedValue, practice, offerings);
    }

    public SupplierData withDescription(LocalizedText changed) {
        return new SupplierData(
                identity, location, reach, contact, changed, addedValue, practice, offerings);
    }

    public SupplierData withAddedValue(LocalizedText changed) {
        return new SupplierData(
                identity, location, reach, contact, description, changed, practice, offerings);
    }

    public SupplierData withPractice(Practice changed) {
        return new SupplierData(
                identity, location, reach, contact, description, addedValue, changed, offerings);
    }

    public SupplierData withOfferings(List<OfferingData> changed) {
        return new SupplierData(
                identity, location, reach, contact, description, addedValue, practice, changed);
    }
}
