package quebec.esja.site.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quebec.esja.profile.Accent;

class SharePictureTest {

    @ParameterizedTest
    @EnumSource(Accent.class)
    void bearsTheColourOfThePoleAlongItsSide(Accent accent) throws IOException {
        var png =
                SharePicture.png(
                        accent,
                        new SharePicture.Words("Programme", "Titre", "Lieu", Optional.empty()));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(new Color(image.getRGB(5, 300))).isEqualTo(Color.decode(accent.hex()));
        assertThat(new Color(image.getRGB(1190, 300))).isNotEqualTo(Color.decode(accent.hex()));
    }
}
