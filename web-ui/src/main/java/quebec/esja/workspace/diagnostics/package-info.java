/// Diagnostics: buyers answer the Pôle's questionnaire, alone or with the team, read their profile and keep a plan; the team writes the questionnaire.
@NullMarked
package quebec.esja.workspace.diagnostics;

import org.jspecify.annotations.NullMarked;
