/// Measures the budgets of the platform, each beside its limit in the same run.
@NullMarked
package quebec.esja.bench;

import org.jspecify.annotations.NullMarked;
