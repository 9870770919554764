/// How a buyer buys, as its people tell it and as the team sees it: regime, policy, own rules, champions, e-mail domains.
@NullMarked
package quebec.esja.workspace.organization;

import org.jspecify.annotations.NullMarked;
