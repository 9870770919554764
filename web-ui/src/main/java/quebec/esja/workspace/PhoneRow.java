package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/// A row of a list as it reads on a phone: what leads to it, its state, and what else tells it from the others.
public final class PhoneRow extends Div {

    private static final long serialVersionUID = 1L;

    /// @param facts the empty ones are left out
    public PhoneRow(Component title, Component state, String... facts) {
        addClassName("phone-row");
        add(title, state);
        var said = Arrays.stream(facts).filter(fact -> !fact.isBlank()).toList();
        add(new Span(String.join(" · ", said)));
    }
}
