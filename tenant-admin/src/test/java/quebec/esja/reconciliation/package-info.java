@NullMarked
package quebec.esja.reconciliation;

import org.jspecify.annotations.NullMarked;
