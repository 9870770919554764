package quebec.esja.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// `./esja bench [NAME…]` with the names of [#NAMES]; without a name, all.
public final class Bench {

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final List<String> NAMES =
            List.of(
                    "tenancy",
                    "search",
                    "page",
                    "figures",
                    "start",
                    "opening",
                    "import",
                    "search-quality",
                    "seao",
                    "declaration");

    private Bench() {}

    public static void main(String[] names) throws SQLException, IOException, InterruptedException {
        Set<String> asked = names.length == 0 ? Set.copyOf(NAMES) : Set.of(names);
        if (!NAMES.containsAll(asked)) {
            System.err.println("bench: " + String.join(" | ", NAMES));
            System.exit(2);
        }
        List<Measure> measures = new ArrayList<>();
        if (asked.contains("search-quality")) {
            measures.addAll(QualityBench.run(OUT));
        }
        if (asked.contains("seao")) {
            measures.addAll(SeaoBench.run());
        }
        if (asked.contains("declaration")) {
            measures.addAll(DeclarationBench.run());
        }
        if (!Set.of("search-quality", "seao", "declaration").containsAll(asked)) {
            measures.addAll(speeds(asked));
        }
        print(measures);
        write(measures);
        System.exit(measures.stream().allMatch(Measure::holds) ? 0 : 1);
    }

    private static List<Measure> speeds(Set<String> asked)
            throws SQLException, IOException, InterruptedException {
        OUT.println("22 Pôles, 11 360 entreprises…");
        List<Measure> measures = new ArrayList<>();
        try (ManyPoles many = ManyPoles.open()) {
            if (asked.contains("tenancy")) {
                measures.add(TenancyBench.run(many));
            }
            if (asked.contains("search")) {
                measures.addAll(SearchBench.run(many));
            }
            if (asked.contains("page")) {
                measures.add(PageBench.run(many));
            }
            if (asked.contains("figures")) {
                measures.add(FiguresBench.run(many));
            }
            if (asked.contains("start")) {
                measures.add(StartBench.run(many));
            }
            if (asked.contains("opening")) {
                measures.add(OpeningBench.run(many));
            }
            if (asked.contains("import")) {
                measures.add(ImportBench.run(many));
            }
        }
        return measures;
    }

    private static void print(List<Measure> measures) {
        for (Measure measure : measures) {
            OUT.println(
                    String.format(
                            Locale.ROOT,
                            "%-62s %9.2f %-6s %s %7.2f  %s",
                            measure.name(),
                            measure.value(),
                            measure.unit(),
                            measure.atMost() ? "≤" : "≥",
                            measure.budget(),
                            measure.holds() ? "✓" : "✗"));
        }
    }

    private static void write(List<Measure> measures) throws IOException {
        List<Map<String, Object>> rows =
                measures.stream()
                        .map(measure ->
                                Map.<String, Object>of(
                                        "name",
                                        measure.name(),
                                        "value",
                                        measure.value(),
                                        "unit",
                                        measure.unit(),
                                        "budget",
                                        measure.budget(),
                                        "holds",
                                        measure.holds()))
                        .toList();
        Path file = Path.of("infra/bench/target/bench.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JsonMapper.shared().writeValueAsString(rows));
    }
}
