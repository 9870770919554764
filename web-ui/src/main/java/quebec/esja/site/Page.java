package quebec.esja.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.doors.PoleFront;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;

/// What the layout needs to know of a page. Every template takes one first.
///
/// @param title       of this page alone; the layout adds the place
/// @param description for search engines and shared links; may be empty
/// @param crumbs      the way here, from the place's home, without the page itself
/// @param indexable   whether search engines may list it
/// @param picture     what stands for it where it is shared; none for the picture of the place
/// @param query       what belongs to its one address, without `?`; of a page that is not indexed, the address it narrows
public record Page(
        Visit visit,
        String title,
        String description,
        List<Crumb> crumbs,
        boolean indexable,
        Optional<Shared> picture,
        Optional<String> query) {

    public Page {
        crumbs = List.copyOf(crumbs);
    }

    /// One step of the way to a page.
    public record Crumb(String text, String path) {}

    /// An image that other sites show beside a link.
    ///
    /// @param path the same in every language, or in the visitor's
    public record Shared(String path, int width, int height) {

        /// One that we draw ourselves.
        public static Shared drawn(String path) {
            return new Shared(path, 1200, 630);
        }
    }

    /// The same page in another language.
    public record Alternate(Language language, String address) {}

    public Page withDescription(String text) {
        return new Page(visit, title, text, crumbs, indexable, picture, query);
    }

    public Page under(Crumb... way) {
        return new Page(visit, title, description, Arrays.asList(way), indexable, picture, query);
    }

    public Page notIndexed() {
        return new Page(visit, title, description, crumbs, false, picture, query);
    }

    /// The one address of this page has that query; empty for none.
    public Page known(String as) {
        return new Page(visit, title, description, crumbs, indexable, picture, Optional.of(as));
    }

    public Page pictured(Shared image) {
        return new Page(visit, title, description, crumbs, indexable, Optional.of(image), query);
    }

    /// The picture that stands for it where it is shared, by its whole address; none on a page of the province.
    public Optional<Shared> shared() {
        return picture.or(
                        () -> pole().map(pole -> Shared.drawn("/" + pole.slug() + "/partage.png")))
                .map(image ->
                        new Shared(
                                visit.origin() + href(image.path()),
                                image.width(),
                                image.height()));
    }

    /// The text of that key in the visitor's language.
    public String t(String key, Object... arguments) {
        return visit.t(key, arguments);
    }

    public Formats formats() {
        return visit.formats();
    }

    public Language language() {
        return visit.language();
    }

    public Optional<PoleFront> pole() {
        return visit.pole();
    }

    /// The name of the place: the Pôle's, or the province's.
    public String place() {
        return pole().map(PoleFront::name).orElse("ÉSJA");
    }

    /// Where the place begins.
    public String home() {
        return href(pole().map(pole -> "/" + pole.slug()).orElse("/"));
    }

    /// The address of the Pôle's logo, a new one for each image.
    public Optional<String> logo() {
        return pole().flatMap(pole ->
                pole.logo().map(file -> "/" + pole.slug() + "/logo.png?v=" + file.value()));
    }

    /// Whether only the Pôle's team sees this site.
    public boolean preview() {
        return pole().filter(pole -> pole.standing() == PoleFront.Standing.PREPARING).isPresent();
    }

    public String href(String path) {
        return visit.href(path);
    }

    /// The address of a file of ours.
    public String asset(String name) {
        return visit.assets().url(name);
    }

    /// The classes of the whole document: the accent of the Pôle.
    public String documentClass() {
        return "accent-" + pole().map(pole -> pole.accent().code()).orElse("epinette");
    }

    public String documentTitle() {
        return title.equals(place()) ? title : title + " · " + place();
    }

    /// The one address of this page.
    public String canonical() {
        return address(language());
    }

    /// Whether search engines are told its one address: of a page they may list, or of the page that this one narrows.
    public boolean hasCanonical() {
        return indexable || query.isPresent();
    }

    private String address(Language in) {
        return visit.origin()
                + Visit.in(in, visit.path())
                + query.filter(text -> !text.isEmpty()).map("?"::concat).orElse("");
    }

    /// This page in each language it exists in.
    public List<Alternate> alternates() {
        return languages().map(language -> new Alternate(language, address(language))).toList();
    }

    /// This page, query included, in the other language; none when the Pôle does not publish in it.
    public Optional<Alternate> otherLanguage() {
        var other = language().other();
        var query = visit.query().isEmpty() ? "" : "?" + visit.query();
        return languages()
                .filter(other::equals)
                .findFirst()
                .map(language -> new Alternate(language, Visit.in(language, visit.path()) + query));
    }

    private Stream<Language> languages() {
        return Arrays.stream(Language.values())
                .filter(language ->
                        pole().map(pole -> pole.languages().contains(language)).orElse(true));
    }
}
