package quebec.esja.workspace.rates;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import quebec.esja.directory.Nomenclature;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.rates.Rate;
import quebec.esja.rates.RateLine;
import quebec.esja.rates.RateSpan;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// How rates and what they are split by are said in a language.
record RateWords(Language language, Nomenclature nomenclature, Territories territories) {

    /// By what the purchases of a year are split.
    enum Split {
        BUYER,
        CATEGORY,
        TERRITORY,
        MODE,
        GRADE;

        /// Name of its panel and of its texts.
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// Whether a line belongs to the row of that key.
        boolean holds(String key, RateLine line) {
            var purchase = line.purchase();
            return switch (this) {
                case BUYER -> purchase.buyer().toString().equals(key);
                case CATEGORY -> purchase.category().equals(key);
                case TERRITORY -> purchase.territory().equals(key);
                case MODE -> purchase.mode().map(PurchaseMode::code).orElse("").equals(key);
                case GRADE ->
                        EvidenceGrade.ofCode(key)
                                .filter(purchase.byGrade()::containsKey)
                                .isPresent();
            };
        }
    }

    String text(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }

    /// « 2025 », « 1er semestre 2025 », « mars 2025 ».
    String span(RateSpan span) {
        return switch (span.kind()) {
            case YEAR -> String.valueOf(span.year());
            case HALF, QUARTER ->
                    text(span.kind().text(), span.number(), String.valueOf(span.year()));
            case MONTH -> formats().month(YearMonth.from(span.period().from()));
        };
    }

    Formats formats() {
        return Formats.of(language);
    }

    String money(BigDecimal dollars) {
        return formats().wholeDollars(dollars);
    }

    /// « n. d. » without a denominator.
    String rate(Rate rate) {
        return percent(rate.value());
    }

    String percent(Optional<BigDecimal> share) {
        return share.map(formats()::percent).orElseGet(() -> text("declaring.unknown"));
    }

    /// What a key stands for; buyers are named by whoever asks.
    String name(Split split, String key) {
        return switch (split) {
            case BUYER -> key;
            case CATEGORY ->
                    nomenclature
                            .category(key)
                            .map(term -> term.name().in(language.locale()))
                            .orElseGet(() -> text("rating.none.category"));
            case TERRITORY ->
                    territories
                            .place(key)
                            .map(place -> place.name().in(language.locale()))
                            .orElseGet(() -> text("rating.none.territory"));
            case MODE ->
                    PurchaseMode.ofCode(key)
                            .map(mode -> text(mode.text()))
                            .orElseGet(() -> text("rating.none.mode"));
            case GRADE -> EvidenceGrade.ofCode(key).map(grade -> text(grade.text())).orElse(key);
        };
    }
}
