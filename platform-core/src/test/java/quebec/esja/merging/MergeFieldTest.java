package quebec.esja.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.merging.MergeField.Choice;

class MergeFieldTest {

    private static final SupplierData ONE = full("un", "1144444440", 1990);
    private static final SupplierData OTHER = full("autre", "1155555559", 2010);

    /// Fails when a part of a profile belongs to no field: it would silently stay with the one that is kept.
    @Test
    void takingEverythingFromTheOtherGivesTheOther() {
        SupplierData taken = ONE;
        for (MergeField field : MergeField.values()) {
            assertThat(field.same(ONE, OTHER)).as(field.name()).isFalse();
            taken = field.take(taken, OTHER);
        }
        assertThat(taken).isEqualTo(OTHER);
    }

    @Test
    void keepsWhatIsSaidAndFillsInWhatIsNot() {
        Map<MergeField, Choice> usual = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            usual.put(field, field.usual(SupplierData.named("Seul un nom"), OTHER));
        }
        assertThat(usual)
                .containsEntry(MergeField.NAME, Choice.KEPT)
                .containsEntry(MergeField.OFFERINGS, Choice.BOTH)
                .containsEntry(MergeField.PHONE, Choice.GONE)
                .containsEntry(MergeField.PLACE, Choice.GONE);
        assertThat(MergeField.PHONE.usual(ONE, OTHER)).isEqualTo(Choice.KEPT);
    }

    private static SupplierData full(String word, String neq, int year) {
        return new SupplierData(
                new SupplierData.Identity(
                        word, word + " inc.", neq, "", "forme-" + word, "mission-" + word, year),
                new SupplierData.Location(word, word, word),
                new SupplierData.Reach(word, word, word),
                new SupplierData.Contact(word, word),
                new LocalizedText(word, word),
                new LocalizedText(word, word),
                new SupplierData.Practice(
                        new LocalizedText(word, word),
                        Optional.of(SizeBand.NONE),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        year % 100,
                        true),
                List.of(OfferingData.titled(word, "transport", List.of())));
    }
}
