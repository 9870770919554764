/// Public notices of SEAO for a Pôle: contracts that its enterprises seem to have obtained, calls for tenders they might answer.
@NullMarked
package quebec.esja.workspace.seao;

import org.jspecify.annotations.NullMarked;
