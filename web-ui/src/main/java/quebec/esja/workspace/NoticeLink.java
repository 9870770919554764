package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import quebec.esja.purchases.Corroboration;
import quebec.esja.texts.Texts;

/// The way to a notice on SEAO's own site, by its number; the number alone when SEAO gave no address.
public final class NoticeLink {

    private NoticeLink() {}

    /// To the notice that corroborates a contract.
    public static Component to(Corroboration found, Texts texts) {
        return to(found.number(), found.url(), texts);
    }

    /// @param url on SEAO's own site; may be empty
    public static Component to(String number, String url, Texts texts) {
        var text = texts.get("awards.notice", number);
        if (url.isEmpty()) {
            return new Span(text);
        }
        var link = new Anchor(url, text);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
