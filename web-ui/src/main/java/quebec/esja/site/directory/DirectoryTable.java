package quebec.esja.site.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.Neq;
import quebec.esja.search.Found;
import quebec.esja.site.Visit;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// A result as a table, in French as the import reads it: one row per enterprise, nothing that is not public.
@Component
class DirectoryTable {

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "legal-name",
                    "neq",
                    "form",
                    "purpose",
                    "address",
                    "municipality",
                    "postal-code",
                    "territory",
                    "region",
                    "phone",
                    "email",
                    "website",
                    "categories",
                    "offerings",
                    "areas",
                    "description",
                    "added-value",
                    "confirmed-on",
                    "page");
    private static final List<String> PROVINCE_COLUMNS =
            List.of(
                    "name",
                    "municipality",
                    "territory",
                    "region",
                    "categories",
                    "offerings",
                    "description",
                    "poles",
                    "confirmed-on",
                    "page");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BETWEEN = " | ";

    private final Wording wording;
    private final Territories territories;

    DirectoryTable(Wording wording, Territories territories) {
        this.wording = wording;
        this.territories = territories;
    }

    /// The headings, then a row per enterprise.
    List<List<String>> rows(Visit visit, List<Supplier> suppliers) {
        return table(COLUMNS, suppliers, supplier -> row(visit, supplier));
    }

    /// The same of what all Pôles list: what the province knows, and the page where the rest stands.
    List<List<String>> rowsOfProvince(Visit visit, List<Found> enterprises) {
        return table(PROVINCE_COLUMNS, enterprises, found -> row(visit, found));
    }

    private static <T> List<List<String>> table(
            List<String> columns, List<T> items, Function<T, List<String>> row) {
        List<List<String>> rows = new ArrayList<>();
        var texts = Texts.of(Language.FRENCH);
        rows.add(columns.stream().map(column -> texts.get("directory.column." + column)).toList());
        items.forEach(item -> rows.add(row.apply(item)));
        return rows;
    }

    private List<String> row(Visit visit, Found found) {
        var town = territories.municipality(found.municipality());
        var first = found.listings().getFirst();
        return List.of(
                found.name().text(),
                town.map(place -> place.name().fr()).orElse(""),
                town.map(place -> place.territory().fullName()).orElse(""),
                town.map(Place.Municipality::territory)
                        .map(territory -> territory.region().name().fr())
                        .orElse(""),
                found.categories().stream()
                        .map(category -> wording.category(Language.FRENCH, category))
                        .collect(Collectors.joining(BETWEEN)),
                found.offerings().stream()
                        .map(LocalizedText::fr)
                        .collect(Collectors.joining(BETWEEN)),
                found.description().fr(),
                found.listings().stream()
                        .map(Found.Listing::poleName)
                        .distinct()
                        .collect(Collectors.joining(BETWEEN)),
                found.freshOn().map(String::valueOf).orElse(""),
                visit.origin() + "/" + first.pole() + "/repertoire/" + first.supplier());
    }

    private List<String> row(Visit visit, Supplier supplier) {
        var data = supplier.data();
        var language = Language.FRENCH;
        var town = territories.municipality(data.location().municipality());
        return List.of(
                supplier.name(),
                data.identity().legalName(),
                publicNeq(data.identity().neq()),
                wording.legalForm(language, data.identity().legalForm()),
                wording.socialPurpose(language, data.identity().socialPurpose()),
                data.location().address(),
                town.map(place -> place.name().fr()).orElse(""),
                data.location().postalCode(),
                town.map(place -> place.territory().fullName()).orElse(""),
                town.map(Place.Municipality::territory)
                        .map(territory -> territory.region().name().fr())
                        .orElse(""),
                data.reach().phone(),
                data.reach().email(),
                data.reach().website(),
                data.offerings().stream()
                        .map(offering -> wording.category(language, offering.category()))
                        .distinct()
                        .collect(Collectors.joining(BETWEEN)),
                data.offerings().stream()
                        .map(offering -> offering.title().fr())
                        .collect(Collectors.joining(BETWEEN)),
                data.offerings().stream()
                        .flatMap(offering -> offering.areas().stream())
                        .distinct()
                        .map(area -> wording.area(language, area))
                        .collect(Collectors.joining(BETWEEN)),
                data.description().fr(),
                data.addedValue().fr(),
                supplier.confirmedOn().map(String::valueOf).orElse(""),
                visit.origin() + "/" + visit.here().slug() + "/repertoire/" + supplier.slug());
    }

    /// Semicolons and a byte order mark, which spreadsheets of here expect.
    void csv(List<List<String>> rows, Writer writer) throws IOException {
        writer.write(BYTE_ORDER_MARK);
        try (var csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(writer)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(DirectoryTable::asText).toList()));
        }
    }

    void xlsx(List<List<String>> rows, OutputStream output) throws IOException {
        try (var workbook = new Workbook(output, "ÉSJA", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.of(Language.FRENCH).get("directory.title"));
            sheet.freezePane(1, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            int columns = rows.getFirst().size();
            for (int column = 0; column < columns; column++) {
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 0 ? 36 : 22);
            }
            sheet.setAutoFilter(0, 0, Math.max(1, rows.size() - 1), columns - 1);
        }
    }

    /// A spreadsheet would take a text that begins so for a formula; an apostrophe keeps it a text.
    static String asText(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String publicNeq(String neq) {
        return neq.isEmpty() || new Neq(neq).isOfAPerson() ? "" : neq;
    }
}
