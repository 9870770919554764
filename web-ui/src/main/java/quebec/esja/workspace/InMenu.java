package quebec.esja.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts a view in the left rail, for those who may open it according to the [quebec.esja.SiteMap].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InMenu {

    /// Key of the entry's text, such as `directory.menu`.
    String text();

    /// Place in the rail, top first, in tens.
    int order();
}
