package quebec.esja.site.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quebec.esja.site.TypedForm;

/// What a person typed in the registration form, by the names of its fields.
record Typed(TypedForm form) {

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
    static final String REUSE = "reprendre";
    static final String NO_REUSE = "sans-reprendre";
    static final String OFFERINGS = "offres";

    static Typed of(Map<String, String> parameters) {
        return new Typed(TypedForm.of(parameters));
    }

    String get(String name) {
        return form.get(name);
    }

    boolean ticked(String name) {
        return form.ticked(name);
    }

    boolean trapped() {
        return form.trapped();
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
