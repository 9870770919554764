package quebec.esja.doors;

import jakarta.servlet.http.HttpServletRequest;
import quebec.esja.SiteMap;
import quebec.esja.texts.Language;

/// The language of a request of the site.
public final class RequestLanguage {

    private static final String ATTRIBUTE = RequestLanguage.class.getName();

    private RequestLanguage() {}

    /// The language of the address: English behind `/en`, French otherwise.
    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language
                ? language
                : Language.FRENCH;
    }

    /// A path without the segment that names its language.
    public static String without(String path) {
        var prefix = "/" + SiteMap.ENGLISH;
        return path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
    }

    static void set(HttpServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, language);
    }
}
