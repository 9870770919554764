/// Reads an extract of accounts payable as finance departments keep it: which column says what, and what each supplier was paid.
@NullMarked
package quebec.esja.extracts;

import org.jspecify.annotations.NullMarked;
