package quebec.esja.demonstration;

import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.contacts.ContactChange;
import quebec.esja.contacts.ContactData;
import quebec.esja.contacts.ContactRole;
import quebec.esja.contacts.Contacts;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.texts.Language;

/// The managers of some enterprises propose themselves as the persons to contact, and agree to it.
@Component
class DemonstrationContacts {

    private final Contacts contacts;

    DemonstrationContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    void propose(SupplierId supplier, MemberId manager, String name) {
        ContactData data =
                new ContactData(
                        ContactRole.SALES, name, "Ventes", "", "819 555-0190", Language.FRENCH);
        ContactChange change =
                contacts.proposeMyself(supplier, data, true, new Actor(manager, name));
        if (change instanceof ContactChange.Refused(var problems)) {
            throw new IllegalStateException("the demonstration breaks a rule: " + problems);
        }
    }
}
