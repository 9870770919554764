package quebec.esja.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import quebec.esja.testing.SeaoFiles;
import quebec.esja.testing.TestProvince;

/// A week of SEAO, 4,000 releases and 17 MB, into an empty province by a process of 256 MB; then the same file again.
final class SeaoBench {

    private static final int HEAP = 256;

    private SeaoBench() {}

    static List<Measure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seao");
        try (TestProvince province = TestProvince.open(Clock.systemUTC())) {
            Path week = SeaoFiles.week(folder);
            SeaoProcess.Ended first = process(province, week, SeaoFiles.WEEK);
            SeaoProcess.Ended again = process(province, week, 0);
            Files.delete(week);
            return List.of(
                    new Measure(
                            "SEAO: a week, 4,000 releases, 17 MB, process and all",
                            first.seconds(),
                            "s",
                            10,
                            true),
                    new Measure("SEAO: the same, peak heap", first.megabytes(), "MB", HEAP, true),
                    new Measure("SEAO: the same file again", again.seconds(), "s", 10, true));
        } finally {
            Files.delete(folder);
        }
    }

    private static SeaoProcess.Ended process(TestProvince province, Path week, int inserted)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + HEAP + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SeaoProcess.class.getName(),
                                week.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var settings = process.outputWriter(StandardCharsets.UTF_8)) {
            settings.write(province.settings.url() + "\n" + province.settings.masterKey() + "\n");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the import failed: " + said);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Scanner figures = new Scanner(said).useLocale(Locale.ROOT);
        int found = figures.nextInt();
        if (found != inserted) {
            throw new IllegalStateException("inserted " + found + ", not " + inserted);
        }
        return new SeaoProcess.Ended(seconds, figures.nextDouble());
    }
}
