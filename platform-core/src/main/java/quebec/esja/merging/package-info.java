/// Enterprises that turned out to be one: found, compared, merged, with a trace.
@NullMarked
package quebec.esja.merging;

import org.jspecify.annotations.NullMarked;
