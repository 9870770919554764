/// Jobs on a real database, with two Pôles.
@NullMarked
package quebec.esja.jobs;

import org.jspecify.annotations.NullMarked;
