package quebec.esja.bidfile;

import java.time.LocalDate;
import java.util.List;
import quebec.esja.kernel.BidShareId;
import quebec.esja.kernel.SupplierId;

/// A bid file as the buyer it is shown to sees it.
///
/// @param until last day it is shown
public record ReceivedFile(
        BidShareId share,
        SupplierId supplier,
        String supplierName,
        String buyer,
        String purpose,
        LocalDate until,
        List<BidDocument> documents) {

    public ReceivedFile {
        documents = List.copyOf(documents);
    }
}
