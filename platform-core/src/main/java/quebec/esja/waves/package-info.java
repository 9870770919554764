/// To whom a need goes and when: a confirmed list, sent in waves on business days, a few at a time, with a log of equal treatment.
@NullMarked
package quebec.esja.waves;

import org.jspecify.annotations.NullMarked;
