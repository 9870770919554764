package quebec.esja.workspace.rates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.rates.RateLine;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.EvidenceBadge;

/// The lines a figure is made of, each leading to the declaration or the contracts it comes from.
final class LinesDialog {

    private static final int MOST = 200;

    private LinesDialog() {}

    /// @param title what the figure is of
    /// @param pole  slug, for the links
    static void open(String title, List<RateLine> lines, String pole, RateWords words) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(words.text("rating.lines", lines.size()));
        var head = table.getHead().addRow();
        for (var column : List.of("buyer", "supplier", "dollars", "proof", "origin")) {
            head.addHeaderCell().setText(words.text("rating.line." + column));
        }
        lines.stream()
                .limit(MOST)
                .forEach(line -> write(table.getBody().addRow(), line, pole, words, dialog));
        dialog.add(table);
        if (lines.size() > MOST) {
            dialog.add(new Paragraph(words.text("rating.lines.more", MOST)));
        }
        dialog.getFooter().add(new Button(words.text("dealings.close"), _ -> dialog.close()));
        dialog.open();
    }

    private static void write(
            NativeTableRow row, RateLine line, String pole, RateWords words, Dialog dialog) {
        var purchase = line.purchase();
        cell(row, "buyer", words).setText(line.buyerName());
        cell(row, "supplier", words).setText(line.supplierName());
        cell(row, "dollars", words).setText(words.formats().money(purchase.dollars()));
        cell(row, "proof", words)
                .add(
                        new EvidenceBadge(
                                purchase.byGrade().keySet().stream()
                                        .max(java.util.Comparator.naturalOrder())
                                        .orElse(EvidenceGrade.DECLARED),
                                Texts.of(words.language())));
        var origin =
                purchase.declaration()
                        .map(id ->
                                new Anchor(
                                        pole + "/achats/" + id,
                                        words.text("rating.origin.declaration")))
                        .orElseGet(() ->
                                new Anchor(
                                        pole + "/contrats", words.text("rating.origin.contract")));
        origin.getElement().addEventListener("click", _ -> dialog.close());
        cell(row, "origin", words).add(origin);
    }

    private static NativeTableCell cell(NativeTableRow row, String column, RateWords words) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", words.text("rating.line." + column));
        return cell;
    }
}
