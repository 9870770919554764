package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.waves.LogLine;

/// The log of equal treatment, closed until someone wants to read it.
final class LogPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    LogPanel(List<LogLine> lines, Texts texts) {
        addClassName("form-section");
        var list = new OrderedList();
        list.addClassName("treatment-log");
        lines.forEach(line -> list.add(item(line, texts)));
        var sentence = new Paragraph(texts.get("needing.log.sentence"));
        sentence.addClassName("hint");
        add(new Details(texts.get("needing.log.title", lines.size()), sentence, list));
    }

    private static ListItem item(LogLine line, Texts texts) {
        var formats = Formats.of(texts.language());
        var here = line.at().atZone(QUEBEC);
        var head =
                new Span(
                        texts.get(
                                "needing.log.line",
                                formats.shortDate(here.toLocalDate()),
                                formats.time(here.toLocalTime()),
                                texts.get(line.event().text()),
                                line.supplier(),
                                line.by().isEmpty() ? texts.get("needing.log.job") : line.by()));
        var item = new ListItem(head);
        if (!line.words().isEmpty()) {
            var why = new Span(String.join(" ", line.words()));
            why.addClassName("hint");
            item.add(why);
        }
        return item;
    }
}
