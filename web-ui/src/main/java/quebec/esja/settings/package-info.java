/// What the operator tells the application through its environment, read once and checked before anything starts.
@NullMarked
package quebec.esja.settings;

import org.jspecify.annotations.NullMarked;
