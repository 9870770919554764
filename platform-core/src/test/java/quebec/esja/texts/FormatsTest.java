package quebec.esja.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Formats FRENCH = Formats.of(Language.FRENCH);
    private static final Formats ENGLISH = Formats.of(Language.ENGLISH);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void writesMoneyAsQuebecDoes() {
        assertThat(FRENCH.money(new BigDecimal("1234.56"))).isEqualTo("1\u00A0234,56\u00A0$");
        assertThat(FRENCH.wholeDollars(new BigDecimal("121200"))).isEqualTo("121\u00A0200\u00A0$");
        assertThat(FRENCH.money(new BigDecimal("-5"))).contains("5,00\u00A0$");
        assertThat(ENGLISH.money(new BigDecimal("1234.56"))).isEqualTo("$1,234.56");
    }

    @Test
    void writesNumbersWithSpacesThatDoNotBreak() {
        assertThat(FRENCH.number(11_360)).isEqualTo("11\u00A0360");
        assertThat(FRENCH.number(new BigDecimal("53.64"), 1)).isEqualTo("53,6");
        assertThat(FRENCH.percent(new BigDecimal("0.125"))).isEqualTo("12,5\u00A0%");
        assertThat(FRENCH.change(new BigDecimal("-0.051"))).isEqualTo("\u22125,1\u00A0%");
        assertThat(FRENCH.change(new BigDecimal("0.032"))).isEqualTo("+3,2\u00A0%");
        assertThat(FRENCH.change(new BigDecimal("-0.0001"))).isEqualTo("0\u00A0%");
        assertThat(ENGLISH.number(11_360)).isEqualTo("11,360");
    }

    @Test
    void writesDates() {
        assertThat(FRENCH.date(TODAY)).isEqualTo("21\u00A0novembre 2026");
        assertThat(FRENCH.date(LocalDate.of(2026, 5, 1))).isEqualTo("1er\u00A0mai 2026");
        assertThat(FRENCH.dateWithWeekday(LocalDate.of(2026, 5, 1)))
                .isEqualTo("vendredi 1er\u00A0mai 2026");
        assertThat(FRENCH.dateWithWeekday(TODAY)).isEqualTo("samedi 21\u00A0novembre 2026");
        assertThat(FRENCH.month(YearMonth.of(2026, 11))).isEqualTo("novembre 2026");
        assertThat(FRENCH.time(LocalTime.of(14, 30))).isEqualTo("14\u00A0h\u00A030");
        assertThat(ENGLISH.date(TODAY)).isEqualTo("November 21, 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, aujourd’hui",
        "2026-11-22, aujourd’hui",
        "2026-11-20, hier",
        "2026-11-01, il y a 20 jours",
        "2026-10-15, il y a un mois",
        "2026-05-01, il y a 6 mois",
        "2025-06-01, il y a 17 mois",
        "2024-11-21, il y a 2 ans",
    })
    void tellsHowLongAgo(LocalDate on, String written) {
        assertThat(FRENCH.freshness(on, TODAY)).isEqualTo(written);
    }
}
