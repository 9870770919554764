package quebec.esja.site.directory;

import java.util.List;
import java.util.Optional;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.running.RunningApplication;

/// The running application with a few enterprises in its two Pôles, look-alikes among them.
final class FilledDirectory {

    static final RunningApplication APP = RunningApplication.shared();

    private static boolean filled;

    private FilledDirectory() {}

    static synchronized RunningApplication open() {
        if (!filled) {
            filled = true;
            fill();
        }
        return APP;
    }

    private static void fill() {
        var torrefied =
                SupplierData.named("Torréfaction Équinoxe")
                        .withIdentity(
                                new SupplierData.Identity(
                                        "Torréfaction Équinoxe",
                                        "",
                                        "1199990012",
                                        "",
                                        "coop-travail",
                                        "alimentation",
                                        2011))
                        .withLocation(
                                new SupplierData.Location("43027", "1, rue du Moulin", "J1H 1A1"))
                        .withReach(
                                new SupplierData.Reach(
                                        "https://exemple.org/cafe",
                                        "cafe@exemple.org",
                                        "819 555-0100"))
                        .withContact(
                                new SupplierData.Contact("Sacha Tremblay", "sacha@exemple.org"))
                        .withDescription(
                                new LocalizedText(
                                        "Café torréfié ici. </script><script>alert(1)</script>",
                                        "Coffee roasted here."))
                        .withOfferings(
                                List.of(
                                        offering(
                                                "Café biologique en grains",
                                                "produits-alimentaires",
                                                new ServiceArea.Region("05")),
                                        offering(
                                                "Machines à espresso",
                                                "evenements",
                                                new ServiceArea.Territory("430"))));
        APP.poles()
                .inEstrie(() -> {
                    list(torrefied);
                    list(
                            SupplierData.named("=cmd|' /C calc'!A0")
                                    .withLocation(new SupplierData.Location("44037", "", ""))
                                    .withOfferings(
                                            List.of(
                                                    offering(
                                                            "Formules de tableur",
                                                            "informatique",
                                                            new ServiceArea.Quebec()))));
                    for (int i = 0; i < 24; i++) {
                        list(
                                SupplierData.named("Atelier numéro " + i)
                                        .withLocation(new SupplierData.Location("43027", "", ""))
                                        .withOfferings(
                                                List.of(
                                                        offering(
                                                                "Rembourrage de canapés",
                                                                "reemploi",
                                                                new ServiceArea.Territory(
                                                                        "430")))));
                    }
                    return 0;
                });
        APP.poles()
                .inMauricie(() -> {
                    list(torrefied.withLocation(new SupplierData.Location("37067", "", "")));
                    return 0;
                });
    }

    private static OfferingData offering(String title, String category, ServiceArea area) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(title, ""),
                "",
                "",
                category,
                "",
                OfferingMode.SALE,
                List.of(area));
    }

    private static void list(SupplierData data) {
        var suppliers = APP.bean(Suppliers.class);
        if (suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                instanceof SupplierChange.Saved(var created)) {
            suppliers.list(created.id(), Actor.PLATFORM);
        } else {
            throw new AssertionError("not created: " + data.identity().name());
        }
    }
}
