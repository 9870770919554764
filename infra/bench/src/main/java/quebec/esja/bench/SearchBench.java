package quebec.esja.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quebec.esja.directory.OfferingMode;
import quebec.esja.poles.Pole;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.SupplierSearch;
import quebec.esja.tenancy.TenantScope;

/// Searches as visitors type them, over the whole province and in one Pôle.
final class SearchBench {

    static final List<String> TYPED =
            List.of(
                    "traiteur",
                    "vélos",
                    "entretien de bureaux",
                    "boîtes à lunch",
                    "formation",
                    "location de salles",
                    "palettes",
                    "traduction",
                    "meubles",
                    "jardin",
                    "imprimerie",
                    "bois de chauffage",
                    "camps de jour",
                    "service",
                    "traitteur",
                    "velos elctriques",
                    "xyzzyq",
                    "atelier rimouski",
                    "nettoyage desinfection",
                    "champignons",
                    "sérigraphie");
    private static final int ROUNDS = 20;

    /// Until the code is compiled as on a server that has answered for a while: it still quickens after a thousand searches.
    private static final int WARMING = 60;

    private SearchBench() {}

    static List<Measure> run(ManyPoles many) {
        DirectorySearch directory = many.directory().searches;
        Pole pole = many.poles().getFirst();
        double province = p95(directory::searchProvince);
        double one =
                TenantScope.call(
                        pole.tenant(),
                        () -> p95(search -> directory.search(search, pole.territories())));
        return List.of(
                new Measure(
                        "search: the province, 11,360 enterprises, p95", province, "ms", 25, true),
                new Measure("search: one Pôle, p95", one, "ms", 25, true));
    }

    /// Words alone, words with a filter, and filters alone as one leafs through.
    private static List<SupplierSearch> searches() {
        List<SupplierSearch> searches = new ArrayList<>();
        for (String typed : TYPED) {
            searches.add(SupplierSearch.of(typed));
            searches.add(SupplierSearch.of(typed).withPlace("10043"));
            searches.add(SupplierSearch.of(typed).withCategory("traiteur"));
        }
        SupplierSearch all = SupplierSearch.ALL;
        searches.add(all);
        searches.add(all.onPage(40));
        searches.add(all.withPlace("430"));
        searches.add(all.withPlace("10043"));
        searches.add(all.withPlace("06"));
        searches.add(all.withCategory("traiteur"));
        searches.add(all.withCategory("traiteur").withPlace("10043"));
        searches.add(all.withLegalForm("obnl"));
        searches.add(all.withMode(Optional.of(OfferingMode.RENTAL)));
        searches.add(all.withMode(Optional.of(OfferingMode.RENTAL)).withPlace("430"));
        searches.add(all.withProven(true));
        searches.add(all.sortedBy(SupplierSearch.Sort.NAME));
        searches.add(all.withCategory("formation").sortedBy(SupplierSearch.Sort.FRESH));
        return searches;
    }

    private static double p95(Consumer<SupplierSearch> search) {
        List<SupplierSearch> searches = searches();
        for (int warm = 0; warm < WARMING; warm++) {
            searches.forEach(search);
        }
        Percentile took = new Percentile();
        for (int round = 0; round < ROUNDS; round++) {
            searches.forEach(one -> took.time(() -> search.accept(one)));
        }
        return took.at(95);
    }
}
