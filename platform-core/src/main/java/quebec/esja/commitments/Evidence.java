package quebec.esja.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The evidence of a signature in words, the same on screens and on paper.
public record Evidence(String label, String value) {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// Who, when, how, until when, and the digest of the words.
    public static List<Evidence> of(Commitment commitment, Language language) {
        Texts texts = Texts.of(language);
        Formats formats = Formats.of(language);
        List<Evidence> facts = new ArrayList<>();
        facts.add(fact(texts, "organization", commitment.buyerName()));
        facts.add(
                fact(
                        texts,
                        "signatory",
                        texts.get(
                                "commitments.evidence.signatory.who",
                                commitment.signatory().name(),
                                commitment.signatory().function())));
        facts.add(
                fact(
                        texts,
                        "manner",
                        switch (commitment.manner()) {
                            case ELECTRONIC ->
                                    texts.get(
                                            "commitments.evidence.electronic",
                                            commitment.account(),
                                            moment(commitment.recordedAt(), language));
                            case PAPER ->
                                    texts.get(
                                            "commitments.evidence.paper",
                                            formats.date(commitment.signedOn()),
                                            commitment.recordedBy(),
                                            moment(commitment.recordedAt(), language));
                        }));
        facts.add(
                fact(
                        texts,
                        "term",
                        texts.get(
                                "commitments.evidence.term.days",
                                formats.date(commitment.term().startsOn()),
                                formats.date(commitment.term().lastDay()))));
        commitment
                .ceremony()
                .ifPresent(day -> facts.add(fact(texts, "ceremony", formats.date(day))));
        facts.add(fact(texts, "digest", commitment.digest()));
        return facts;
    }

    /// A target in one line.
    public static String target(Target target, Language language) {
        Texts texts = Texts.of(language);
        Formats formats = Formats.of(language);
        return Stream.of(
                        target.percent()
                                .map(share ->
                                        texts.get(
                                                "commitments.target.percent.said",
                                                formats.number(share, 2))),
                        target.amount()
                                .map(dollars ->
                                        texts.get(
                                                "commitments.target.amount.said",
                                                formats.wholeDollars(dollars))),
                        Optional.of(target.words()).filter(words -> !words.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }

    /// A moment to the second, in Québec.
    public static String moment(Instant instant, Language language) {
        var local = instant.atZone(QUEBEC);
        return Texts.of(language)
                .get(
                        "commitments.moment",
                        Formats.of(language).date(local.toLocalDate()),
                        Formats.of(language).time(local.toLocalTime()));
    }

    private static Evidence fact(Texts texts, String key, String value) {
        return new Evidence(texts.get("commitments.evidence." + key), value);
    }
}
