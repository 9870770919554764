package quebec.esja.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.paper.Markup.tag;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTypeTest {

    @ParameterizedTest
    @CsvSource({
        "E\u0301rable, Érable",
        "l'érable d'ici, l’érable d’ici",
        "5' x 6', 5' x 6'",
        "Dakota ᓄᓇᕕᒃ, Dakota ☐",
        "plants \uD83C\uDF31\uD83C\uDF31 bio, plants ☐ bio",
        "a\u200Db\u202Ec, abc",
        "Ō Ž ß ½ № €, Ō Ž ß ½ № €",
    })
    void setsWhatItsFamilyHasAndMarksWhatItLacks(String typed, String set) {
        assertThat(Typeface.set(typed)).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({
        "Entreprises d’économie sociale, Entreprises |d’économie |sociale",
        "Rimouski-Neigette et Saint-Éloi, Rimouski-|Neigette |et |Saint-|Éloi",
        "418 555-0101, 418 |555-0101",
        "'12\u00A0$ – 14\u00A0$', '12\u00A0$ |– |14\u00A0$'",
        "'', ''",
    })
    void endsLinesWherePrintDoes(String text, String parts) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at >= 0; at = breaks.next()) {
            found.add(text.substring(from, at));
            from = at;
        }
        found.add(text.substring(from));
        assertThat(String.join("|", found)).isEqualTo(parts);
    }

    @Test
    void letsNoTextBecomeMarkup() {
        StringBuilder out = new StringBuilder();
        tag("p", "", "<script>&\"\u0000\uFFFF\uD800").with("title", "\"><b>\n").write(out);
        assertThat(out.toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;b&gt; \">&lt;script&gt;&amp;&quot;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://esja.test/estrie/repertoire?q=traiteur&lieu=43027",
                "https://un-domaine-assez-long.exemple.quebec/en/vallee-du-haut-saint-laurent/repertoire/cooperative-de-solidarite-en-amenagement-paysager-et-verdissement"
            })
    void drawsACodeThatLeadsToTheAddress(String address) throws Exception {
        BufferedImage code =
                ImageIO.read(new ByteArrayInputStream(QrCode.png(QrCode.src(address))));
        int margin = 40;
        int side = code.getWidth() + 2 * margin;
        BufferedImage onWhite = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = onWhite.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.drawImage(code, margin, margin, null);
        pen.dispose();
        var seen =
                new RGBLuminanceSource(side, side, onWhite.getRGB(0, 0, side, side, null, 0, side));
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText())
                .isEqualTo(address);
    }
}
