/// How buyers buy, as they told it: regime, policy, own rules, champions, and the e-mail domains by which their people join.
@NullMarked
package quebec.esja.organizations;

import org.jspecify.annotations.NullMarked;
