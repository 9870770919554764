package quebec.esja.seao;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// What became of a file, in words.
public final class ImportSentences {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private ImportSentences() {}

    /// The most important first.
    public static List<String> of(ImportOutcome outcome, Texts texts) {
        return switch (outcome) {
            case ImportOutcome.Refused(ImportRefusal refusal, int releases) ->
                    releases == 0
                            ? List.of(texts.get(refusal.text()))
                            : List.of(
                                    texts.get(refusal.text()),
                                    texts.get("seao.refusal.after", releases));
            case ImportOutcome.Done done -> done(done, texts);
        };
    }

    private static List<String> done(ImportOutcome.Done done, Texts texts) {
        Formats formats = Formats.of(texts.language());
        ImportCounts counts = done.counts();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                texts.get(
                        "seao.done",
                        counts.releases(),
                        counts.inserted(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.skipped()));
        if (counts.inserted() + counts.updated() == 0) {
            sentences.add(texts.get("seao.done.nothing-new"));
        }
        done.olderThan()
                .ifPresent(at ->
                        sentences.add(
                                texts.get(
                                        "seao.done.older",
                                        formats.date(at.atZone(QUEBEC).toLocalDate()))));
        for (SkipReason reason : SkipReason.values()) {
            if (done.skipped().containsKey(reason)) {
                sentences.add(texts.get(reason.text(), done.skipped().get(reason)));
            }
        }
        if (done.amountsLeftOut() > 0) {
            sentences.add(texts.get("seao.amounts-left-out", done.amountsLeftOut()));
        }
        return sentences;
    }
}
