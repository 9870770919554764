/// How listed enterprises are found: the words read and mended, what answers counted, filtered, put in order and explained.
@NullMarked
package quebec.esja.search;

import org.jspecify.annotations.NullMarked;
