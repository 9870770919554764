package quebec.esja.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reads the bundles of one language from every module on the class path.
final class TextBundles {

    private TextBundles() {}

    static Map<String, String> read(Language language) {
        var suffix = "_" + language.code() + ".properties";
        var found = new HashMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(Texts.class.getClassLoader());
            for (var bundle : resolver.getResources("classpath*:texts/*" + suffix)) {
                var name = String.valueOf(bundle.getFilename());
                var area = name.substring(0, name.length() - suffix.length());
                properties(bundle)
                        .forEach((key, text) ->
                                add(found, area, (String) key, (String) text, language));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(found);
    }

    private static void add(
            Map<String, String> found, String area, String key, String text, Language language) {
        if (!key.startsWith(area + ".")) {
            throw new IllegalStateException(
                    "Text \"%s\" stands in bundle \"%s\": its first segment must be the bundle's name"
                            .formatted(key, area));
        }
        if (found.put(key, Typography.of(language).apply(text)) != null) {
            throw new IllegalStateException(
                    "Text \"%s\" is written twice in %s".formatted(key, language));
        }
    }

    private static Properties properties(Resource bundle) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
