package quebec.esja.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.SupplierIntake;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.Term;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Invented enterprises in the number and the shape of the province's real ones, the same at every run of one seed.
///
/// Words are drawn unevenly, as in real lists: a few are everywhere, most are rare. One offering in three is delivered in its
/// MRC, others around, in a region or in all Québec.
public final class ManySuppliers {

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
        "Montage",
        "Culture",
        "Transformation",
        "Vente",
        "Assemblage",
        "Installation",
        "Restauration",
        "Numérisation",
        "Traduction",
        "Captation",
        "Plantation",
        "Torréfaction",
        "Reliure",
        "Couture",
        "Ébénisterie",
        "Soudure",
        "Sérigraphie",
        "Hébergement",
        "Surveillance",
        "Évaluation",
        "Recherche",
        "Cartographie",
        "Compostage",
        "Déneigement",
        "Peinture",
        "Emballage",
        "Étiquetage",
        "Expédition",
        "Entreposage",
        "Déménagement",
        "Remise à neuf"
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
        "de brochures",
        "de contenus numériques",
        "de camps de jour",
        "de bois de chauffage",
        "de produits d’érable",
        "de fromages",
        "de chapiteaux",
        "de navettes",
        "de fauteuils roulants",
        "de literie",
        "de vaisselle",
        "de costumes",
        "d’instruments",
        "de ruches",
        "de serres",
        "de quais",
        "de toitures",
        "de planchers",
        "de fenêtres",
        "de véhicules",
        "de génératrices",
        "de batteries",
        "de papier",
        "de cartouches",
        "de téléphones",
        "de réseaux",
        "de sites Web",
        "de balados",
        "d’expositions",
        "de spectacles",
        "de musées",
        "de bibliothèques",
        "de garderies",
        "de jouets",
        "d’aînés",
        "de familles",
        "de nouveaux arrivants",
        "de coopératives",
        "de logements",
        "d’auberges",
        "de chalets",
        "de ski de fond",
        "de canots",
        "de piscines",
        "de patinoires",
        "de parcs",
        "d’arbres",
        "de semences",
        "de bleuets",
        "de champignons",
        "de savons",
        "de chandelles",
        "de bijoux",
        "de tricots",
        "de courtepointes",
        "de sacs",
        "de boîtes",
        "de pièces de métal",
        "de béton",
        "d’acier",
        "de verre",
        "de plastique",
        "de résidus domestiques",
        "de matières organiques",
        "d’huiles usées",
        "de peinture recyclée",
        "d’eau potable",
        "de lacs",
        "de rivières",
        "de données",
        "de sondages",
        "de plans d’affaires",
        "de dons",
        "de bénévoles",
        "de conseils d’administration",
        "de comptes"
    };
    private static final String[] SENTENCES = {
        "Notre équipe sert les municipalités et les écoles de la région.",
        "Nous travaillons avec des producteurs d’ici, à prix juste.",
        "Petites et grandes séries, cueillette comprise.",
        "Les surplus retournent à des projets du milieu.",
        "Depuis plus de vingt ans, nous réunissons membres et voisins.",
        "Chaque dollar reste dans la communauté.",
        "Soumission gratuite en deux jours ouvrables.",
        "Nos ateliers accueillent des personnes éloignées de l’emploi.",
        "Produits certifiés, tracés de la ferme à la table.",
        "Une démarche zéro déchet, du quai à l’entrepôt.",
        "Les décisions se prennent à une voix par membre.",
        "Nous prêtons aussi l’équipement nécessaire.",
        "Horaires de soir et de fin de semaine au besoin.",
        "Lauréate d’un prix régional en développement durable.",
        "Rapport photographique remis à la fin du mandat.",
        "Capacité de deux cents convives par jour.",
        "Assurance responsabilité de cinq millions de dollars.",
        "Membres du regroupement national depuis sa fondation.",
        "Accessible aux personnes à mobilité réduite.",
        "Facturation mensuelle, paiement à trente jours.",
        "Nos artisanes signent chaque pièce.",
        "Un service adapté aux organismes publics et aux entreprises.",
        "Chaque contrat finance des heures de formation en emploi.",
        "Bilingue sur demande."
    };

    private final SupplierIntake intake;
    private final Territories territories;
    private final List<Term> categories;
    private final Random random;

    /// @param categories of `reference.category`
    public ManySuppliers(
            SupplierIntake intake, Territories territories, List<Term> categories, long seed) {
        this.intake = intake;
        this.territories = territories;
        this.categories = categories;
        this.random = new Random(seed);
    }

    /// Lists that many enterprises in the bound Pôle, about 3.5 offerings each, within those territories.
    public void list(int enterprises, List<String> within) {
        List<Place.Municipality> towns =
                within.stream()
                        .flatMap(code -> territories.municipalitiesOf(code).stream())
                        .toList();
        List<SupplierIntake.Entry> entries = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            entries.add(
                    new SupplierIntake.Entry(
                            Optional.empty(), enterprise(towns.get(random.nextInt(towns.size())))));
        }
        intake.write(entries, SupplierSource.DEMONSTRATION, true, Actor.PLATFORM, _ -> {});
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

    /// The first words of a list come oftener: the first about five times as often as the last.
    private String pick(String[] words) {
        double even = random.nextDouble();
        return words[(int) ((0.4 * even + 0.6 * even * even) * words.length)];
    }
}
