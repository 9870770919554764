/// Whether what the province holds is what the Pôles have: recounted, never repaired in silence.
@NullMarked
package quebec.esja.reconciliation;

import org.jspecify.annotations.NullMarked;
