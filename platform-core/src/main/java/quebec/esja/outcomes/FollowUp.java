package quebec.esja.outcomes;

import java.util.Optional;
import java.util.UUID;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.Party;

/// The question put to one side, seven days after a need ended with a purchase from an enterprise that answered.
///
/// @param answered whether this side answered
/// @param declared the contract that the other side declared and this side has yet to confirm
public record FollowUp(
        UUID id,
        BuyerNeed need,
        SupplierId supplier,
        String supplierName,
        boolean buyerSide,
        boolean answered,
        Optional<Contract> declared) {

    /// In whose name it is answered.
    public Party party() {
        return buyerSide ? new Party.OfBuyer(need.data().buyer()) : new Party.OfSupplier(supplier);
    }

    /// A row as it is kept.
    record Row(
            UUID id,
            BuyerNeedId need,
            boolean buyerSide,
            boolean answered,
            Optional<ContractId> contract) {}
}
