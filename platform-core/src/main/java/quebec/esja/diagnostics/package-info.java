/// How a buyer's organization buys: the Pôle's questionnaire, what the buyer answers, its profile beside its former one and its peers', and its plan.
@NullMarked
package quebec.esja.diagnostics;

import org.jspecify.annotations.NullMarked;
