package quebec.esja.workspace.platform;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quebec.esja.files.ImageReading;
import quebec.esja.profile.Accent;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.brand.AccentField;
import quebec.esja.workspace.brand.BrandPreview;
import quebec.esja.workspace.brand.LogoField;

/// Accent and logo, with the head of the site as it will look.
final class BrandStep extends OpeningStep {

    private static final long serialVersionUID = 1L;

    private final transient IdentityStep identity;
    private final AccentField accent = new AccentField();
    private final BrandPreview preview = new BrandPreview();
    private transient ImageReading.@Nullable Accepted logo;

    BrandStep(IdentityStep identity) {
        super("platform.open.brand");
        this.identity = identity;
        accent.addValueChangeListener(change -> preview.wear(change.getValue()));
        add(accent, new LogoField(this::take), preview);
    }

    private void take(ImageReading.Accepted image) {
        logo = image;
        preview.logo(image.largest().content());
    }

    @Override
    void shown() {
        preview.name(identity.name(), identity.programme());
    }

    @Override
    void check() {}

    @Override
    List<Fact> facts() {
        return List.of(
                new Fact(t("brand.accent"), AccentField.name(Texts.of(language()), accent())),
                new Fact(
                        t("brand.logo"),
                        t(
                                logo == null
                                        ? "platform.open.logo.later"
                                        : "platform.open.logo.chosen")));
    }

    Accent accent() {
        return accent.getValue();
    }

    Optional<ImageReading.Accepted> logo() {
        return Optional.ofNullable(logo);
    }
}
