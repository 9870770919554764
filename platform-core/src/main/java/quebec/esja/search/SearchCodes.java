package quebec.esja.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.Term;

/// The codes that are counted, each by its place in its list; at most 60 of a kind.
record SearchCodes(
        Codes categories, Codes legalForms, Codes socialPurposes, Codes labels, Codes sizes) {

    private static final Codes SIZES =
            Codes.of(Arrays.stream(SizeBand.values()).map(SizeBand::code));

    static SearchCodes of(Nomenclature nomenclature) {
        return new SearchCodes(
                of(nomenclature.categories()),
                of(nomenclature.legalForms()),
                of(nomenclature.socialPurposes()),
                of(nomenclature.labels()),
                SIZES);
    }

    private static Codes of(List<Term> terms) {
        return Codes.of(terms.stream().map(Term::code));
    }

    /// The codes of one kind, and the bit of each.
    record Codes(List<String> all, Map<String, Long> bits) {

        private static Codes of(Stream<String> codes) {
            List<String> all = codes.limit(60).toList();
            Map<String, Long> bits = new HashMap<>();
            for (String code : all) {
                bits.put(code, 1L << bits.size());
            }
            return new Codes(all, Map.copyOf(bits));
        }

        /// 0 for a code that is not counted.
        long bit(String code) {
            return bits.getOrDefault(code, 0L);
        }

        long bits(List<String> codes) {
            long bits = 0;
            for (String code : codes) {
                bits |= bit(code);
            }
            return bits;
        }
    }
}
