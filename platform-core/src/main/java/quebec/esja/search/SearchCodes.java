package quebec.esja.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;

/// The codes that are counted, each by its place in its list; at most 60 of a kind.
record SearchCodes(Codes categories, Codes legalForms, Codes socialPurposes) {

    static SearchCodes of(Nomenclature nomenclature) {
        return new SearchCodes(
                Codes.of(nomenclature.categories()),
                Codes.of(nomenclature.legalForms()),
                Codes.of(nomenclature.socialPurposes()));
    }

    /// The codes of one kind, and the bit of each.
    record Codes(List<String> all, Map<String, Long> bits) {

        private static Codes of(List<Term> terms) {
            List<String> all = terms.stream().map(Term::code).limit(60).toList();
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
    }
}
