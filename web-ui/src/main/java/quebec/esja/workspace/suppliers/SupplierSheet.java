package quebec.esja.workspace.suppliers;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.Suppliers;
import quebec.esja.workspace.LazyGrid;

/// The list of enterprises as a file, with its columns and its rows, read a page at a time.
final class SupplierSheet {

    private static final int PAGE = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of(
                    "suppliers.field.name",
                    "suppliers.field.municipality",
                    "suppliers.field.status",
                    "suppliers.field.neq",
                    "suppliers.column.offerings",
                    "suppliers.column.missing",
                    "suppliers.column.confirmed",
                    "suppliers.column.changed");

    private final Suppliers suppliers;
    private final ProfileSteps steps;
    private final Words words;
    private final Function<Instant, LocalDate> day;

    SupplierSheet(
            Suppliers suppliers,
            ProfileSteps steps,
            Words words,
            Function<Instant, LocalDate> day) {
        this.suppliers = suppliers;
        this.steps = steps;
        this.words = words;
        this.day = day;
    }

    /// The filter in the order of a column of the list.
    static SupplierFilter ordered(SupplierFilter filter, Optional<LazyGrid.Order> order) {
        return order.map(by -> filter.sortedBy(sort(by.column()), by.descending())).orElse(filter);
    }

    private static SupplierFilter.Sort sort(String column) {
        return switch (column) {
            case "municipality" -> SupplierFilter.Sort.MUNICIPALITY;
            case "status" -> SupplierFilter.Sort.STATUS;
            case "changed" -> SupplierFilter.Sort.CHANGED;
            case "confirmed" -> SupplierFilter.Sort.CONFIRMED;
            default -> SupplierFilter.Sort.NAME;
        };
    }

    void csv(SupplierFilter filter, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(header());
        eachRow(
                filter,
                line ->
                        csv.writeRecord(
                                cells(line).stream().map(SupplierSheet::harmless).toList()));
        csv.flush();
    }

    void xlsx(SupplierFilter filter, OutputStream out) throws IOException {
        var book = new Workbook(out, "esja", null);
        Worksheet sheet = book.newWorksheet(words.t("suppliers.export.sheet"));
        write(sheet, 0, header());
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        var next = new int[] {1};
        eachRow(filter, line -> write(sheet, next[0]++, cells(line)));
        book.finish();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private List<String> header() {
        return COLUMNS.stream().map(words::t).toList();
    }

    private List<String> cells(SupplierLine line) {
        var row = line.row();
        return List.of(
                row.name(),
                row.municipality(),
                words.status(row.status()),
                row.neq(),
                String.valueOf(row.offerings()),
                String.valueOf(line.missing()),
                row.confirmedOn().map(LocalDate::toString).orElse(""),
                day.apply(row.changedAt()).toString());
    }

    private void eachRow(SupplierFilter filter, Consumer<SupplierLine> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = SupplierLine.page(suppliers, steps, filter, offset, PAGE);
            rows.forEach(writing);
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    /// A text that no spreadsheet takes for a formula.
    static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
