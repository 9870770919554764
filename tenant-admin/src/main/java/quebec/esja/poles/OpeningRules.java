package quebec.esja.poles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quebec.esja.members.PoleRole;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.texts.Language;

/// What an opening must hold before anything is touched.
final class OpeningRules {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private OpeningRules() {}

    static List<String> problems(
            PoleOpening opening,
            Set<String> taken,
            ReservedSlugs reserved,
            Set<String> knownTerritories) {
        List<String> problems = new ArrayList<>(PoleProfiles.problems(opening.profile()));
        slugProblem(opening.slug(), taken, reserved).ifPresent(problems::add);
        if (!knownTerritories.containsAll(opening.territories())) {
            problems.add("poles.refusal.territory-unknown");
        }
        if (!opening.languages().contains(Language.FRENCH)) {
            problems.add("poles.refusal.french-missing");
        }
        if (opening.firstAdmin().role().filter(role -> role == PoleRole.ADMIN).isEmpty()) {
            problems.add("poles.refusal.first-admin");
        }
        return List.copyOf(problems);
    }

    /// What speaks against an address, as the key of a text.
    static Optional<String> slugProblem(String slug, Set<String> taken, ReservedSlugs reserved) {
        if (slug.length() < 3 || slug.length() > 40 || !SLUG.matcher(slug).matches()) {
            return Optional.of("poles.refusal.slug-form");
        }
        if (reserved.words().contains(slug)) {
            return Optional.of("poles.refusal.slug-reserved");
        }
        return taken.contains(slug) ? Optional.of("poles.refusal.slug-taken") : Optional.empty();
    }
}
