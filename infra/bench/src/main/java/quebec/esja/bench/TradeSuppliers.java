package quebec.esja.bench;

import java.util.ArrayList;
import java.util.Collections;
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
import quebec.esja.kernel.LocalizedText;
import quebec.esja.territory.Place;
import quebec.esja.testing.TestDirectory;

/// Invented enterprises of known trades. Half the descriptions speak of somebody else's trade, as people do: a search that
/// takes any mention for an answer is found out.
final class TradeSuppliers {

    private static final List<String> KINDS =
            List.of(
                    "Coopérative",
                    "Centre",
                    "Carrefour",
                    "Maison",
                    "Réseau",
                    "Groupe",
                    "Collectif");
    private static final List<String> THINGS =
            List.of(
                    "du Nord",
                    "des Rives",
                    "Boréal",
                    "Horizon",
                    "du Verger",
                    "La Relance",
                    "Tournesol");
    private static final List<String> SENTENCES =
            List.of(
                    "Notre équipe sert les municipalités et les écoles de la région.",
                    "Les surplus retournent à des projets du milieu.",
                    "Chaque dollar reste dans la communauté.",
                    "Nos ateliers accueillent des personnes éloignées de l’emploi.",
                    "Les décisions se prennent à une voix par membre.");

    private final TestDirectory directory;
    private final List<JudgedSet.Trade> trades;
    private final Random random;

    TradeSuppliers(TestDirectory directory, List<JudgedSet.Trade> trades, long seed) {
        this.directory = directory;
        this.trades = trades;
        this.random = new Random(seed);
    }

    /// Lists that many enterprises in the bound Pôle, within those territories.
    void list(int enterprises, List<String> within) {
        List<Place.Municipality> towns =
                within.stream()
                        .flatMap(code -> directory.territories.municipalitiesOf(code).stream())
                        .toList();
        List<SupplierIntake.Entry> entries = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            entries.add(new SupplierIntake.Entry(Optional.empty(), enterprise(pick(towns))));
        }
        directory.intake.write(
                entries, SupplierSource.DEMONSTRATION, true, Actor.PLATFORM, _ -> {});
    }

    private SupplierData enterprise(Place.Municipality town) {
        List<OfferingData> offerings = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            JudgedSet.Trade trade = pick(trades);
            List<String> titles = new ArrayList<>(trade.titles());
            Collections.shuffle(titles, random);
            titles.subList(0, 1 + random.nextInt(2))
                    .forEach(title -> offerings.add(offering(trade, title, town)));
        }
        String name = pick(KINDS) + " " + pick(THINGS) + " de " + town.name().fr();
        String partner =
                random.nextBoolean()
                        ? " Notre partenaire propose : " + pick(pick(trades).titles()) + "."
                        : "";
        return SupplierData.named(name)
                .withLocation(new SupplierData.Location(town.code(), "", ""))
                .withDescription(new LocalizedText(pick(SENTENCES) + partner, ""))
                .withOfferings(offerings);
    }

    private OfferingData offering(JudgedSet.Trade trade, String title, Place.Municipality town) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(title, ""),
                "",
                random.nextInt(3) == 0 ? pick(trade.keywords()) : "",
                trade.category(),
                "",
                OfferingMode.SALE,
                List.of(area(town)));
    }

    private ServiceArea area(Place.Municipality town) {
        return switch (random.nextInt(4)) {
            case 0 -> new ServiceArea.Municipality(town.code());
            case 1 -> new ServiceArea.Territory(town.territory().code());
            case 2 -> new ServiceArea.Region(town.territory().region().code());
            default -> new ServiceArea.Quebec();
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
