/// How many buyers are committed, whose renewal is due and what became of their targets: a Pôle's own count, by rules the province
/// counts by too.
@NullMarked
package quebec.esja.engaged;

import org.jspecify.annotations.NullMarked;
