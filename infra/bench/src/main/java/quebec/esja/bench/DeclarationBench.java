package quebec.esja.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import quebec.esja.poles.Pole;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.TestProvince;
import quebec.esja.testing.Trade;

/// An extract of accounts of 100,000 lines and 20,000 suppliers, read, matched with 300 enterprises and kept as a draft by a process of
/// bounded memory; as CSV, then as a workbook.
final class DeclarationBench {

    static final int LINES = 100_000;
    private static final int SUPPLIERS = 20_000;
    private static final int ENTERPRISES = 300;
    private static final int HEAP = 256;

    /// What the process may hold. The measure adds what each part of the heap held at its fullest, so it is above what was held at once.
    private static final int MOST_MEGABYTES = 128;

    private static final int SECONDS = 30;

    private DeclarationBench() {}

    static List<Measure> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("declaration");
        List<Measure> measures = new ArrayList<>();
        try (TestProvince province = TestProvince.open(Clock.systemUTC())) {
            Pole pole = pole(province);
            Path csv = folder.resolve("accounts.csv");
            Path xlsx = folder.resolve("accounts.xlsx");
            csv(csv);
            xlsx(xlsx);
            for (Path file : List.of(csv, xlsx)) {
                SeaoProcess.Ended ended = process(province, pole, file);
                String name = "declaration: 100,000 lines, " + file.getFileName();
                measures.add(new Measure(name, ended.seconds(), "s", SECONDS, true));
                measures.add(
                        new Measure(name + ", peak heap", ended.megabytes(), "MB", HEAP, true));
                Files.delete(file);
            }
            return measures;
        } finally {
            Files.delete(folder);
        }
    }

    private static Pole pole(TestProvince province) {
        Pole pole =
                province.openPole("comptes-" + province.suffix(), "Pôle d’essai", Set.of("430"));
        Trade trade = new Trade(province);
        TenantScope.run(
                pole.tenant(),
                () -> {
                    for (int i = 0; i < ENTERPRISES; i++) {
                        trade.listed("Coopérative d’essai " + word(i), "");
                    }
                    trade.buyer("Ville d’essai");
                });
        return pole;
    }

    /// Names that differ by words, as those of accounts do.
    private static String word(int i) {
        return "%c%s%c %s".formatted('A' + i % 26, "eiou".charAt(i % 4), 'a' + i / 26 % 26, i);
    }

    private static String[] line(int i) {
        int supplier = i % SUPPLIERS;
        String name =
                supplier < ENTERPRISES
                        ? "COOP D'ESSAI " + word(supplier).toUpperCase(Locale.ROOT) + " INC."
                        : "Fournisseur " + word(supplier);
        return new String[] {
            name,
            LocalDate.of(2025, 1, 1).plusDays(i % 365).toString(),
            (i % 9_000 + 1) + "," + (10 + i % 90),
            "Facture " + i,
            "02-" + (100 + i % 40)
        };
    }

    private static void csv(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Fournisseur;Date;Montant;Description;Compte\n");
            for (int i = 0; i < LINES; i++) {
                out.write(String.join(";", line(i)) + "\n");
            }
        }
    }

    private static void xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "esja", null)) {
            Worksheet sheet = workbook.newWorksheet("Paiements");
            String[] header = {"Fournisseur", "Date", "Montant", "Description", "Compte"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int i = 0; i < LINES; i++) {
                String[] cells = line(i);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(i + 1, column, cells[column]);
                }
                if (i % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static SeaoProcess.Ended process(TestProvince province, Pole pole, Path file)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + MOST_MEGABYTES + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DeclarationProcess.class.getName(),
                                pole.slug().value(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var settings = process.outputWriter(StandardCharsets.UTF_8)) {
            settings.write(province.settings.url() + "\n" + province.settings.masterKey() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reading failed: " + said);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Scanner figures = new Scanner(said).useLocale(Locale.ROOT);
        int lines = figures.nextInt();
        int found = figures.nextInt();
        if (lines != LINES || found != ENTERPRISES) {
            throw new IllegalStateException(lines + " lines, " + found + " enterprises");
        }
        return new SeaoProcess.Ended(seconds, figures.nextDouble());
    }
}
