package quebec.esja.site.dev;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A mail of the local mailbox.
///
/// @param id   name of its file, without the ending
/// @param text the plain part
/// @param html the HTML part; empty when there is none
public record LocalMail(
        String id, Instant at, String from, String to, String subject, String text, String html) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    /// A stretch of the text; an address is shown as a link.
    public record Stretch(String text, boolean address) {}

    /// The plain text, its addresses set apart.
    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var matcher = ADDRESS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            stretches.add(new Stretch(text.substring(end, matcher.start()), false));
            stretches.add(new Stretch(matcher.group(), true));
            end = matcher.end();
        }
        stretches.add(new Stretch(text.substring(end), false));
        return List.copyOf(stretches);
    }
}
