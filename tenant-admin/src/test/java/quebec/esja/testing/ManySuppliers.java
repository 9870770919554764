package quebec.esja.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Suppliers;
import quebec.esja.directory.Term;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Invented enterprises in the number and the shape of the province's real ones, the same at every run of one seed.
///
/// Words are drawn unevenly, as in real lists: a few are everywhere, most are rare. One offering in three is delivered in its
/// MRC, others around, in a region or in all Québec.
public final class ManySuppliers {

    private static final int AT_ONCE = 200;
    private static final String[] FORMS = {
        "obnl", "obnl", "obnl", "coop-solidarite", "coop-travail", "coop-consommateurs", "mutuelle"
    };
    private static final String[] KINDS = {
        "Coopérative",
        "Centre",
        "Atelier",
        "Carrefour",
        "Maison",
        "Service",
        "Réseau",
        "Groupe",
        "Entreprise",
        "Association",
        "Regroupement",
        "Corporation"
    };
    private static final String[] THINGS = {
        "du Nord", "des Rives", "Boréal", "du Partage", "des Érables", "Solidaire", "du Fleuve",
        "des Artisans", "Horizon", "du Verger", "La Relance", "Tournesol", "du Plateau", "Équinoxe",
        "des Moulins", "Alternative", "La Boussole", "du Vieux-Quai", "Racines", "Émergence"
    };
    private static final String[] NOUNS = {
        "Entretien",
        "Location",
        "Livraison",
        "Réparation",
        "Formation",
        "Production",
        "Animation",
        "Conception",
        "Accompagnement",
        "Transport",
        "Récupération",
        "Préparation",
        "Impression",
        "Aménagement",
        "Nettoyage",
        "Fabrication",
        "Rédaction",
        "Diagnostic",
        "Gestion",
        "Montage"
    };
    private static final String[] OBJECTS = {
        "de repas",
        "de vélos",
        "de bureaux",
        "de meubles",
        "de vêtements",
        "d’ordinateurs",
        "de salles",
        "d’événements",
        "de jardins",
        "de boîtes à lunch",
        "de légumes biologiques",
        "de terrains",
        "de palettes",
        "de vidéos",
        "de textes",
        "d’enseignes",
        "d’uniformes",
        "de pain au levain",
        "de conteneurs",
        "de sentiers",
        "de matériel scénique",
        "de buffets",
        "d’études de milieu",
        "de rives",
        "de paie",
        "de traduction",
        "de contenus numériques",
        "de camps de jour",
        "de bois de chauffage",
        "de produits d’érable"
    };
    private static final String[] SENTENCES = {
        "Notre équipe sert les municipalités et les écoles de la région.",
        "Chaque contrat finance des heures de formation en emploi.",
        "Nous travaillons avec des producteurs d’ici, à prix juste.",
        "Petites et grandes séries, cueillette comprise.",
        "Les surplus retournent à des projets du milieu.",
        "Un service adapté aux organismes publics et aux entreprises.",
        "Depuis plus de vingt ans, nous réunissons membres et voisins."
    };

    private final Suppliers suppliers;
    private final Territories territories;
    private final TenantTransactions transactions;
    private final List<Term> categories;
    private final Random random;

    /// @param categories of `reference.category`
    public ManySuppliers(
            Suppliers suppliers,
            Territories territories,
            TenantTransactions transactions,
            List<Term> categories,
            long seed) {
        this.suppliers = suppliers;
        this.territories = territories;
        this.transactions = transactions;
        this.categories = categories;
        this.random = new Random(seed);
    }

    /// Lists that many enterprises in the bound Pôle, about 3.5 offerings each, within those territories.
    public void list(int enterprises, List<String> within) {
        List<Place.Municipality> towns =
                within.stream()
                        .flatMap(code -> territories.municipalitiesOf(code).stream())
                        .toList();
        for (int done = 0; done < enterprises; done += AT_ONCE) {
            int now = Math.min(AT_ONCE, enterprises - done);
            transactions.write(() -> {
                for (int i = 0; i < now; i++) {
                    list(enterprise(towns.get(random.nextInt(towns.size()))));
                }
            });
        }
    }

    private void list(SupplierData data) {
        Supplier created =
                TestDirectory.saved(
                        suppliers.create(data, SupplierSource.DEMONSTRATION, Actor.PLATFORM));
        if (random.nextInt(3) > 0) {
            suppliers.confirm(
                    created.id(),
                    LocalDate.of(2026, 11, 1).minusDays(random.nextInt(900)),
                    Actor.PLATFORM);
        }
        TestDirectory.saved(suppliers.list(created.id(), Actor.PLATFORM));
    }

    private SupplierData enterprise(Place.Municipality town) {
        String name = pick(KINDS) + " " + pick(THINGS) + " de " + town.name().fr();
        List<OfferingData> offerings = new ArrayList<>();
        for (int i = 1 + random.nextInt(3) + random.nextInt(4); i > 0; i--) {
            offerings.add(offering(town));
        }
        return SupplierData.named(name)
                .withIdentity(new SupplierData.Identity(name, "", "", "", pick(FORMS), "", null))
                .withLocation(new SupplierData.Location(town.code(), "", ""))
                .withDescription(
                        new LocalizedText(
                                pick(SENTENCES) + " " + pick(SENTENCES) + " " + pick(SENTENCES),
                                ""))
                .withOfferings(offerings);
    }

    private OfferingData offering(Place.Municipality town) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(pick(NOUNS) + " " + pick(OBJECTS), ""),
                pick(SENTENCES),
                pick(OBJECTS).replaceFirst("^d(e |’)", "") + ", " + pick(NOUNS),
                categories.get(random.nextInt(categories.size())).code(),
                "",
                random.nextInt(6) == 0 ? OfferingMode.RENTAL : OfferingMode.SALE,
                List.of(area(town)));
    }

    private ServiceArea area(Place.Municipality town) {
        return switch (random.nextInt(6)) {
            case 0 -> new ServiceArea.Municipality(town.code());
            case 1, 2 -> new ServiceArea.Territory(town.territory().code());
            case 3 -> new ServiceArea.Region(town.territory().region().code());
            case 4 -> new ServiceArea.Radius(town.code(), 20 + 20 * random.nextInt(5));
            default -> new ServiceArea.Quebec();
        };
    }

    /// The first words of a list come oftener.
    private String pick(String[] words) {
        double square = random.nextDouble() * random.nextDouble();
        return words[(int) (square * words.length)];
    }
}
