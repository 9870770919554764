package quebec.esja.workspace.brand;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import quebec.esja.profile.Accent;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// The head of the public site as it will look, on paper whatever the mode of the workspace.
public final class BrandPreview extends Div {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Span place = new Span();
    private final Span sign = new Span("é");
    private final Span programme = new Span();
    private @Nullable String worn;

    public BrandPreview() {
        var texts = Texts.of(TenantUi.here().language());
        addClassName("brand-preview");
        var caption = new Paragraph(texts.get("brand.preview"));
        caption.addClassName("hint");
        head.addClassName("brand-head");
        sign.addClassName("brand-sign");
        place.addClassName("brand-place");
        programme.addClassName("brand-programme");
        var button = new Span(texts.get("brand.preview.button"));
        button.addClassName("brand-button");
        head.add(new Div(sign, place), programme, button);
        head.getElement().setAttribute("role", "img");
        add(caption, head);
        wear(Accent.EPINETTE);
    }

    /// Names the Pôle and its programme.
    public void name(String pole, String program) {
        place.setText(pole);
        programme.setText(program);
        head.getElement().setAttribute("aria-label", pole + ", " + program);
    }

    public void wear(Accent accent) {
        if (worn != null) {
            head.removeClassName(worn);
        }
        worn = "accent-" + accent.code();
        head.addClassName(worn);
    }

    /// Shows a logo in place of our sign.
    public void logo(byte[] png) {
        sign.removeAll();
        sign.addClassName("brand-sign-logo");
        sign.add(new LogoImage(png, ""));
    }
}
