package quebec.esja.site.answers;

import java.util.Map;
import java.util.Set;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;

/// What one kind of link from a mail can do. A bean of this type answers the links of its purposes at `/r/{token}`, with the
/// Pôle of the link bound.
public interface MailAnswer {

    /// The purposes of [quebec.esja.messaging.MailLinks] it answers; each belongs to one bean.
    Set<String> purposes();

    /// The page of the link, before anything is done. It changes nothing.
    ///
    /// @param link never [LinkReading.Unknown]
    Reply read(LinkReading link, Visit visit);

    /// Does what a button of that page said.
    ///
    /// @param choice value of the button, empty when the form was sent otherwise
    /// @param typed  the other fields of the page, by name
    Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit);
}
