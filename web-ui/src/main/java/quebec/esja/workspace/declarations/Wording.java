package quebec.esja.workspace.declarations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import quebec.esja.declarations.DeclarationProblem;
import quebec.esja.kernel.Period;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// How periods, rates and problems are said in a language.
record Wording(Language language) {

    String text(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }

    String money(BigDecimal dollars) {
        return Formats.of(language).money(dollars);
    }

    /// « 2025 » for a calendar year, « janvier 2025 – juin 2025 » for a part of one or for a fiscal year.
    String period(Period period) {
        var from = YearMonth.from(period.from());
        var to = YearMonth.from(period.to());
        if (from.getMonthValue() == 1 && to.equals(from.plusMonths(11))) {
            return String.valueOf(from.getYear());
        }
        var formats = Formats.of(language);
        return from.equals(to)
                ? formats.month(from)
                : formats.month(from) + " – " + formats.month(to);
    }

    /// « 4,2 % », or « n. d. » without a denominator.
    String rate(Optional<BigDecimal> social, Optional<BigDecimal> addressable) {
        return social.flatMap(part ->
                        addressable.map(total -> part.divide(total, 6, RoundingMode.HALF_UP)))
                .map(share -> Formats.of(language).percent(share))
                .orElseGet(() -> text("declaring.unknown"));
    }

    String problem(DeclarationProblem problem) {
        return text(
                problem.key(),
                problem.arguments().stream()
                        .map(argument ->
                                switch (argument) {
                                    case BigDecimal dollars -> (Object) money(dollars);
                                    case LocalDate day -> Formats.of(language).date(day);
                                    case Object other -> other;
                                })
                        .toArray());
    }

    List<String> problems(List<DeclarationProblem> problems) {
        return problems.stream().map(this::problem).toList();
    }
}
