/// The activities that buyers ask the Pôle for after a diagnostic, and what the Pôle answers.
@NullMarked
package quebec.esja.wishes;

import org.jspecify.annotations.NullMarked;
