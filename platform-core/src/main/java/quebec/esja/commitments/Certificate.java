package quebec.esja.commitments;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.paper.Sheet;
import quebec.esja.paper.Sheet.Block;
import quebec.esja.paper.Sheet.Fact;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// A commitment on paper: its words, who signed them, and the digest that proves them.
public final class Certificate {

    private Certificate() {}

    /// In the language that was signed.
    public static Sheet of(Commitment commitment) {
        Texts texts = Texts.of(commitment.language());
        Formats formats = Formats.of(commitment.language());
        List<Block> blocks = new ArrayList<>();
        commitment
                .withdrawal()
                .ifPresent(withdrawal ->
                        blocks.add(
                                new Block.Caution(
                                        texts.get(
                                                "commitments.certificate.withdrawn",
                                                formats.date(Evidence.day(withdrawal.at()))))));
        blocks.add(new Block.Quotation(commitment.text()));
        if (!commitment.target().isNone()) {
            blocks.add(new Block.Heading(texts.get("commitments.target")));
            blocks.add(
                    new Block.Prose(Evidence.target(commitment.target(), commitment.language())));
        }
        blocks.add(new Block.Heading(texts.get("commitments.certificate.signature")));
        blocks.add(
                new Block.Facts(
                        Evidence.of(commitment, commitment.language()).stream()
                                .map(fact -> new Fact(fact.label(), fact.value()))
                                .toList()));
        blocks.add(new Block.Prose(texts.get("commitments.certificate.verify")));
        blocks.add(new Block.Prose(texts.get("commitments.certificate.nature")));
        return new Sheet(
                commitment.language(),
                texts.get("commitments.certificate.kind", commitment.term().year()),
                commitment.buyerName(),
                commitment.signedOn(),
                blocks);
    }
}
