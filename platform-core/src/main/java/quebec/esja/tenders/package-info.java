/// Open calls for tenders of SEAO that a Pôle's enterprises might answer, with the reasons, and the digest that tells them.
@NullMarked
package quebec.esja.tenders;

import org.jspecify.annotations.NullMarked;
