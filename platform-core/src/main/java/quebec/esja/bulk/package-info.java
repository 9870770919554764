/// What the team does to many enterprises at once: recorded enterprise by enterprise, carried out in pieces, undone for 30 days.
@NullMarked
package quebec.esja.bulk;

import org.jspecify.annotations.NullMarked;
