package quebec.esja.workspace.settings;

import quebec.esja.members.PoleRole;
import quebec.esja.texts.Language;

/// A person to invite, as the form takes them; public because the form's binder reads it by reflection.
public record Newcomer(String name, String email, PoleRole role, Language language) {

    static final Newcomer NOBODY = new Newcomer("", "", PoleRole.AGENT, Language.FRENCH);
}
