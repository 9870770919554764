package quebec.esja.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Our style sheets, type and scripts. Their address carries a digest of them all, so browsers may keep them for ever and still see
/// a new version at once; inside them, files name each other by relative address.
@Component
public final class Assets {

    /// Where the workspace's theme lies in its jar.
    static final String THEME = "META-INF/resources/aura/";

    private static final String FOLDER = "/assets/";
    private static final int DIGEST_LENGTH = 10;

    private final String root;

    Assets() {
        this.root = FOLDER + digest();
    }

    /// The address of a file of `src/main/resources/assets`, such as `site.css`; those of the workspace's theme begin with `aura/`.
    public String url(String name) {
        return root + "/" + name;
    }

    /// Where the files are served.
    String root() {
        return root;
    }

    private static String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            var files =
                    Stream.of(
                                    resolver.getResources("classpath*:assets/**/*.*"),
                                    resolver.getResources("classpath*:" + THEME + "*.css"))
                            .flatMap(Arrays::stream)
                            .sorted(
                                    Comparator.comparing(
                                            file -> String.valueOf(file.getFilename())))
                            .toList();
            for (Resource file : files) {
                sha.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                sha.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGEST_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
