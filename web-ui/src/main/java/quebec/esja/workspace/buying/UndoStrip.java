package quebec.esja.workspace.buying;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// What has just been done, and the button that undoes it.
final class UndoStrip extends Div {

    private static final long serialVersionUID = 1L;

    UndoStrip() {
        addClassName("undo");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void offer(String sentence, String undo, Runnable undoing) {
        removeAll();
        add(
                new Paragraph(sentence),
                new Button(
                        undo,
                        _ -> {
                            clear();
                            undoing.run();
                        }));
        setVisible(true);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }
}
