package quebec.esja.extracts;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import quebec.esja.spreadsheets.CellText;

/// Tells the lines that add up others: by their words, or because they have no supplier and say the sum of what stands above.
final class TotalsRows {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:grand |sous |sub)?tota(?:l|ux)(?: general| generaux| global| cumule| cumulatif| fournisseurs?| page| report)?"
                            + "|report(?: a nouveau)?|solde(?: d ouverture| de fermeture| reporte)?|cumul(?:atif)?"
                            + "|opening balance|closing balance|balance(?: forward)?|carried forward|brought forward");
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?:grand |sous |sub)?total (?:general|du|des|de|pour|for|of|general|par|fournisseur|mois|annee)\\b.*|(?:sous |sub)total\\b.*");

    private BigDecimal sinceTotal = BigDecimal.ZERO;
    private BigDecimal all = BigDecimal.ZERO;
    private int linesSince;

    /// @param supplier as written, or empty
    /// @param first    the first text of the line
    /// @param dated    whether the line bears a date
    boolean isTotal(String supplier, String first, boolean dated, BigDecimal amount) {
        String named = CellText.fold(supplier.isEmpty() ? first : supplier);
        if (WORDS.matcher(named).matches() || !dated && BEGINNING.matcher(named).matches()) {
            sinceTotal = BigDecimal.ZERO;
            linesSince = 0;
            return true;
        }
        boolean addsUp =
                supplier.isEmpty()
                        && linesSince > 1
                        && amount.signum() != 0
                        && (amount.compareTo(sinceTotal) == 0 || amount.compareTo(all) == 0);
        if (addsUp) {
            sinceTotal = BigDecimal.ZERO;
            linesSince = 0;
            return true;
        }
        sinceTotal = sinceTotal.add(amount);
        all = all.add(amount);
        linesSince++;
        return false;
    }
}
