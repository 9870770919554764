package quebec.esja.workspace.reuse;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import quebec.esja.reuse.PublishedLines;

/// What is published, line by line.
public final class PublishedList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public PublishedList(List<PublishedLines.Line> lines) {
        addClassName("facts");
        lines.forEach(line -> add(new Term(line.label()), new Description(line.text())));
    }
}
