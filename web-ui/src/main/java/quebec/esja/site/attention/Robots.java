package quebec.esja.site.attention;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which programs read pages without a person behind them, by how they name themselves.
public final class Robots {

    private static final Pattern NAMES =
            Pattern.compile(
                    "bot|crawl|spider|slurp|scan|preview|monitor|fetch|facebookexternalhit|embed|headless|lighthouse"
                            + "|curl|wget|python|java|go-http|okhttp|axios|node|libwww|http-?client|feed|archive|validator",
                    Pattern.CASE_INSENSITIVE);

    private Robots() {}

    /// @param userAgent as the request says it; a program that does not name itself is no browser
    public static boolean named(@Nullable String userAgent) {
        return userAgent == null
                || !userAgent.startsWith("Mozilla/") && !userAgent.startsWith("Opera/")
                || NAMES.matcher(userAgent).find();
    }
}
