package quebec.esja.extracts;

import java.util.Optional;
import quebec.esja.kernel.Period;
import quebec.esja.spreadsheets.LongSpreadsheet;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.spreadsheets.SpreadsheetReading;

/// What reading an extract for a period comes to.
public sealed interface ExtractReading {

    record Read(Extract extract) implements ExtractReading {}

    /// The file cannot be read to its end.
    record Broken(SpreadsheetReading.Refused why) implements ExtractReading {}

    /// Every date lies outside the period.
    ///
    /// @param year    in which most of them are
    /// @param percent of the dates, those of that year
    record OtherYear(int year, int percent) implements ExtractReading {}

    /// No line has an amount.
    record NoAmounts() implements ExtractReading {}

    /// @param layout says who was paid, and how much
    static ExtractReading read(LongSpreadsheet file, ExtractLayout layout, Period period) {
        Spreadsheet sample = file.sample();
        ExtractSums sums = new ExtractSums(layout, sample, period);
        Optional<SpreadsheetReading.Refused> broken = file.eachLine(sums::add);
        if (broken.isPresent()) {
            return new Broken(broken.get());
        }
        Extract extract = sums.extract();
        Extract.Tally tally = extract.tally();
        if (tally.lines() == 0) {
            return new NoAmounts();
        }
        if (tally.undated() == 0 && tally.outsideLines() == tally.lines()) {
            var most =
                    tally.byYear().entrySet().stream()
                            .max(java.util.Map.Entry.comparingByValue())
                            .orElseThrow();
            return new OtherYear(most.getKey(), most.getValue() * 100 / tally.dated());
        }
        return new Read(extract);
    }
}
