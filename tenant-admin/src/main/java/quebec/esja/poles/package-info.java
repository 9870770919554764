/// The register of Pôles: opening one whole or not at all, finding it, suspending, resuming, archiving.
@NullMarked
package quebec.esja.poles;

import org.jspecify.annotations.NullMarked;
