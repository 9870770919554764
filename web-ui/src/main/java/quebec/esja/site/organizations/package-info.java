/// Joining the organization one buys for, by the domain of one's address.
@NullMarked
package quebec.esja.site.organizations;

import org.jspecify.annotations.NullMarked;
