package quebec.esja.workspace.contacts;

import com.vaadin.flow.component.Component;
import quebec.esja.contacts.ContactRequests;
import quebec.esja.contacts.Contacts;
import quebec.esja.directory.Supplier;
import quebec.esja.members.Members;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.TenantUi;

/// Makes the panel of the persons to contact for the screens of an enterprise.
@org.springframework.stereotype.Component
public class ContactPanels {

    private final Contacts contacts;
    private final ContactRequests requests;
    private final Members members;
    private final Acting acting;

    ContactPanels(Contacts contacts, ContactRequests requests, Members members, Acting acting) {
        this.contacts = contacts;
        this.requests = requests;
        this.members = members;
        this.acting = acting;
    }

    public Component of(Supplier supplier) {
        return new ContactsPanel(supplier, contacts, requests, members, acting);
    }

    /// The name of the panel, with how many requests wait.
    public String name(Supplier supplier) {
        return Texts.of(TenantUi.here().language())
                .get("people.tab", requests.waiting(supplier.id()).size());
    }
}
