package quebec.esja.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import quebec.esja.SiteMap;
import quebec.esja.texts.Language;

/// The language of a request of the site.
public final class RequestLanguage {

    private static final String ATTRIBUTE = RequestLanguage.class.getName();

    /// The attribute of a session that holds the language its person speaks in the workspace.
    public static final String SPOKEN = ATTRIBUTE + ".spoken";

    private RequestLanguage() {}

    /// The language of the address: English behind `/en`, French otherwise.
    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language
                ? language
                : Language.FRENCH;
    }

    /// The language of a page of the workspace that the site answers, an error as a rule: what its person speaks there.
    public static Language ofWorkspace(HttpServletRequest request) {
        return request.getSession(false) instanceof HttpSession session
                        && session.getAttribute(SPOKEN) instanceof Language language
                ? language
                : of(request);
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
