package quebec.esja.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import quebec.esja.SiteMap;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// One request of the public site: its language, its Pôle and where it is. A controller asks for it as a parameter.
///
/// @param path   without `/en`, as in the [SiteMap]
/// @param query  as sent, empty when there is none
/// @param origin the public address of the site, without a slash at its end
public record Visit(
        Language language,
        Optional<PoleFront> pole,
        String path,
        String query,
        URI origin,
        Assets assets) {

    /// The text of that key in the visitor's language.
    public String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }

    public Formats formats() {
        return Formats.of(language);
    }

    /// A path of the [SiteMap] as it is written in the visitor's language.
    public String href(String path) {
        return in(language, path);
    }

    /// A path of the [SiteMap] as it is written in that language.
    public static String in(Language language, String path) {
        return switch (language) {
            case FRENCH -> path;
            case ENGLISH -> "/" + SiteMap.ENGLISH + path;
        };
    }

    /// The Pôle of the address.
    ///
    /// @throws IllegalStateException on a page of the province
    public PoleFront here() {
        return pole.orElseThrow(() -> new IllegalStateException("this page has no Pôle"));
    }

    /// The same visit on a page of the province: nothing of the Pôle but what its sentences say.
    Visit abroad() {
        return new Visit(language, Optional.empty(), path, query, origin, assets);
    }

    /// Begins the page that answers.
    public Page page(String title) {
        return new Page(this, title, "", List.of(), true, Optional.empty(), Optional.empty());
    }
}
