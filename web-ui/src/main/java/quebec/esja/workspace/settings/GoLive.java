package quebec.esja.workspace.settings;

import java.util.List;
import java.util.Set;
import quebec.esja.profile.PoleProfile;
import quebec.esja.texts.Language;

/// What is left to do before a Pôle opens its site. Each state is read from the data; nothing is ticked by hand.
final class GoLive {

    private static final int TEAM = 2;

    private GoLive() {}

    /// The things to do, in the order in which they are best done.
    enum Task {
        LOGO,
        TEXTS,
        TEAM,
        ENTERPRISES,
        PUBLISH
    }

    /// @param count what the sentence of the item tells: people, enterprises; 0 elsewhere
    record Item(Task task, boolean done, int count) {}

    /// @param team   people with a role in the Pôle
    /// @param listed enterprises in its directory
    static List<Item> items(PoleProfile profile, Set<Language> languages, int team, int listed) {
        return List.of(
                new Item(Task.LOGO, profile.logo().isPresent(), 0),
                new Item(Task.TEXTS, written(profile, languages), 0),
                new Item(Task.TEAM, team >= TEAM, team),
                new Item(Task.ENTERPRISES, listed > 0, listed),
                new Item(Task.PUBLISH, profile.published().isPresent(), 0));
    }

    private static boolean written(PoleProfile profile, Set<Language> languages) {
        var tagline = profile.data().tagline();
        var intro = profile.data().intro();
        var french = !tagline.fr().isBlank() && !intro.fr().isBlank();
        var english = !tagline.en().isBlank() && !intro.en().isBlank();
        return french && (english || !languages.contains(Language.ENGLISH));
    }
}
