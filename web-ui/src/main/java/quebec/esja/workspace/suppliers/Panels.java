package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;

/// Several faces of one thing, of which one shows; what was typed in the others stays.
final class Panels extends Div {

    private static final long serialVersionUID = 1L;

    private final Nav nav = new Nav();
    private final Map<NativeButton, Component> panels = new LinkedHashMap<>();

    Panels(String name) {
        nav.addClassName("panels-nav");
        nav.getElement().setAttribute("aria-label", name);
        addClassName("panels");
        add(nav);
    }

    /// @param shown done each time the panel comes to the front
    void add(String name, Component panel, Runnable shown) {
        var button = new NativeButton(name);
        button.addClickListener(_ -> {
            shown.run();
            show(panel);
        });
        panels.put(button, panel);
        nav.add(button);
        add(panel);
        show(panels.values().iterator().next());
    }

    void add(String name, Component panel) {
        add(name, panel, () -> {});
    }

    void show(Component front) {
        panels.forEach((button, panel) -> {
            panel.setVisible(panel.equals(front));
            if (panel.equals(front)) {
                button.getElement().setAttribute("aria-current", "true");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        });
    }
}
