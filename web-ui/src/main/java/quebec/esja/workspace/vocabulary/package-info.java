/// The words that mean the same to those who search: a Pôle's own, and those that all Pôles share.
@NullMarked
package quebec.esja.workspace.vocabulary;

import org.jspecify.annotations.NullMarked;
