package quebec.esja.workspace.managers;

import quebec.esja.texts.Language;

/// A colleague to invite, as the form takes them; public because the form's binder reads it by reflection.
public record Invited(String name, String email, Language language) {

    static final Invited NOBODY = new Invited("", "", Language.FRENCH);
}
