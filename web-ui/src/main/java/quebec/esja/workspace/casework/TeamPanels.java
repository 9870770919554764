package quebec.esja.workspace.casework;

import org.springframework.stereotype.Component;
import quebec.esja.casework.Notes;
import quebec.esja.casework.Tags;
import quebec.esja.kernel.SupplierId;
import quebec.esja.workspace.Acting;

/// Makes the panel that shows the team what it keeps about an enterprise.
@Component
public final class TeamPanels {

    private final Tags tags;
    private final Notes notes;
    private final Acting acting;

    TeamPanels(Tags tags, Notes notes, Acting acting) {
        this.tags = tags;
        this.notes = notes;
        this.acting = acting;
    }

    public com.vaadin.flow.component.Component of(SupplierId enterprise) {
        return new TeamPanel(enterprise, tags, notes, acting);
    }
}
