package quebec.esja.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quebec.esja.directory.Term;
import quebec.esja.spreadsheets.CellText;

/// Recognizes categories, legal forms and social purposes in the words that people use for them.
final class TradeWords {

    private static final Pattern PARTS = Pattern.compile("[;|\\n•·]+|\\s/\\s|,");
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "autre",
                    "autres",
                    "other",
                    "service",
                    "services",
                    "produit",
                    "produits",
                    "entreprise",
                    "social",
                    "sociale",
                    "avec",
                    "pour",
                    "dans",
                    "and",
                    "gestion");
    private static final Map<String, String> FORMS =
            Map.ofEntries(
                            form(
                                    "obnl",
                                    "obnl",
                                    "osbl",
                                    "obl",
                                    "organisme a but non lucratif",
                                    "organisme sans but lucratif",
                                    "osbl obnl",
                                    "obnl osbl",
                                    "npo",
                                    "non profit",
                                    "nonprofit",
                                    "organisme communautaire",
                                    "personne morale sans but lucratif",
                                    "loi sur les compagnies partie iii",
                                    "partie 3",
                                    "partie iii",
                                    "lcq partie 3",
                                    "ape",
                                    "association personnifiee",
                                    "corporation sans but lucratif",
                                    "non profit organization",
                                    "not for profit"),
                            form("obnl-autre", "pmsbl"),
                            form(
                                    "coop-solidarite",
                                    "coop de solidarite",
                                    "cooperative de solidarite",
                                    "coop solidarite",
                                    "cooperative solidarite",
                                    "solidarity cooperative",
                                    "solidarity coop"),
                            form(
                                    "coop-travail",
                                    "coop de travail",
                                    "cooperative de travail",
                                    "coop de travailleurs",
                                    "cooperative de travailleurs",
                                    "coop travail",
                                    "worker coop",
                                    "worker cooperative",
                                    "workers cooperative"),
                            form(
                                    "coop-travailleurs-actionnaire",
                                    "cta",
                                    "cooperative de travailleurs actionnaire",
                                    "coop de travailleurs actionnaire",
                                    "coop de travailleurs actionnaires",
                                    "cooperative de travailleurs actionnaires",
                                    "worker shareholder cooperative"),
                            form(
                                    "coop-consommateurs",
                                    "coop de consommateurs",
                                    "cooperative de consommateurs",
                                    "coop de consommation",
                                    "cooperative de consommation",
                                    "consumer coop",
                                    "consumer cooperative",
                                    "cooperative d habitation",
                                    "coop d habitation"),
                            form(
                                    "coop-producteurs",
                                    "coop de producteurs",
                                    "cooperative de producteurs",
                                    "coop agricole",
                                    "cooperative agricole",
                                    "producer coop",
                                    "producer cooperative"),
                            form(
                                    "mutuelle",
                                    "mutuelle",
                                    "mutual",
                                    "societe mutuelle",
                                    "mutuelle d assurance",
                                    "smu"),
                            form("association", "association sans personnalite juridique", "ass"))
                    .entrySet()
                    .stream()
                    .flatMap(entry ->
                            entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Map<String, List<String>> synonyms;
    private final List<Wording> categories;
    private final List<Wording> purposes;
    private final Map<String, Optional<String>> recognized = new HashMap<>();
    private final Map<String, String> exactCategories = new HashMap<>();
    private final Map<String, String> exactForms = new HashMap<>(FORMS);
    private final Map<String, String> exactPurposes = new HashMap<>();

    /// @param synonyms words of the trades and what they also mean, by the folded word
    TradeWords(
            List<Term> categories,
            List<Term> legalForms,
            List<Term> socialPurposes,
            Map<String, List<String>> synonyms) {
        this.synonyms = synonyms;
        this.categories = categories.stream().map(Wording::of).toList();
        this.purposes = socialPurposes.stream().map(Wording::of).toList();
        for (Term category : categories) {
            for (String description :
                    List.of(category.description().fr(), category.description().en())) {
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
        String whole =
                exactForms.get(folded.matches("(\\w )+\\w") ? folded.replace(" ", "") : folded);
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
        String folded = CellText.fold(text);
        return Optional.ofNullable(exactPurposes.get(folded)).or(() -> nearest(folded, purposes));
    }

    /// The items of a cell that lists several, unless the whole is one known name.
    List<String> parts(String text) {
        if (exactCategories.containsKey(CellText.fold(text))) {
            return List.of(CellText.oneLine(text));
        }
        return PARTS.splitAsStream(text)
                .map(CellText::oneLine)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /// The category that a text means: its name, something it covers, or the one with which it shares the most words.
    Optional<String> category(String text) {
        return recognized.computeIfAbsent(
                CellText.fold(text),
                folded ->
                        Optional.ofNullable(exactCategories.get(folded))
                                .or(() -> bySynonym(folded))
                                .or(() -> nearest(folded, categories)));
    }

    private Optional<String> bySynonym(String folded) {
        List<String> codes =
                synonyms.getOrDefault(folded, List.of()).stream()
                        .map(CellText::fold)
                        .flatMap(word ->
                                Optional.ofNullable(exactCategories.get(word))
                                        .or(() -> nearest(word, categories))
                                        .stream())
                        .distinct()
                        .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    private static Optional<String> nearest(String folded, List<Wording> wordings) {
        Set<String> asked = stems(folded);
        int best = 0;
        List<String> leading = new ArrayList<>();
        for (Wording wording : wordings) {
            int score = wording.shared(asked);
            if (score > best) {
                best = score;
                leading.clear();
            }
            if (score == best && score > 0) {
                leading.add(wording.code());
            }
        }
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    /// The words of a term; those of its name weigh more than those of its description.
    private record Wording(String code, Set<String> name, Set<String> description) {

        static Wording of(Term term) {
            return new Wording(
                    term.code(),
                    stems(CellText.fold(term.name().fr() + " " + term.name().en())),
                    stems(CellText.fold(term.description().fr() + " " + term.description().en())));
        }

        int shared(Set<String> asked) {
            int score = 0;
            for (String word : asked) {
                score += (name.contains(word) ? 3 : 0) + (description.contains(word) ? 2 : 0);
            }
            return score;
        }
    }

    /// The words that mean something, cut to their first letters so that their endings do not matter.
    private static Set<String> stems(String folded) {
        Set<String> stems = new LinkedHashSet<>();
        for (String written : folded.split(" ", -1)) {
            if (written.length() >= 4 && !EMPTY_WORDS.contains(written)) {
                String word = written.replaceFirst("[sx]$", "");
                stems.add(
                        word.substring(
                                0,
                                Math.min(
                                        word.length() > 6 ? word.length() - 2 : word.length(), 8)));
            }
        }
        return stems;
    }
}
