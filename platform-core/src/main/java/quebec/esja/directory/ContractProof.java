package quebec.esja.directory;

import java.util.List;
import java.util.stream.Stream;

/// The realized contracts of one enterprise that may be shown.
///
/// @param total  how many there are
/// @param latest the latest of them, the latest first
public record ContractProof(int total, List<PublicContract> latest) {

    public static final ContractProof NONE = new ContractProof(0, List.of());

    public ContractProof {
        latest = List.copyOf(latest);
    }

    ContractProof and(ContractProof later) {
        return new ContractProof(
                total, Stream.concat(latest.stream(), later.latest.stream()).toList());
    }
}
