/// What completes a realized contract: where it comes from, what was settled, ÉSJA's part by both sides, proofs, and decisions.
@NullMarked
package quebec.esja.dossiers;

import org.jspecify.annotations.NullMarked;
