/// The public site: what every page is made of. Typed templates, no session, no script needed, nothing from elsewhere.
@NullMarked
package quebec.esja.site;

import org.jspecify.annotations.NullMarked;
