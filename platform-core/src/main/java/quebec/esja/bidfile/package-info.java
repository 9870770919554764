/// The bid file of an enterprise: documents that buyers ask for, kept out of sight, shown to one buyer for a purpose and for a time.
@NullMarked
package quebec.esja.bidfile;

import org.jspecify.annotations.NullMarked;
