/// Answers from mails: a link opens a page that asks, and only its button does something, so that mail scanners answer nothing.
@NullMarked
package quebec.esja.site.answers;

import org.jspecify.annotations.NullMarked;
