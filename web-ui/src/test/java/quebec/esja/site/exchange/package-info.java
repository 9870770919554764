/// What a buyer answers about offering its need, over HTTP.
@NullMarked
package quebec.esja.site.exchange;

import org.jspecify.annotations.NullMarked;
