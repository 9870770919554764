package quebec.esja.local;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the launcher says, in French unless the terminal's language is English.
final class Words {

    private final ResourceBundle bundle;

    Words(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        "quebec.esja.local.run",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words ofTerminal() {
        String lang =
                System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        return new Words(lang.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH);
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ROOT)
                .format(arguments);
    }
}
