package quebec.esja.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/// Puts a view in the left rail, for those who may open it according to the [quebec.esja.SiteMap].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InMenu {

    Section section();

    /// Key of the entry's text, such as `directory.menu`.
    String text();

    /// Place in its section, top first, in tens.
    int order();

    /// What the entries are about, in the order of the rail. Each has a heading, but the first.
    enum Section {
        HOME,
        DIRECTORY,
        ORGANIZATION,
        BUYERS,
        NEEDS,
        PURCHASES,
        POLE,
        PLATFORM;

        /// Key of its heading.
        String text() {
            return "workspace.menu." + name().toLowerCase(Locale.ROOT);
        }
    }
}
