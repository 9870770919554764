package quebec.esja.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.portfolio.PortfolioEntry;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Said;
import quebec.esja.texts.Texts;

/// What a buyer weighs, enterprise by enterprise: a row for each question, a cell for each enterprise.
///
/// @param rows those for which one of the enterprises at least has something to say
public record Comparison(List<Row> rows) {

    /// The most that fit side by side.
    public static final int MOST = 4;

    private static final int MOST_OFFERS = 8;
    private static final int MOST_PLACES = 6;

    /// @param question such as « Où elle livre »
    /// @param cells    one for each enterprise, in their order
    public record Row(String question, List<Cell> cells) {}

    /// @param lines none when the enterprise does not say
    public record Cell(List<Line> lines) {}

    /// @param address where it leads; empty when it is only words
    /// @param lang    of the text when it is not the reader's; null otherwise
    public record Line(String text, String address, @Nullable String lang) {

        Line(String text, String address) {
            this(text, address, null);
        }

        Line(Said said) {
            this(said.text(), "", said.lang());
        }
    }

    /// @param today the day by which freshness is told
    public static Comparison of(
            List<PortfolioEntry> enterprises, Language language, LocalDate today) {
        var words = new Words(Texts.of(language), Formats.of(language), language, today);
        return new Comparison(
                Stream.of(
                                words.row("sells", enterprises, words::sells),
                                words.row("delivers", enterprises, words::delivers),
                                words.row("place", enterprises, one -> words.plain(one.place())),
                                words.row("form", enterprises, one -> words.plain(one.legalForm())),
                                words.row(
                                        "purpose",
                                        enterprises,
                                        one -> words.plain(one.socialPurpose())),
                                words.row("proof", enterprises, words::proof),
                                words.row(
                                        "added-value",
                                        enterprises,
                                        one -> words.plain(Said.of(one.addedValue(), language))),
                                words.row("fresh", enterprises, words::fresh),
                                words.row("reach", enterprises, words::reach))
                        .filter(row ->
                                row.cells().stream().anyMatch(cell -> !cell.lines().isEmpty()))
                        .toList());
    }

    private record Words(Texts texts, Formats formats, Language language, LocalDate today) {

        Row row(
                String question,
                List<PortfolioEntry> enterprises,
                Function<PortfolioEntry, List<Line>> said) {
            return new Row(
                    texts.get("comparison." + question),
                    enterprises.stream().map(said).map(Cell::new).toList());
        }

        List<Line> plain(String text) {
            return plain(new Said(text, null));
        }

        List<Line> plain(Said said) {
            return said.text().isBlank() ? List.of() : List.of(new Line(said));
        }

        private List<Line> lines(Stream<Said> all, int most) {
            var texts = all.distinct().toList();
            var lines = new ArrayList<Line>();
            texts.stream().limit(most).map(Line::new).forEach(lines::add);
            if (texts.size() > most) {
                lines.add(new Line(this.texts.get("comparison.more", texts.size() - most), ""));
            }
            return lines;
        }

        List<Line> sells(PortfolioEntry one) {
            return lines(
                    one.offers().stream()
                            .map(offer -> {
                                var title = Said.of(offer.title(), language);
                                return offer.mode().isEmpty()
                                        ? title
                                        : new Said(
                                                title.text() + " (" + offer.mode() + ")",
                                                title.lang());
                            }),
                    MOST_OFFERS);
        }

        List<Line> delivers(PortfolioEntry one) {
            return lines(
                    one.offers().stream()
                            .flatMap(offer -> offer.where().stream())
                            .map(place -> new Said(place, null)),
                    MOST_PLACES);
        }

        List<Line> proof(PortfolioEntry one) {
            var total = one.contracts().size() + one.moreContracts();
            if (total == 0) {
                return List.of();
            }
            var lines = new ArrayList<Line>();
            lines.add(new Line(texts.get("directory.proof", total), ""));
            one.contracts().stream()
                    .map(contract ->
                            texts.get(
                                    "comparison.contract",
                                    contract.title(),
                                    contract.buyer(),
                                    String.valueOf(contract.to().getYear())))
                    .map(text -> new Line(text, ""))
                    .forEach(lines::add);
            return lines;
        }

        List<Line> fresh(PortfolioEntry one) {
            return plain(
                    one.confirmedOn()
                            .map(day -> texts.get("directory.fresh", formats.freshness(day, today)))
                            .orElseGet(() -> texts.get("directory.fresh.never")));
        }

        List<Line> reach(PortfolioEntry one) {
            var reach = one.reach();
            var lines = new ArrayList<Line>();
            if (!reach.phone().isEmpty()) {
                lines.add(
                        new Line(reach.phone(), "tel:" + reach.phone().replaceAll("[^0-9+]", "")));
            }
            if (!reach.email().isEmpty()) {
                lines.add(new Line(reach.email(), "mailto:" + reach.email()));
            }
            if (!reach.website().isEmpty()) {
                lines.add(
                        new Line(
                                reach.website()
                                        .replaceFirst("^https?://(www\\.)?", "")
                                        .replaceFirst("/$", ""),
                                reach.website()));
            }
            return lines;
        }
    }
}
