package quebec.esja.workspace.buying;

import quebec.esja.buyers.BuyerRole;
import quebec.esja.texts.Language;

/// A colleague to invite, as the form takes them; public because the form's binder reads it by reflection.
public record Colleague(String name, String email, BuyerRole role, Language language) {

    static final Colleague NOBODY = new Colleague("", "", BuyerRole.MEMBER, Language.FRENCH);
}
