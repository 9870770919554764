package quebec.esja.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.Slug;

class SelectionTest {

    private static final Slug CAFE = new Slug("cafe");

    @Test
    void readsSlugsOnceEachAndNothingElse() {
        assertThat(Selection.of(List.of("cafe", "<script>", "cafe", "", "bois-franc")).slugs())
                .containsExactly(CAFE, new Slug("bois-franc"));
        assertThat(Selection.of(null)).isEqualTo(Selection.NOTHING);
    }

    @Test
    void stopsAtTwenty() {
        var many = Selection.of(IntStream.range(0, 30).mapToObj(i -> "e" + i).toList());
        assertThat(many.slugs()).hasSize(Selection.MOST);
        assertThat(many.full()).isTrue();
        assertThat(many.with(CAFE)).isEqualTo(many);
    }

    @Test
    void goesOnFromAnAddressToAnother() {
        var kept = Selection.NOTHING.with(CAFE).with(new Slug("bois"));
        assertThat(kept.on("/estrie/selection")).isEqualTo("/estrie/selection?e=cafe&e=bois");
        assertThat(kept.on("/estrie/repertoire?q=x"))
                .isEqualTo("/estrie/repertoire?q=x&e=cafe&e=bois");
        assertThat(kept.without(CAFE).without(new Slug("bois")).on("/a")).isEqualTo("/a");
    }

    @Test
    void theLinkOfAKeptEnterpriseLetsItGo() {
        var kept = Selection.NOTHING.with(CAFE);
        assertThat(Keep.of(Selection.NOTHING, CAFE, "Café", "/p").address())
                .isEqualTo("/p?e=cafe#cafe");
        assertThat(Keep.of(kept, CAFE, "Café", "/p"))
                .isEqualTo(new Keep("Café", "cafe", true, "/p#cafe"));
    }
}
