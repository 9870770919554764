/// What a visitor keeps and compares without an account: a selection that stands in the address alone.
@NullMarked
package quebec.esja.site.selection;

import org.jspecify.annotations.NullMarked;
