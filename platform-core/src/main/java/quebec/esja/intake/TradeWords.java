package quebec.esja.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import quebec.esja.directory.Term;

/// Recognizes categories, legal forms and social purposes in the words that people use for them.
final class TradeWords {

    private static final Pattern PARTS = Pattern.compile("[;|\\n•·]+|\\s/\\s|,");
    private static final Set<String> EMPTY_WORDS =
            Set.of("autre", "autres", "other", "service", "services", "produit", "produits", "entreprise", "social", "sociale", "avec", "pour", "dans", "and", "gestion");
    private static final Map<String, String> FORMS = Map.ofEntries(
            form("obnl", "obnl", "osbl", "obl", "organisme a but non lucratif", "organisme sans but lucratif", "osbl obnl", "obnl osbl", "npo", "non profit", "nonprofit",
                    "organisme communautaire", "personne morale sans but lucratif", "loi sur les compagnies partie iii", "partie 3", "partie iii", "lcq partie 3", "ape",
                    "association personnifiee", "corporation sans but lucratif", "non profit organization", "not for profit"),
            form("obnl-autre", "pmsbl"),
            form("coop-solidarite", "coop de solidarite", "cooperative de solidarite", "coop solidarite", "cooperative solidarite", "solidarity cooperative", "solidarity coop"),
            form("coop-travail", "coop de travail", "cooperative de travail", "coop de travailleurs", "cooperative de travailleurs", "coop travail", "worker coop",
                    "worker cooperative", "workers cooperative"),
            form("coop-travailleurs-actionnaire", "cta", "cooperative de travailleurs actionnaire", "coop de travailleurs actionnaire", "coop de travailleurs actionnaires",
                    "cooperative de travailleurs actionnaires", "worker shareholder cooperative"),
            form("coop-consommateurs", "coop de consommateurs", "cooperative de consommateurs", "coop de consommation", "cooperative de consommation", "consumer coop",
                    "consumer cooperative", "cooperative d habitation", "coop d habitation"),
            form("coop-producteurs", "coop de producteurs", "cooperative de producteurs", "coop agricole", "cooperative agricole", "producer coop", "producer cooperative"),
            form("mutuelle", "mutuelle", "mutual", "societe mutuelle", "mutuelle d assurance", "smu"),
            form("association", "association sans personnalite juridique", "ass")).entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(java.util.stream.Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<Term> categories;
    private final Map<String, String> exactCategories = new HashMap<>();
    private final Map<String, String> exactForms = new HashMap<>(FORMS);
    private final Map<String, String> exactPurposes = new HashMap<>();

    TradeWords(List<Term> categories, List<Term> legalForms, List<Term> socialPurposes) {
        this.categories = categories;
        for (Term category : categories) {
            for (String description : List.of(category.description().fr(), category.description().en())) {
                for (String item : description.split(",", -1)) {
                    exactCategories.putIfAbsent(CellText.fold(item), category.code());
                }
            }
        }
        categories.forEach(term -> names(term, exactCategories));
        legalForms.forEach(term -> names(term, exactForms));
        socialPurposes.forEach(term -> names(term, exactPurposes));
    }

    private static Map.Entry<String, List<String>> form(String code, String... words) {
        return Map.entry(code, List.of(words));
    }

    private static void names(Term term, Map<String, String> into) {
        into.put(CellText.fold(term.code()), term.code());
        into.put(CellText.fold(term.name().fr()), term.code());
        into.put(CellText.fold(term.name().en()), term.code());
    }

    /// The legal form of a text: `OSBL`, « coop. de solidarité », « Coopérative de travail ». A cooperative of no told kind is none.
    Optional<String> legalForm(String text) {
        String folded = CellText.fold(text);
        String whole = exactForms.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        List<String> parts =
                Arrays.stream(text.split("[(),/;–]", -1))
                        .map(CellText::fold)
                        .filter(exactForms::containsKey)
                        .map(exactForms::get)
                        .distinct()
                        .toList();
        return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    Optional<String> socialPurpose(String text) {
        return Optional.ofNullable(exactPurposes.get(CellText.fold(text)));
    }

    /// The items of a cell that lists several, unless the whole is one known name.
    List<String> parts(String text) {
        if (exactCategories.containsKey(CellText.fold(text))) {
            return List.of(CellText.oneLine(text));
        }
        return PARTS.splitAsStream(text).map(CellText::oneLine).filter(part -> !part.isEmpty()).distinct().toList();
    }

    /// The category that a text means: its name, something it covers, or the one with which it shares the most words.
    Optional<String> category(String text) {
        String exact = exactCategories.get(CellText.fold(text));
        if (exact != null) {
            return Optional.of(exact);
        }
        Set<String> asked = stems(text);
        int best = 0;
        Set<String> leading = new LinkedHashSet<>();
        for (Term category : categories) {
            int score =
                    3 * shared(asked, category.name().fr() + " " + category.name().en())
                            + 2 * shared(asked, category.description().fr() + " " + category.description().en());
            if (score > best) {
                best = score;
                leading.clear();
            }
            if (score == best && score > 0) {
                leading.add(category.code());
            }
        }
        return leading.size() == 1 ? Optional.of(leading.iterator().next()) : Optional.empty();
    }

    private static int shared(Set<String> asked, String words) {
        Predicate<String> known = stems(words)::contains;
        return (int) asked.stream().filter(known).count();
    }

    /// The words that mean something, cut to their first letters so that their endings do not matter.
    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : CellText.fold(text).split(" ", -1)) {
            if (word.length() >= 4 && !EMPTY_WORDS.contains(word)) {
                stems.add(word.substring(0, Math.min(word.length() > 6 ? word.length() - 2 : word.length() - 1, 8)));
            }
        }
        return stems;
    }
}
