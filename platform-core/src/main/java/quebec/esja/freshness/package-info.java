/// How fresh profiles are: each block says when it was last confirmed, people are asked, and what nobody confirms leaves the directory.
@NullMarked
package quebec.esja.freshness;

import org.jspecify.annotations.NullMarked;
