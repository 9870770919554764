package quebec.esja.site.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.establishments.Establishment;
import quebec.esja.establishments.Establishments;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.labels.LabelData;
import quebec.esja.labels.Labels;
import quebec.esja.running.RunningApplication;

/// The running application with a few enterprises in its two Pôles, look-alikes among them.
public final class FilledDirectory {

    static final RunningApplication APP = RunningApplication.shared();

    private static boolean filled;

    private FilledDirectory() {}

    public static synchronized RunningApplication open() {
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
                        .withPractice(
                                new SupplierData.Practice(
                                        new LocalizedText(
                                                "Torréfier près de ceux qui boivent.",
                                                "Roasting close to those who drink."),
                                        Optional.of(SizeBand.FROM_5),
                                        new LocalizedText("Lundi au vendredi, 8 h à 17 h", ""),
                                        new LocalizedText("400 kg par semaine", "400 kg a week"),
                                        3,
                                        true))
                        .withOfferings(
                                List.of(
                                        offering(
                                                        "Café biologique en grains",
                                                        "produits-alimentaires",
                                                        new ServiceArea.Region("05"))
                                                .withTerms(
                                                        new OfferingTerms(
                                                                "À partir de 18 $ le kilo",
                                                                "5 kg",
                                                                "50201706",
                                                                "Café",
                                                                List.of(
                                                                        new OfferingReference(
                                                                                "Ville Nommée",
                                                                                2024,
                                                                                "Pauses du conseil",
                                                                                true),
                                                                        new OfferingReference(
                                                                                "Client Secret",
                                                                                null,
                                                                                "Un congrès",
                                                                                false)))),
                                        offering(
                                                "Machines à espresso",
                                                "evenements",
                                                new ServiceArea.Territory("430"))));
        APP.poles()
                .inEstrie(() -> {
                    var roaster = list(torrefied);
                    label(roaster);
                    branch(roaster);
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
                                                                "Zibelage de canapés",
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

    private static void branch(SupplierId supplier) {
        APP.bean(Establishments.class)
                .change(
                        supplier,
                        List.of(),
                        List.of(
                                new Establishment(
                                        "Comptoir de Magog",
                                        "45072",
                                        "12, rue Principale",
                                        "J1X 2A1",
                                        "819 555-0177",
                                        new LocalizedText("Samedi, 9 h à 16 h", ""))),
                        Actor.PLATFORM);
    }

    /// One that the Pôle verified, one that is only declared, one that has expired.
    private static void label(SupplierId supplier) {
        var labels = APP.bean(Labels.class);
        var seen =
                new LabelData(
                        "fairtrade",
                        "https://exemple.org/certificat",
                        LocalDate.of(2024, 5, 1),
                        LocalDate.of(2099, 4, 30));
        labels.declare(supplier, seen, Actor.PLATFORM);
        labels.verify(supplier, seen, Actor.PLATFORM);
        labels.declare(supplier, new LabelData("b-corp", "<b>12</b>", null, null), Actor.PLATFORM);
        labels.declare(
                supplier,
                new LabelData("ecocert", "", null, LocalDate.of(2020, 1, 1)),
                Actor.PLATFORM);
    }

    private static SupplierId list(SupplierData data) {
        var suppliers = APP.bean(Suppliers.class);
        if (suppliers.create(data, SupplierSource.STAFF, Actor.PLATFORM)
                instanceof SupplierChange.Saved(var created)) {
            suppliers.list(created.id(), Actor.PLATFORM);
            return created.id();
        }
        throw new AssertionError("not created: " + data.identity().name());
    }
}
