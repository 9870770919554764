package quebec.esja.workspace.managers;

import com.vaadin.flow.component.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.invitations.Departures;
import quebec.esja.managers.SupplierManagers;
import quebec.esja.members.Members;

/// Makes the panel of the people who manage an enterprise, for its screens.
@org.springframework.stereotype.Component
public class ManagerPanels {

    private final SupplierManagers managers;
    private final Departures departures;
    private final Members members;

    ManagerPanels(SupplierManagers managers, Departures departures, Members members) {
        this.managers = managers;
        this.departures = departures;
        this.members = members;
    }

    public Component of(Supplier supplier) {
        return new ManagersPanel(supplier, managers, departures, members);
    }
}
