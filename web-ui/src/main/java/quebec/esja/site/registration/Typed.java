package quebec.esja.site.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a person typed in the registration form, as it came; nothing here is checked but its length.
///
/// @param answers by name of field, each at most [#LONGEST] characters
record Typed(Map<String, String> answers) {

    static final String NAME = "nom";
    static final String NEQ = "neq";
    static final String NEQ_RIGHT = "neq-exact";
    static final String FORM = "forme";
    static final String PLACE = "municipalite";
    static final String PLACE_CODE = "municipalite-code";
    static final String DESCRIPTION = "description";
    static final String WEBSITE = "site";
    static final String EMAIL = "courriel";
    static final String PHONE = "telephone";
    static final String CONTACT_NAME = "personne";
    static final String CONTACT_EMAIL = "personne-courriel";
    static final String CONSENT = "consentement";
    static final String OTHERS = "autres";
    static final String OFFERINGS = "offres";

    /// A field that people do not see; what fills it is no person.
    static final String TRAP = "adresse-secondaire";

    private static final int LONGEST = 5000;
    private static final String YES = "oui";

    Typed {
        answers = Map.copyOf(answers);
    }

    static Typed of(Map<String, String> parameters) {
        var bounded = new HashMap<String, String>();
        parameters.forEach((name, value) ->
                bounded.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value));
        return new Typed(bounded);
    }

    String get(String name) {
        return answers.getOrDefault(name, "");
    }

    boolean ticked(String name) {
        return get(name).equals(YES);
    }

    /// How many offerings the form shows.
    int offerings(int most) {
        var told = get(OFFERINGS);
        var shown = told.matches("[1-9]") ? Integer.parseInt(told) : 1;
        return Math.min(shown, most);
    }

    static String title(int offering) {
        return "offre-" + offering + "-titre";
    }

    static String category(int offering) {
        return "offre-" + offering + "-categorie";
    }

    static String mode(int offering) {
        return "offre-" + offering + "-mode";
    }

    static String area(int offering) {
        return "offre-" + offering + "-territoire";
    }

    static String radius(int offering) {
        return "offre-" + offering + "-rayon";
    }

    /// The offerings in which something was told, counted from 1.
    List<Integer> told(int most) {
        var told = new ArrayList<Integer>();
        for (int i = 1; i <= offerings(most); i++) {
            if (!(get(title(i)) + get(category(i)) + get(area(i))).isBlank()) {
                told.add(i);
            }
        }
        return told;
    }
}
