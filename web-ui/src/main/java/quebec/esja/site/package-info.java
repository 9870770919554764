/// The public site: what every page is made of. Typed templates, no session, no script needed, nothing from elsewhere.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package quebec.esja.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
