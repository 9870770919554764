package quebec.esja.workspace.intake;

import com.vaadin.flow.component.html.Paragraph;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// Says that an import broke off and that nothing of it was written.
final class FailureNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    FailureNote() {
        super(Texts.of(TenantUi.here().language()).get("intake.failed"));
        addClassName("field-problem");
        getElement().setAttribute("role", "alert");
    }
}
