package quebec.esja.search;

import java.util.List;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Term;

/// The codes that are counted, each by its place in its list; at most 60 of a kind.
record SearchCodes(List<String> categories, List<String> legalForms, List<String> socialPurposes) {

    static SearchCodes of(Nomenclature nomenclature) {
        return new SearchCodes(
                codes(nomenclature.categories()),
                codes(nomenclature.legalForms()),
                codes(nomenclature.socialPurposes()));
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).limit(60).toList();
    }
}
