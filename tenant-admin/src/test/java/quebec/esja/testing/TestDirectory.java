package quebec.esja.testing;

import java.util.List;
import java.util.Optional;
import quebec.esja.acceptance.LaterChanges;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.directory.SupplierIntake;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.search.DirectorySearch;
import quebec.esja.territory.Territories;

/// The directory's services on a province of tests, and short ways to fill it.
public final class TestDirectory {

    public final Territories territories;
    public final Nomenclature nomenclature;
    public final Suppliers suppliers;
    public final LaterChanges laterChanges;
    public final SupplierIntake intake;
    public final SupplierDirectory directory;
    public final DirectorySearch searches;

    public TestDirectory(TestProvince province) {
        territories = new Territories(province.province);
        nomenclature = new Nomenclature(province.province);
        suppliers =
                new Suppliers(
                        province.transactions,
                        province.audit,
                        province.clock,
                        nomenclature,
                        territories);
        laterChanges = new LaterChanges(province.transactions, suppliers, province.clock);
        intake =
                new SupplierIntake(
                        province.transactions,
                        province.audit,
                        province.clock,
                        nomenclature,
                        territories);
        directory = new SupplierDirectory(province.transactions, province.province, province.poles);
        searches =
                new DirectorySearch(
                        province.transactions,
                        province.province,
                        province.poles,
                        territories,
                        nomenclature,
                        directory,
                        province.clock);
    }

    /// An enterprise of that place, fit to be listed once it has offerings.
    public static SupplierData enterprise(
            String name, String municipality, OfferingData... offerings) {
        return SupplierData.named(name)
                .withLocation(new SupplierData.Location(municipality, "", ""))
                .withOfferings(List.of(offerings));
    }

    public static OfferingData offering(String title, String category, ServiceArea... areas) {
        return OfferingData.titled(title, category, List.of(areas));
    }

    public static OfferingData rental(String title, String category, ServiceArea... areas) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(title, ""),
                "",
                "",
                category,
                "",
                OfferingMode.RENTAL,
                List.of(areas));
    }

    /// Creates and lists an enterprise in the bound Pôle.
    public Supplier list(SupplierData data) {
        Supplier created = saved(suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM));
        return saved(suppliers.list(created.id(), Actor.PLATFORM));
    }

    /// The enterprise that was saved.
    public static Supplier saved(SupplierChange change) {
        return switch (change) {
            case SupplierChange.Saved(Supplier supplier) -> supplier;
            case SupplierChange.Refused refused -> throw new AssertionError(refused.problems());
            case SupplierChange.Stale _ -> throw new AssertionError("stale");
        };
    }
}
