package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.html.Span;
import quebec.esja.directory.SupplierStatus;

/// Where an enterprise stands, in a word and a colour.
public final class StatusBadge {

    private StatusBadge() {}

    public static Span of(SupplierStatus status, Words words) {
        var badge = new Span(words.status(status));
        badge.addClassNames("status", "status-" + status.code());
        return badge;
    }
}
