package quebec.esja.search;

import java.util.List;
import java.util.Map;

/// How many enterprises each filter would give, the other filters of the search kept. What would give none is absent, unless
/// it is the one asked for.
///
/// @param places        delivered in whole: territories in a Pôle, regions in the province
/// @param sizes         from the smallest to the largest
/// @param tenders       that want to be invited to tender
/// @param proven        with realized contracts that are confirmed and public
/// @param poles         in the province, by the Pôle that lists them; empty in a Pôle
public record Facets(
        List<Count> categories,
        List<Count> places,
        List<Count> legalForms,
        List<Count> socialPurposes,
        List<Count> modes,
        List<Count> labels,
        List<Count> sizes,
        int tenders,
        int proven,
        Map<String, Integer> poles) {

    public static final Facets NONE =
            new Facets(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0,
                    0, Map.of());

    /// @param code as the search takes it
    public record Count(String code, int enterprises) {}
}
