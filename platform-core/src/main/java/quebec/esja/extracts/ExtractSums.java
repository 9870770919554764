package quebec.esja.extracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.Period;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.spreadsheets.Spreadsheet;

/// Adds the lines of an extract up, supplier by supplier, as they come.
final class ExtractSums {

    private static final int TOLD = 5;
    private static final int LONGEST_NAME = 200;

    private final ExtractLayout layout;
    private final Period period;
    private final List<String> header;
    private final AmountStyle amounts;
    private final AmountStyle credits;
    private final LedgerDates dates;
    private final TotalsRows totalsRows = new TotalsRows();
    private final Map<String, Sum> sums = new LinkedHashMap<>();
    private final Map<String, Sum> byWriting = new HashMap<>();
    private final Map<Integer, Integer> byYear = new HashMap<>();
    private final List<Integer> firstTotals = new ArrayList<>();
    private final List<Integer> unreadableAt = new ArrayList<>();
    private int lines;
    private int totals;
    private int unreadable;
    private int undated;
    private int outsideLines;
    private int nameless;
    private BigDecimal inside = BigDecimal.ZERO;
    private BigDecimal outside = BigDecimal.ZERO;

    private static final class Sum {
        private final String name;
        private final Optional<Neq> neq;
        private final Map<String, Integer> accounts = new HashMap<>();
        private BigDecimal inside = BigDecimal.ZERO;
        private BigDecimal outside = BigDecimal.ZERO;
        private int lines;

        Sum(String name, Optional<Neq> neq) {
            this.name = name;
            this.neq = neq;
        }

        Extract.Paid paid() {
            String account =
                    accounts.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElse("");
            return new Extract.Paid(name, neq, inside, outside, lines, account);
        }
    }

    ExtractSums(ExtractLayout layout, Spreadsheet sample, Period period) {
        this.layout = layout;
        this.period = period;
        this.header =
                sample.lines().stream()
                        .filter(line -> line.number() == layout.headerLine())
                        .flatMap(line -> line.cells().stream())
                        .map(CellText::fold)
                        .toList();
        List<Spreadsheet.Line> below =
                sample.lines().stream()
                        .filter(line -> line.number() > layout.headerLine())
                        .toList();
        this.amounts = AmountStyle.of(values(below, ExtractField.AMOUNT));
        this.credits = AmountStyle.of(values(below, ExtractField.CREDIT));
        this.dates = LedgerDates.of(values(below, ExtractField.DATE));
    }

    private List<String> values(List<Spreadsheet.Line> lines, ExtractField field) {
        return layout.column(field)
                .map(index -> ExtractLayout.values(lines, index))
                .orElseGet(List::of);
    }

    void add(Spreadsheet.Line line) {
        if (line.number() <= layout.headerLine() || isHeaderAgain(line)) {
            return;
        }
        String supplier = CellText.oneLine(cell(line, ExtractField.SUPPLIER));
        LedgerAmount debit = amounts.read(cell(line, ExtractField.AMOUNT));
        LedgerAmount credit = credits.read(cell(line, ExtractField.CREDIT));
        if (debit instanceof LedgerAmount.Absent && credit instanceof LedgerAmount.Absent) {
            return;
        }
        Optional<BigDecimal> amount = amount(debit, credit);
        Optional<LocalDate> day = dates.read(cell(line, ExtractField.DATE));
        if (amount.isEmpty()) {
            unreadable++;
            tell(unreadableAt, line.number());
            return;
        }
        String first = line.cells().stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
        if (totalsRows.isTotal(supplier, first, day.isPresent(), amount.get())) {
            totals++;
            tell(firstTotals, line.number());
            return;
        }
        count(line, supplier, amount.get(), day);
    }

    private void count(
            Spreadsheet.Line line, String supplier, BigDecimal amount, Optional<LocalDate> day) {
        lines++;
        day.ifPresentOrElse(
                known -> byYear.merge(known.getYear(), 1, Integer::sum), () -> undated++);
        boolean within =
                day.map(known -> !known.isBefore(period.from()) && !known.isAfter(period.to()))
                        .orElse(true);
        if (within) {
            inside = inside.add(amount);
        } else {
            outside = outside.add(amount);
            outsideLines++;
        }
        if (supplier.isEmpty()) {
            nameless++;
            return;
        }
        Sum sum = sum(line, supplier);
        sum.lines++;
        if (within) {
            sum.inside = sum.inside.add(amount);
        } else {
            sum.outside = sum.outside.add(amount);
        }
        CellText.present(CellText.oneLine(cell(line, ExtractField.CATEGORY)))
                .filter(account -> account.length() <= LONGEST_NAME && sum.accounts.size() < TOLD)
                .ifPresent(account -> sum.accounts.merge(account, 1, Integer::sum));
    }

    /// The sum of that supplier; folding a name costs, so what was written before is known by its writing.
    private Sum sum(Spreadsheet.Line line, String supplier) {
        String number = cell(line, ExtractField.NEQ);
        return byWriting.computeIfAbsent(
                supplier + '\n' + number,
                _ -> {
                    String name = shortened(supplier);
                    Optional<Neq> neq =
                            Neq.read(number) instanceof Neq.Reading.Sound(Neq sound)
                                    ? Optional.of(sound)
                                    : Optional.empty();
                    return sums.computeIfAbsent(
                            Extract.Paid.key(name, neq), _ -> new Sum(name, neq));
                });
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static Optional<BigDecimal> amount(LedgerAmount debit, LedgerAmount credit) {
        BigDecimal more = dollars(debit);
        BigDecimal less = dollars(credit);
        return more == null || less == null ? Optional.empty() : Optional.of(more.subtract(less));
    }

    private static @Nullable BigDecimal dollars(LedgerAmount amount) {
        return switch (amount) {
            case LedgerAmount.Sound(BigDecimal sound) -> sound;
            case LedgerAmount.Absent _ -> BigDecimal.ZERO;
            case LedgerAmount.Unreadable _, LedgerAmount.TooLarge _ -> null;
        };
    }

    private boolean isHeaderAgain(Spreadsheet.Line line) {
        return !header.isEmpty()
                && line.cells().size() == header.size()
                && line.cells().stream().map(CellText::fold).toList().equals(header);
    }

    private String cell(Spreadsheet.Line line, ExtractField field) {
        return layout.column(field).map(line::cell).orElse("");
    }

    private static void tell(List<Integer> numbers, int number) {
        if (numbers.size() < TOLD) {
            numbers.add(number);
        }
    }

    Extract extract() {
        return new Extract(
                sums.values().stream().map(Sum::paid).toList(),
                new Extract.Tally(
                        lines,
                        totals,
                        firstTotals,
                        unreadable,
                        unreadableAt,
                        undated,
                        byYear,
                        inside,
                        outside,
                        outsideLines,
                        nameless));
    }
}
