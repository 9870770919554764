package quebec.esja.site.sharing;

import quebec.esja.site.Visit;

/// The lines of HTML by which the search of a Pôle is put into another site.
final class Snippet {

    private Snippet() {}

    /// Without any script.
    static String frame(Visit visit) {
        return """
        <iframe src="%s" title="%s" width="100%%" height="420" loading="lazy"></iframe>\
        """
                .formatted(
                        visit.origin() + visit.href("/" + visit.here().slug() + "/widget"),
                        visit.t("sharing.widget.frame"));
    }

    /// With the web component.
    static String component(Visit visit) {
        return """
        <script src="%s/widget.js" defer></script>
        <esja-recherche pole="%s" langue="%s" hauteur="420"></esja-recherche>\
        """
                .formatted(visit.origin(), visit.here().slug(), visit.language().code());
    }
}
