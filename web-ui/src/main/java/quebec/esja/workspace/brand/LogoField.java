package quebec.esja.workspace.brand;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import quebec.esja.files.ImageReading;
import quebec.esja.files.ImageUse;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.ImageDrop;
import quebec.esja.workspace.TenantUi;

/// Takes the logo of a Pôle.
public final class LogoField extends Div {

    private static final long serialVersionUID = 1L;

    /// @param taken is given each image that was accepted
    public LogoField(Consumer<ImageReading.Accepted> taken) {
        var page = TenantUi.here();
        var texts = Texts.of(page.language());
        addClassName("logo-field");
        var hint = new Paragraph(texts.get("brand.logo.hint"));
        hint.addClassName("hint");
        add(
                new H3(texts.get("brand.logo")),
                hint,
                new ImageDrop(ImageUse.EMBLEM, 1, image -> page.access(() -> taken.accept(image))));
    }
}
