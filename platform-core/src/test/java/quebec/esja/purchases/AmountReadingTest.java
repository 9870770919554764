package quebec.esja.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234.00",
                "1234,5|1234.50",
                "1234.56|1234.56",
                "1 234,56|1234.56",
                "1 234,56 $|1234.56",
                "$1,234.56|1234.56",
                "$ 12|12.00",
                "1,234|1234.00",
                "1.234.567|1234567.00",
                "1.234,56|1234.56",
                "999 999 999,99|999999999.99",
                "0,01|0.01",
                "5,|5.00",
                "  42  |42.00"
            })
    void understandsFrenchAndEnglishWritings(String typed, BigDecimal dollars) {
        assertThat(AmountReading.read(typed)).isEqualTo(new AmountReading.Sound(dollars));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00A0234,56\u00A0$", "1\u202F234,56", "1\u2009234,56"})
    void understandsSpacesThatDoNotBreak(String typed) {
        assertThat(AmountReading.read(typed))
                .isEqualTo(new AmountReading.Sound(new BigDecimal("1234.56")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mille",
                "12k",
                "1e5",
                "12 34",
                "1,23,4",
                "1 2345",
                "$",
                "12 $ CA",
                ",5",
                "٣٤",
                "--5",
                "NaN",
                "1234567890123456789012345678901234567890123",
                "<script>"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(AmountReading.read(typed)).isInstanceOf(AmountReading.NotANumber.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,00", "-5", "− 12,50", "-1 234,56 $"})
    void refusesZeroAndLess(String typed) {
        assertThat(AmountReading.read(typed)).isInstanceOf(AmountReading.NotPositive.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "1 000 000 000,00 $", "99999999999999999999"})
    void refusesAThousandMillionAndMore(String typed) {
        assertThat(AmountReading.read(typed)).isInstanceOf(AmountReading.TooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2345", "1234,567", "0,500", "1 234,567"})
    void refusesFractionsOfACent(String typed) {
        assertThat(AmountReading.read(typed)).isInstanceOf(AmountReading.TooPrecise.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0"})
    void tellsThatNothingWasTyped(String typed) {
        assertThat(AmountReading.read(typed)).isInstanceOf(AmountReading.Absent.class);
    }
}
