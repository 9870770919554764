package quebec.esja.tenders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Lot;

/// All listed enterprises, from the one that a notice suits best: by kind of fit, by the strength of the reasons, then by a draw.
public record SuitRanking(OpenNotice notice, List<Suit> suits) {

    /// How the notice suits an enterprise.
    public record Suit(SupplierId supplier, TenderFit fit) {}

    static SuitRanking of(OpenNotice notice, List<Suit> suits) {
        UUID draw = UUID.nameUUIDFromBytes(notice.ocid().getBytes(UTF_8));
        return new SuitRanking(
                notice,
                suits.stream()
                        .sorted(
                                Comparator.comparing((Suit suit) -> suit.fit().kind())
                                        .thenComparing(
                                                Comparator.comparingInt(
                                                                (Suit suit) -> suit.fit().weight())
                                                        .reversed())
                                        .thenComparingLong(suit -> Lot.of(draw, suit.supplier()))
                                        .thenComparing(suit -> suit.supplier().value()))
                        .toList());
    }

    public SuitRanking {
        suits = List.copyOf(suits);
    }

    /// How many enterprises of that kind there are.
    public int count(TenderFit.Kind kind) {
        return (int) suits.stream().filter(suit -> suit.fit().kind() == kind).count();
    }

    Map<SupplierId, TenderFit> fits() {
        return suits.stream().collect(Collectors.toMap(Suit::supplier, Suit::fit));
    }
}
