package quebec.esja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.local.KeycloakFiles;
import quebec.esja.testing.TestStack;

class KeycloakThemeTest {

    private static final Pattern KEY = Pattern.compile("\\bmsg\\(\\s*[\"']([A-Za-z0-9_.-]+)[\"']");
    private static final Pattern COLOR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    @Test
    void signsInInFrenchWithOurLook() throws Exception {
        try (SignInPages pages = new SignInPages(TestStack.keycloak(), "fr-CA,fr;q=0.9")) {
            SignInPages.Page page = pages.open(pages.signIn(Map.of()));
            assertThat(page.html())
                    .contains(
                            "<html lang=\"fr\">",
                            "Connexion · L’économie sociale, j’achète!",
                            "Adresse courriel")
                    .contains(
                            "Mot de passe oublié?",
                            "Se connecter",
                            "hreflang=\"en\"",
                            "css/esja.css")
                    .doesNotContain("patternfly", "keycloak-bg");
            assertThat(page.headers().get("content-security-policy"))
                    .contains("default-src 'self'");
            assertEverythingIsServed(pages, page);
        }
    }

    @Test
    void signsInInEnglishForWhoeverAsks() throws Exception {
        try (SignInPages pages = new SignInPages(TestStack.keycloak(), "fr")) {
            assertThat(pages.open(pages.signIn(Map.of("ui_locales", "en"))).html())
                    .contains(
                            "<html lang=\"en\">",
                            "E-mail address",
                            "Forgot your password?",
                            "hreflang=\"fr\"");
        }
    }

    @Test
    void showsFrenchToABrowserOfAnotherLanguage() throws Exception {
        try (SignInPages pages = new SignInPages(TestStack.keycloak(), "pt-BR")) {
            assertThat(pages.open(pages.signIn(Map.of())).html()).contains("<html lang=\"fr\">");
        }
    }

    @Test
    void leadsOutOfAnErrorAndBackFromAForgottenPassword() throws Exception {
        try (SignInPages pages = new SignInPages(TestStack.keycloak(), "fr")) {
            SignInPages.Page error = pages.open(pages.signIn(Map.of("client_id", "inconnu")));
            assertThat(error.status()).isEqualTo(400);
            assertThat(error.html())
                    .contains("Cette page ne peut pas s’ouvrir", "Retour à l’accueil")
                    .contains("href=\"" + TestStack.keycloak().settings().publicUrl());

            SignInPages.Page signIn = pages.open(pages.signIn(Map.of()));
            var link =
                    Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"")
                            .matcher(signIn.html());
            assertThat(link.find()).isTrue();
            SignInPages.Page forgotten =
                    pages.open(signIn.address().resolve(link.group(1).replace("&amp;", "&")));
            assertThat(forgotten.html())
                    .contains("Mot de passe oublié", "Envoyer le lien", "Retour à la connexion");
            assertThat(pages.submit(forgotten, Map.of("username", "personne@esja.test")).html())
                    .as("says the same whether or not the account exists")
                    .contains("Si un compte est lié à cette adresse");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void hasTheSameMessagesInBothLanguages(String type) throws Exception {
        Properties french = ours(type, "fr");
        Properties english = ours(type, "en");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        french.forEach((key, value) ->
                assertThat(value.toString())
                        .as("non-breaking spaces of %s", key)
                        .doesNotContain(" :", "« ", " »", " ?", " !"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void lacksNoMessageThatAPageOrAMailAsksFor(String language) throws Exception {
        for (String type : List.of("login", "email")) {
            Set<String> known = new TreeSet<>(ours(type, language).stringPropertyNames());
            Map<String, String> templates = new HashMap<>();
            try (JarFile jar = themes()) {
                for (var entry : jar.stream().toList()) {
                    String name = entry.getName();
                    if (name.equals(
                            "theme/base/"
                                    + type
                                    + "/messages/messages_"
                                    + language
                                    + ".properties")) {
                        known.addAll(read(jar.getInputStream(entry)).stringPropertyNames());
                    } else if (name.matches("theme/(base|keycloak\\.v2)/" + type + "/.*\\.ftl")) {
                        templates.put(
                                name.replaceFirst("theme/[^/]+/" + type + "/", ""),
                                new String(
                                        jar.getInputStream(entry).readAllBytes(),
                                        StandardCharsets.UTF_8));
                    }
                }
            }
            Path folder = theme(type);
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".ftl")).toList()) {
                    templates.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
            Set<String> asked =
                    templates.values().stream()
                            .flatMap(t -> KEY.matcher(t).results().map(r -> r.group(1)))
                            .filter(key -> !key.endsWith("."))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(asked).hasSizeGreaterThan(type.equals("login") ? 100 : 20);
            assertThat(known).containsAll(asked);
        }
    }

    @Test
    void keepsItsTextsLegible() throws IOException {
        Map<String, String> colors =
                COLOR.matcher(Files.readString(theme("login").resolve("resources/css/esja.css")))
                        .results()
                        .collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
        for (String ground : List.of("paper", "sheet")) {
            for (String text :
                    List.of(
                            "ink",
                            "ink-quiet",
                            "accent",
                            "accent-deep",
                            "alert",
                            "note",
                            "caution")) {
                assertThat(contrast(color(colors, text), color(colors, ground)))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(color(colors, "edge"), color(colors, ground)))
                    .as("edge of a field on %s", ground)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static void assertEverythingIsServed(SignInPages pages, SignInPages.Page page)
            throws Exception {
        List<String> addresses =
                Pattern.compile("(?:href|src)=\"(/resources/[^\"]+)\"")
                        .matcher(page.html())
                        .results()
                        .map(r -> r.group(1))
                        .toList();
        assertThat(addresses).hasSizeGreaterThan(4);
        for (String address : addresses) {
            assertThat(pages.open(page.address().resolve(URI.create(address))).status())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    private static Path theme(String type) throws IOException {
        return KeycloakFiles.find().themes().resolve("esja").resolve(type);
    }

    private static Properties ours(String type, String language) throws IOException {
        return read(
                Files.newInputStream(
                        theme(type).resolve("messages/messages_" + language + ".properties")));
    }

    private static Properties read(InputStream in) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static JarFile themes() throws IOException {
        try (Stream<Path> jars =
                Files.list(KeycloakFiles.find().distribution().resolve("lib/lib/main"))) {
            return new JarFile(
                    jars.filter(j ->
                                    j.getFileName()
                                            .toString()
                                            .startsWith("org.keycloak.keycloak-themes-2"))
                            .findFirst()
                            .orElseThrow()
                            .toFile());
        }
    }

    private static String color(Map<String, String> colors, String name) {
        return Objects.requireNonNull(colors.get(name), name);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double c = (value & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
