package quebec.esja.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A call for tenders that may still be answered.
///
/// @param ends     last moment to answer
/// @param url      on SEAO's own site; may be empty
/// @param codes    categories of SEAO
/// @param regions  official ones; none when nothing says where
/// @param lexemes  of its title and the names of its codes
public record OpenNotice(
        String ocid,
        String title,
        String buyer,
        Instant ends,
        String url,
        List<Named> codes,
        List<Named> regions,
        PlaceBasis basis,
        Set<String> lexemes) {

    public OpenNotice {
        codes = List.copyOf(codes);
        regions = List.copyOf(regions);
        lexemes = Set.copyOf(lexemes);
    }

    /// The number by which people know the notice.
    public String number() {
        return ocid.substring(ocid.lastIndexOf('-') + 1);
    }
}
