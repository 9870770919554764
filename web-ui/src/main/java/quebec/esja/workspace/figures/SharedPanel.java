package quebec.esja.workspace.figures;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import quebec.esja.exchange.SharedCredit;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The contracts that came of needs exchanged with other Pôles: where each is counted, and what this Pôle has its part in.
final class SharedPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("pole", "contracts", "dollars", "counted");

    SharedPanel(List<SharedCredit> credits, Language language) {
        var texts = Texts.of(language);
        var formats = Formats.of(language);
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(texts.get("figures.shared.title"));
        var head = table.getHead().addRow();
        COLUMNS.forEach(
                column -> head.addHeaderCell().setText(texts.get("figures.shared." + column)));
        for (var credit : credits) {
            var values =
                    List.of(
                            credit.pole(),
                            formats.number(credit.contracts()),
                            formats.money(credit.amount()),
                            texts.get(
                                    credit.kept()
                                            ? "figures.shared.here"
                                            : "figures.shared.there"));
            var row = table.getBody().addRow();
            for (int i = 0; i < values.size(); i++) {
                var cell = row.addDataCell();
                cell.getElement()
                        .setAttribute("data-label", texts.get("figures.shared." + COLUMNS.get(i)));
                cell.setText(values.get(i));
            }
        }
        add(
                new H2(texts.get("figures.shared.title")),
                new Paragraph(texts.get("figures.shared.sentence")),
                table);
    }
}
