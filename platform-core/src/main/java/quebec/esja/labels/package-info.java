/// Labels and certifications: what an enterprise says it holds, what the Pôle saw of it, until it expires.
@NullMarked
package quebec.esja.labels;

import org.jspecify.annotations.NullMarked;
