/// The persons to contact in the workspace: proposed by the enterprise, asked for by buyers, and what each person sees of herself.
@NullMarked
package quebec.esja.workspace.contacts;

import org.jspecify.annotations.NullMarked;
