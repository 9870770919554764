/// The words every other package speaks: identifiers, NEQ, e-mail address, slug, period, text in two languages.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package quebec.esja.kernel;

import org.jspecify.annotations.NullMarked;
