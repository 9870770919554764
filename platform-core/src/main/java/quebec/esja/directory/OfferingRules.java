package quebec.esja.directory;

import java.util.List;
import java.util.regex.Pattern;
import quebec.esja.kernel.LocalizedText;

/// What an offering must hold. Lengths are those of the schema.
final class OfferingRules {

    static final int MOST_AREAS = 200;
    private static final int LONGEST_RADIUS_KM = 1500;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;
    private static final Pattern UNSPSC = Pattern.compile("[0-9]{8}");

    private OfferingRules() {}

    static OfferingData tidy(OfferingData typed) {
        OfferingTerms terms = typed.terms();
        return new OfferingData(
                typed.id(),
                new LocalizedText(
                        SupplierRules.line(typed.title().fr()),
                        SupplierRules.line(typed.title().en())),
                SupplierRules.text(typed.description()),
                SupplierRules.line(typed.keywords()),
                SupplierRules.line(typed.category()),
                SupplierRules.line(typed.seaoCategory()),
                typed.mode(),
                typed.areas().stream().distinct().toList(),
                new OfferingTerms(
                        SupplierRules.line(terms.price()),
                        SupplierRules.line(terms.minimumOrder()),
                        SupplierRules.line(terms.unspsc()).replaceAll("[ -]", ""),
                        SupplierRules.line(terms.unspscLabel()),
                        terms.references().stream().map(OfferingRules::tidy).toList()));
    }

    private static OfferingReference tidy(OfferingReference typed) {
        return new OfferingReference(
                SupplierRules.line(typed.client()),
                typed.year(),
                SupplierRules.line(typed.line()),
                typed.named());
    }

    /// @param path of the offering, as `offerings[2].`
    static void problems(
            String path, OfferingData offering, KnownCodes codes, List<SupplierProblem> problems) {
        SupplierRules.bounded(problems, path + "title", offering.title().fr(), 2, 160);
        SupplierRules.bounded(problems, path + "titleEn", offering.title().en(), 0, 160);
        SupplierRules.bounded(problems, path + "description", offering.description(), 0, 2000);
        SupplierRules.bounded(problems, path + "keywords", offering.keywords(), 0, 500);
        if (!codes.category(offering.category())) {
            problems.add(new SupplierProblem(path + "category", "supplier.refusal.category"));
        }
        SupplierRules.known(
                problems, path + "seaoCategory", offering.seaoCategory(), codes::seaoCategory);
        termsProblems(path, offering.terms(), problems);
        areaProblems(path, offering.areas(), codes, problems);
    }

    private static void termsProblems(
            String path, OfferingTerms terms, List<SupplierProblem> problems) {
        SupplierRules.bounded(problems, path + "price", terms.price(), 0, 200);
        SupplierRules.bounded(problems, path + "minimumOrder", terms.minimumOrder(), 0, 200);
        SupplierRules.bounded(problems, path + "unspscLabel", terms.unspscLabel(), 0, 160);
        if (!terms.unspsc().isEmpty() && !UNSPSC.matcher(terms.unspsc()).matches()) {
            problems.add(new SupplierProblem(path + "unspsc", "supplier.refusal.unspsc"));
        }
        if (terms.references().size() > OfferingTerms.MOST_REFERENCES) {
            problems.add(
                    new SupplierProblem(
                            path + "references",
                            "supplier.refusal.too-many-references",
                            List.of(String.valueOf(OfferingTerms.MOST_REFERENCES))));
            return;
        }
        for (OfferingReference reference : terms.references()) {
            SupplierRules.bounded(problems, path + "references", reference.client(), 2, 160);
            SupplierRules.bounded(problems, path + "references", reference.line(), 0, 200);
            Integer year = reference.year();
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
                problems.add(
                        new SupplierProblem(
                                path + "references",
                                "supplier.refusal.reference-year",
                                List.of(String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
            }
        }
    }

    private static void areaProblems(
            String path,
            List<ServiceArea> areas,
            KnownCodes codes,
            List<SupplierProblem> problems) {
        if (areas.size() > MOST_AREAS) {
            problems.add(
                    new SupplierProblem(
                            path + "areas",
                            "supplier.refusal.too-many-areas",
                            List.of(String.valueOf(MOST_AREAS))));
            return;
        }
        for (ServiceArea area : areas) {
            if (area instanceof ServiceArea.Radius(String _, int km)
                    && (km < 1 || km > LONGEST_RADIUS_KM)) {
                problems.add(
                        new SupplierProblem(
                                path + "areas",
                                "supplier.refusal.radius",
                                List.of(String.valueOf(LONGEST_RADIUS_KM))));
            } else if (!codes.area(area)) {
                problems.add(new SupplierProblem(path + "areas", "supplier.refusal.area"));
            }
        }
    }
}
