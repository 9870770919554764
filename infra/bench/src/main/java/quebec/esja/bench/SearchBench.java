package quebec.esja.bench;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.directory.SupplierSearch;
import quebec.esja.tenancy.TenantScope;

/// Searches as visitors type them, over the whole province and in one Pôle.
final class SearchBench {

    private static final List<String> TYPED =
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
    private static final int ROUNDS = 10;

    private SearchBench() {}

    static List<Measure> run(ManyPoles many) {
        List<SupplierSearch> searches = searches();
        double province = p95(searches, many.directory().directory::searchProvince);
        double pole =
                TenantScope.call(
                        many.poles().getFirst().tenant(),
                        () ->
                                p95(
                                        searches,
                                        search ->
                                                many.directory()
                                                        .directory
                                                        .search(
                                                                search,
                                                                many.poles()
                                                                        .getFirst()
                                                                        .territories())));
        return List.of(
                new Measure(
                        "search: the province, 11,360 enterprises, p95", province, "ms", 25, true),
                new Measure("search: one Pôle, p95", pole, "ms", 25, true));
    }

    private static List<SupplierSearch> searches() {
        List<SupplierSearch> searches = new ArrayList<>();
        for (String typed : TYPED) {
            searches.add(SupplierSearch.of(typed));
            searches.add(SupplierSearch.of(typed).withPlace("10043"));
            searches.add(SupplierSearch.of(typed).withCategory("traiteur"));
        }
        searches.add(SupplierSearch.ALL);
        searches.add(SupplierSearch.ALL.withPlace("430"));
        return searches;
    }

    private static double p95(
            List<SupplierSearch> searches, java.util.function.Consumer<SupplierSearch> search) {
        for (int warm = 0; warm < 4; warm++) {
            searches.forEach(search);
        }
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (SupplierSearch one : searches) {
                long begun = System.nanoTime();
                search.accept(one);
                took.add((System.nanoTime() - begun) / 1e6);
            }
        }
        took.sort(Double::compare);
        return took.get(took.size() * 95 / 100);
    }
}
