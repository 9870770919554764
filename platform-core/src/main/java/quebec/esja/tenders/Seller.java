package quebec.esja.tenders;

import java.util.List;
import java.util.Set;

/// What an enterprise sells and where, as far as notices are concerned.
///
/// @param codes       categories of SEAO that its offerings name
/// @param nearCodes   those that its categories of the portfolio may be
/// @param expressions titles and keywords of its offerings
/// @param everywhere  whether it serves all Québec
/// @param whole       official regions it serves from end to end
/// @param part        those where it serves some places
record Seller(
        Set<String> codes,
        Set<String> nearCodes,
        List<Expression> expressions,
        boolean everywhere,
        Set<String> whole,
        Set<String> part) {

    /// One that offers nothing.
    static final Seller NOTHING =
            new Seller(Set.of(), Set.of(), List.of(), false, Set.of(), Set.of());

    /// @param lexemes of the text, as notices are indexed
    record Expression(String text, Set<String> lexemes) {}
}
