package quebec.esja.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFolderTest {

    @ParameterizedTest
    @CsvSource({"0,false", "523239424,false", "524288000,true", "9000000000000,true"})
    void wantsFiveHundredMegabytesFree(long bytes, boolean enough) {
        assertThat(DataFolder.enough(bytes)).isEqualTo(enough);
    }
}
