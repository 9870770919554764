package quebec.esja;

import static quebec.esja.Role.BUYER_MANAGER;
import static quebec.esja.Role.BUYER_MEMBER;
import static quebec.esja.Role.COACH;
import static quebec.esja.Role.PARTNER;
import static quebec.esja.Role.PLATFORM_ADMIN;
import static quebec.esja.Role.POLE_ADMIN;
import static quebec.esja.Role.POLE_AGENT;
import static quebec.esja.Role.PROVINCE_ANALYST;
import static quebec.esja.Role.SUPPLIER_MANAGER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import quebec.esja.Route.Audience;
import quebec.esja.Route.Surface;

/// Every address this application answers. What is not here is answered by 404: security, the doors that bind a Pôle, the
/// reserved slugs, the workspace's menu and the access tests all derive from this list.
public final class SiteMap {

    /// Where a mail is answered without signing in; the token names its Pôle.
    public static final String ANSWER = "/r/{token}";

    /// One line per address, grouped by surface, in alphabetical order.
    public static final List<Route> ROUTES =
            List.of(
                    // Site
                    site("/"),
                    site(ANSWER),
                    site("/repertoire"),
                    site("/repertoire.csv"),
                    site("/repertoire.json"),
                    site("/repertoire.xlsx"),
                    site("/robots.txt"),
                    site("/sitemap.xml"),
                    site("/widget.js"),
                    site("/{pole}"),
                    site("/{pole}/accessibilite"),
                    site("/{pole}/acheteurs"),
                    site("/{pole}/acheteurs/{buyer}/logo"),
                    site("/{pole}/ailleurs"),
                    site("/{pole}/besoins"),
                    site("/{pole}/besoins/nouveau"),
                    site("/{pole}/comparer"),
                    site("/{pole}/confidentialite"),
                    site("/{pole}/images/{picture}/{side}"),
                    site("/{pole}/inscription/acheteur"),
                    site("/{pole}/inscription/entreprise"),
                    site("/{pole}/logo.png"),
                    site("/{pole}/nouvelles.atom"),
                    site("/{pole}/partage.png"),
                    site("/{pole}/portfolio.pdf"),
                    site("/{pole}/portfolios/{portfolio}"),
                    site("/{pole}/portfolios/{portfolio}/portfolio.pdf"),
                    site("/{pole}/rejoindre"),
                    site("/{pole}/repertoire"),
                    site("/{pole}/repertoire.csv"),
                    site("/{pole}/repertoire.json"),
                    site("/{pole}/repertoire.xlsx"),
                    site("/{pole}/repertoire/{supplier}"),
                    site("/{pole}/repertoire/{supplier}/coordonnees"),
                    site("/{pole}/repertoire/{supplier}/partage.png"),
                    site("/{pole}/repertoire/{supplier}/revendiquer"),
                    site("/{pole}/selection"),
                    site("/{pole}/sitemap.xml"),
                    site("/{pole}/widget"),
                    site("/{pole}/widget/installer"),

                    // API
                    api("/api/openapi.json"),
                    api("/api/v1/categories"),
                    api("/api/v1/places"),
                    api("/api/v1/poles"),
                    api("/api/v1/poles/{pole}/portfolios"),
                    api("/api/v1/poles/{pole}/portfolios/{portfolio}"),
                    api("/api/v1/poles/{pole}/suppliers"),
                    api("/api/v1/poles/{pole}/suppliers/{supplier}"),
                    api("/api/v1/suppliers"),
                    api("/api/v1/territories"),

                    // Workspace
                    signedIn("/app"),
                    workspace("/app/plateforme", PLATFORM_ADMIN),
                    workspace("/app/plateforme/ouvrir", PLATFORM_ADMIN),
                    workspace("/app/plateforme/seao", PLATFORM_ADMIN),
                    workspace("/app/plateforme/seuils", PLATFORM_ADMIN),
                    workspace("/app/plateforme/vocabulaire", PLATFORM_ADMIN),
                    workspace("/app/province", PROVINCE_ANALYST),
                    workspace(
                            "/app/{pole}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            COACH,
                            PARTNER,
                            SUPPLIER_MANAGER,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/achats",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/achats/{declaration}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/acheteurs", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/acheteurs/{buyer}", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/avis", POLE_ADMIN, POLE_AGENT, SUPPLIER_MANAGER),
                    workspace(
                            "/app/{pole}/avis/ouverts",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/avis/ouverts/{notice}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/besoins", POLE_ADMIN, POLE_AGENT),
                    workspace(
                            "/app/{pole}/besoins/acheteurs",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/besoins/acheteurs/{need}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/besoins/echanges", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/besoins/manques", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/besoins/recus", SUPPLIER_MANAGER),
                    workspace("/app/{pole}/besoins/recus/{need}", SUPPLIER_MANAGER),
                    workspace("/app/{pole}/besoins/{need}", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/collegues", BUYER_MANAGER, BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/contrats",
                            POLE_ADMIN,
                            POLE_AGENT,
                            SUPPLIER_MANAGER,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/contrats/{contract}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            SUPPLIER_MANAGER,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/diagnostic", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/diagnostics", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/diagnostics/activites", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/diagnostics/questionnaire", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/diagnostics/{buyer}", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/dossiers", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/engagement", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/engagements", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/engagements/papier", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/engagements/texte", POLE_ADMIN),
                    workspace("/app/{pole}/engagements/{commitment}", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/ajouter", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/doublons", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/etiquettes", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/importer", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/importer/{batch}", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/lots", POLE_ADMIN, POLE_AGENT),
                    workspace("/app/{pole}/entreprises/{supplier}", POLE_ADMIN, POLE_AGENT),
                    workspace(
                            "/app/{pole}/entreprises/{supplier}/fusionner/{other}",
                            POLE_ADMIN,
                            POLE_AGENT),
                    workspace("/app/{pole}/equipe", POLE_ADMIN),
                    workspace("/app/{pole}/listes", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/listes/{list}", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/listes/{list}/comparer", BUYER_MANAGER, BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/mes-donnees",
                            POLE_ADMIN,
                            POLE_AGENT,
                            COACH,
                            PARTNER,
                            SUPPLIER_MANAGER,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/mon-entreprise", SUPPLIER_MANAGER),
                    workspace("/app/{pole}/organisation", BUYER_MANAGER, BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/portfolios",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/portfolios/{portfolio}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/portrait", POLE_ADMIN, POLE_AGENT, COACH, PARTNER),
                    workspace("/app/{pole}/reglages", POLE_ADMIN),
                    workspace(
                            "/app/{pole}/sollicitation",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace(
                            "/app/{pole}/taux",
                            POLE_ADMIN,
                            POLE_AGENT,
                            BUYER_MANAGER,
                            BUYER_MEMBER),
                    workspace("/app/{pole}/trouver", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/trouver/{supplier}", BUYER_MANAGER, BUYER_MEMBER),
                    workspace("/app/{pole}/vocabulaire", POLE_ADMIN, POLE_AGENT),

                    // Platform
                    platform("/assets/**"),
                    platform("/dev/mail"),
                    platform("/dev/mail/{mail}"),
                    platform("/dev/style"),
                    platform("/logout/connect/back-channel/keycloak"));

    /// The path of the language that is not the first.
    public static final String ENGLISH = "en";

    /// Beginnings of addresses that other software answers, or that this one may answer later.
    private static final Set<String> WORDS_OF_OTHERS =
            Set.of(ENGLISH, "fr", "api", "error", "login", "oauth2", "province", "realms", "www");

    private static final List<PathPattern> SPECIFIC_FIRST =
            ROUTES.stream().map(Route::parsed).sorted(PathPattern.SPECIFICITY_COMPARATOR).toList();

    private SiteMap() {}

    /// The route of a path, the most specific one when several fit. The path has neither context path nor `/en`.
    public static Optional<Route> route(String path) {
        var parsed = PathContainer.parsePath(path);
        return SPECIFIC_FIRST.stream()
                .filter(pattern -> pattern.matches(parsed))
                .findFirst()
                .flatMap(pattern -> ofPattern(pattern.getPatternString()));
    }

    /// The route written with exactly that pattern.
    public static Optional<Route> ofPattern(String pattern) {
        return ROUTES.stream().filter(route -> route.pattern().equals(pattern)).findFirst();
    }

    /// The slug of the Pôle in a path of that route; none for a route that is not bound to a Pôle.
    public static Optional<String> pole(Route route, String path) {
        var match = route.parsed().matchAndExtract(PathContainer.parsePath(path));
        return match == null
                ? Optional.empty()
                : Optional.ofNullable(match.getUriVariables().get("pole"));
    }

    /// Words no Pôle may take as its slug, because an address begins with them, in the site or in the workspace.
    public static Set<String> reservedSlugs() {
        var words = new TreeSet<>(Comparator.<String>naturalOrder());
        words.addAll(WORDS_OF_OTHERS);
        ROUTES.forEach(route ->
                Stream.of(
                                segment(route, 0),
                                segment(route, 1).filter(_ -> route.pattern().startsWith("/app/")))
                        .flatMap(Optional::stream)
                        .forEach(words::add));
        return words;
    }

    private static Optional<String> segment(Route route, int index) {
        return Arrays.stream(route.pattern().substring(1).split("/", -1))
                .skip(index)
                .findFirst()
                .filter(word -> !word.isEmpty() && !word.contains("{") && !word.contains("*"));
    }

    private static Route site(String pattern) {
        return new Route(pattern, Surface.SITE, new Audience.Everyone());
    }

    private static Route api(String pattern) {
        return new Route(pattern, Surface.API, new Audience.Everyone());
    }

    private static Route platform(String pattern) {
        return new Route(pattern, Surface.PLATFORM, new Audience.Everyone());
    }

    private static Route signedIn(String pattern) {
        return new Route(pattern, Surface.WORKSPACE, new Audience.SignedIn());
    }

    private static Route workspace(String pattern, Role first, Role... others) {
        return new Route(pattern, Surface.WORKSPACE, holders(first, others));
    }

    private static Audience holders(Role first, Role... others) {
        return new Audience.Holders(
                Stream.concat(Stream.of(first), Arrays.stream(others)).collect(Collectors.toSet()));
    }
}
