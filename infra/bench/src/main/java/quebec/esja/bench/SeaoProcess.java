package quebec.esja.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import quebec.esja.seao.ImportOutcome;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoImport;
import quebec.esja.tenancy.DatabaseSettings;
import quebec.esja.tenancy.PlatformTransactions;

/// The process that [SeaoBench] measures: reads the address of the database and its key from its input, imports the file, says how
/// many notices were new and how many megabytes of heap were held at most.
public final class SeaoProcess {

    private SeaoProcess() {}

    /// @param megabytes of heap, at most
    record Ended(double seconds, double megabytes) {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        DatabaseSettings settings = new DatabaseSettings(in.readLine(), in.readLine());
        try (PlatformTransactions platform = new PlatformTransactions(settings)) {
            ImportOutcome outcome =
                    new SeaoImport(platform, Clock.systemUTC())
                            .run(
                                    Path.of(arguments[0]),
                                    "hebdo.json",
                                    ImportSource.COMMAND,
                                    "bench",
                                    (_, _) -> {});
            switch (outcome) {
                case ImportOutcome.Done done ->
                        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                                .println(done.counts().inserted() + " " + megabytes());
                case ImportOutcome.Refused refused ->
                        throw new IllegalStateException(refused.refusal().code());
            }
        }
    }

    /// The sum of what each part of the heap held at its fullest: never less than the heap held at once.
    static double megabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
