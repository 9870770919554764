package quebec.esja.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.buyerneeds.AmountBand;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedData;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;

/// All that leaves a Pôle with a need it offers: no buyer, no person; the documents stay, and are read there.
///
/// @param questions to the enterprises, which the neighbour reads once it has accepted; none where the consent does not cover them
public record OfferedNeed(
        String what,
        String detail,
        String category,
        String unspsc,
        Nature nature,
        String place,
        Optional<LocalDate> wantedOn,
        AmountBand amount,
        PurchaseMode mode,
        LocalDate answerBy,
        List<String> questions) {

    public OfferedNeed {
        questions = List.copyOf(questions);
    }

    /// What would leave of an open need.
    public static OfferedNeed of(BuyerNeed need) {
        BuyerNeedData data = need.data();
        return new OfferedNeed(
                data.what(),
                data.detail(),
                data.category(),
                data.unspsc(),
                data.nature().orElseThrow(),
                data.place(),
                data.wantedOn(),
                data.amount().orElseThrow(),
                data.mode().orElseThrow(),
                data.answerBy().orElseThrow(),
                data.questions().stream().map(OfferRules::impersonal).toList());
    }

    OfferedNeed asking(List<String> known) {
        return new OfferedNeed(
                what, detail, category, unspsc, nature, place, wantedOn, amount, mode, answerBy,
                known);
    }

    /// The same as a need of the Pôle that accepts it, in the name of the one that offers it.
    BuyerNeedData in(BuyerId neighbour) {
        return new BuyerNeedData(
                neighbour,
                what,
                detail,
                category,
                unspsc,
                Optional.of(nature),
                place,
                wantedOn,
                Optional.of(amount),
                Optional.of(mode),
                Optional.of(answerBy),
                questions,
                false,
                Rhythm.MILESTONES);
    }
}
