/// How a Pôle's directory goes elsewhere: the search inside other sites, the feed of new enterprises, the picture of a shared link.
@NullMarked
package quebec.esja.site.sharing;

import org.jspecify.annotations.NullMarked;
