/// The Pôle as visitors see it: name, programme, brand, privacy officer, published or not.
@NullMarked
package quebec.esja.profile;

import org.jspecify.annotations.NullMarked;
