package quebec.esja.workspace.contacts;

import quebec.esja.contacts.ContactData;
import quebec.esja.contacts.ContactRole;
import quebec.esja.texts.Language;

/// A person to contact as the form takes her; public because the form's binder reads it by reflection.
public record Proposal(
        String name,
        String function,
        ContactRole role,
        String email,
        String phone,
        Language language) {

    static final Proposal NOBODY = new Proposal("", "", ContactRole.SALES, "", "", Language.FRENCH);

    ContactData data() {
        return new ContactData(role, name, function, email, phone, language);
    }
}
