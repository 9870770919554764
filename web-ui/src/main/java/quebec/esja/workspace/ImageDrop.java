package quebec.esja.workspace;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import quebec.esja.files.ImageReading;
import quebec.esja.files.ImageUse;
import quebec.esja.texts.Texts;

/// Takes images, and says why one is refused. What arrives is judged by its content, never by its name.
public final class ImageDrop extends Div {

    private static final long serialVersionUID = 1L;

    private final TenantUi page = TenantUi.here();
    private final transient Texts texts = Texts.of(page.language());
    private final ImageUse use;
    private final transient Consumer<ImageReading.Accepted> taken;
    private final FileDrop drop;

    /// @param most  images at once
    /// @param taken is given each image, outside the page's lock, with the Pôle bound
    public ImageDrop(ImageUse use, int most, Consumer<ImageReading.Accepted> taken) {
        this.use = use;
        this.taken = taken;
        this.drop =
                new FileDrop(
                                new FileDrop.Words(
                                        texts.get("images.choose", most),
                                        texts.get("images.drop", most),
                                        texts.get("images.hint"),
                                        texts.get("images.too-many", most),
                                        texts.get("images.too-heavy")),
                                ImageReading.LARGEST_BYTES,
                                most,
                                (_, content) -> judge(content))
                        .offering(
                                texts.get("images.not-an-image"),
                                "image/png",
                                "image/jpeg",
                                "image/webp");
        add(drop);
    }

    /// Says why an image that is one cannot be kept.
    public void refuse(String sentence) {
        drop.refuse(sentence);
    }

    private void judge(byte[] content) {
        switch (ImageReading.read(content, use)) {
            case ImageReading.Accepted accepted -> taken.accept(accepted);
            case ImageReading.TooHeavy _ -> say(texts.get("images.too-heavy"));
            case ImageReading.TooManyPixels(int most) -> say(texts.get("images.too-large", most));
            case ImageReading.NotAnImage _ -> say(texts.get("images.not-an-image"));
        }
    }

    private void say(String sentence) {
        page.access(() -> refuse(sentence));
    }
}
