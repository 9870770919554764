package quebec.esja.purchases;

import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;

/// In whose name someone acts on a contract.
public sealed interface Party {

    record OfBuyer(BuyerId buyer) implements Party {}

    record OfSupplier(SupplierId supplier) implements Party {}

    /// The Pôle's own people.
    record OfPole() implements Party {}

    default Side side() {
        return switch (this) {
            case OfBuyer _ -> Side.BUYER;
            case OfSupplier _ -> Side.SUPPLIER;
            case OfPole _ -> Side.STAFF;
        };
    }
}
