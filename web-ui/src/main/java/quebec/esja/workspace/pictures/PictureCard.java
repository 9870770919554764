package quebec.esja.workspace.pictures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.pictures.Picture;
import quebec.esja.pictures.PicturePlace;
import quebec.esja.pictures.PictureWords;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;

/// One picture: what it shows in words, where it stands among the others, whether visitors see it.
final class PictureCard extends Div {

    private static final long serialVersionUID = 1L;

    private final PicturesPanel panel;
    private final transient Picture picture;
    private final transient Texts texts;
    private final Image image;
    private final Span state = new Span();
    private final TextField altFr;
    private final TextField altEn;
    private final TextField credit;
    private final Checkbox people;
    private final Button earlier = new Button();
    private final Button later = new Button();
    private final Button remove = new Button();
    private final boolean logo;

    PictureCard(PicturesPanel panel, PlaceSection section, Picture picture) {
        this.panel = panel;
        this.picture = picture;
        this.texts = panel.texts();
        this.logo = picture.place() instanceof PicturePlace.Logo;
        addClassName("picture-card");
        image = new Image(content(), "");
        image.addClassName("picture-preview");
        altFr = field("pictures.alt-fr", PictureWords.LONGEST_ALT, picture.words().alt().fr());
        altFr.setHelperText(texts.get("pictures.alt-fr.hint"));
        altFr.setRequiredIndicatorVisible(true);
        altEn = field("pictures.alt-en", PictureWords.LONGEST_ALT, picture.words().alt().en());
        altEn.getElement().setAttribute("lang", "en");
        credit = field("pictures.credit", PictureWords.LONGEST_CREDIT, picture.words().credit());
        credit.setHelperText(texts.get("pictures.credit.hint"));
        people = new Checkbox(texts.get("pictures.people"), picture.words().peopleAgreed());
        earlier.setText(texts.get("pictures.earlier"));
        earlier.addClickListener(_ -> section.move(this, picture.id(), -1));
        later.setText(texts.get("pictures.later"));
        later.addClickListener(_ -> section.move(this, picture.id(), 1));
        remove.setText(texts.get("pictures.remove"));
        remove.addClickListener(_ -> panel.remove(picture));
        state.addClassName("state");
        show(picture);
        add(image, logo ? actions(remove) : words());
    }

    private Div words() {
        var words =
                new Div(
                        state,
                        altFr,
                        altEn,
                        credit,
                        people,
                        actions(
                                new Button(texts.get("pictures.save"), _ -> save()),
                                earlier,
                                later,
                                remove));
        words.addClassName("picture-words");
        return words;
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("row-actions");
        return actions;
    }

    private TextField field(String key, int most, String value) {
        var field = new TextField(texts.get(key));
        field.setMaxLength(most);
        field.setValue(value);
        return field;
    }

    /// The image, given to whoever may see this page.
    private DownloadHandler content() {
        var side = picture.smallest().side();
        return DownloadHandler.fromInputStream(_ ->
                        panel.pictures()
                                .file(panel.supplier(), picture.id(), side)
                                .map(PictureCard::answer)
                                .orElseGet(() -> DownloadResponse.error(404)))
                .inline();
    }

    private static DownloadResponse answer(StoredFile file) {
        return new DownloadResponse(
                new ByteArrayInputStream(file.content()),
                "image",
                file.contentType(),
                file.content().length);
    }

    private void save() {
        var words =
                new PictureWords(
                        new LocalizedText(altFr.getValue(), altEn.getValue()),
                        credit.getValue(),
                        people.getValue());
        panel.said(panel.pictures().describe(panel.supplier(), picture.id(), words, panel.actor()))
                .ifPresent(saved -> {
                    show(saved);
                    Notice.done(texts.get("pictures.saved"));
                });
    }

    private void show(Picture now) {
        var ready = now.ready();
        state.setText(
                texts.get(
                        ready
                                ? "pictures.state.ready"
                                : now.words().alt().fr().isEmpty()
                                        ? "pictures.state.alt"
                                        : "pictures.state.people"));
        state.setClassName("state-done", ready);
        state.setClassName("state-todo", !ready);
        image.setAlt(now.words().alt().in(texts.language().locale()));
    }

    /// Tells it where it stands.
    void stands(int number, int count) {
        earlier.setEnabled(number > 1);
        later.setEnabled(number < count);
        earlier.setAriaLabel(texts.get("pictures.earlier.this", number));
        later.setAriaLabel(texts.get("pictures.later.this", number));
        remove.setAriaLabel(
                logo
                        ? texts.get("pictures.remove.logo")
                        : texts.get("pictures.remove.this", number));
        getElement().setAttribute("role", "group");
        getElement()
                .setAttribute(
                        "aria-label",
                        logo
                                ? texts.get("pictures.logo.title")
                                : texts.get("pictures.number", number));
    }

    /// Puts the keyboard back on the button that moved it, or on the other when it came to an end.
    void focus(int by) {
        var pressed = by < 0 ? earlier : later;
        var other = by < 0 ? later : earlier;
        (pressed.isEnabled() ? pressed : other).focus();
    }
}
