package quebec.esja.workspace.managers;

import quebec.esja.members.SupplierRole;
import quebec.esja.texts.Language;

/// A colleague to invite, as the form takes them; public because the form's binder reads it by reflection.
public record Invited(String name, String email, SupplierRole role, Language language) {

    static final Invited NOBODY = new Invited("", "", SupplierRole.CONTRIBUTOR, Language.FRENCH);
}
