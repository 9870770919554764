package quebec.esja.workspace;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// What has just been done, and the button that undoes it.
public final class UndoStrip extends Div {

    private static final long serialVersionUID = 1L;

    public UndoStrip() {
        addClassName("undo");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    public void offer(String sentence, String undo, Runnable undoing) {
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

    public void clear() {
        removeAll();
        setVisible(false);
    }
}
