package quebec.esja.purchases;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Slug;

/// A realized contract as the Pôle keeps it.
///
/// @param answeredAt absent while the other party has not answered
/// @param answerNote what it said when contesting; empty when nothing
/// @param corroboration the public notice in which it was found
/// @param version    an edit is made on a version
public record Contract(
        ContractId id,
        ContractData data,
        String supplierName,
        Slug supplierSlug,
        String buyerName,
        Side declaredBy,
        Instant declaredAt,
        Answer answer,
        Optional<Instant> answeredAt,
        String answerNote,
        boolean buyerAllowsPublic,
        boolean supplierAllowsPublic,
        Optional<Corroboration> corroboration,
        int version) {

    /// How well it is proved.
    public EvidenceGrade grade() {
        if (corroboration.isPresent()) {
            return EvidenceGrade.CORROBORATED;
        }
        return answer == Answer.CONFIRMED ? EvidenceGrade.CONFIRMED : EvidenceGrade.DECLARED;
    }

    /// Who is to answer.
    public Side answeredBy() {
        return switch (declaredBy) {
            case BUYER, STAFF -> Side.SUPPLIER;
            case SUPPLIER -> Side.BUYER;
        };
    }

    /// Whether visitors see it on the enterprise's page.
    public boolean shownPublicly() {
        return answer == Answer.CONFIRMED && buyerAllowsPublic && supplierAllowsPublic;
    }

    /// Whether that party stands on that side of the contract.
    public boolean isOf(Party party) {
        return switch (party) {
            case Party.OfBuyer(var buyer) -> buyer.equals(data.buyer());
            case Party.OfSupplier(var supplier) -> supplier.equals(data.supplier());
            case Party.OfPole _ -> true;
        };
    }
}
