package quebec.esja.buyerneeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;

/// What a form edits of a buyer's need. Nothing here is checked; [BuyerNeeds] does.
///
/// @param what      in one line, 3 to 200 characters
/// @param detail    4000 characters at most
/// @param category  code of `reference.category`, or empty
/// @param unspsc    eight digits, or empty
/// @param place     where it is delivered: code of a municipality, a territory or a region, or empty
/// @param answerBy  last day to answer, whole, in Québec
/// @param questions to the enterprises, 10 at most, each of 3 to 300 characters
/// @param open      whether visitors may read it while it is open
public record BuyerNeedData(
        BuyerId buyer,
        String what,
        String detail,
        String category,
        String unspsc,
        Optional<Nature> nature,
        String place,
        Optional<LocalDate> wantedOn,
        Optional<AmountBand> amount,
        Optional<PurchaseMode> mode,
        Optional<LocalDate> answerBy,
        List<String> questions,
        boolean open,
        Rhythm rhythm) {

    public BuyerNeedData {
        questions = List.copyOf(questions);
    }

    /// An empty one of that buyer.
    public static BuyerNeedData of(BuyerId buyer) {
        return new BuyerNeedData(
                buyer,
                "",
                "",
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Rhythm.MILESTONES);
    }
}
