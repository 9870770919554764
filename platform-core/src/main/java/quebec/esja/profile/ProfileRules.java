package quebec.esja.profile;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.kernel.EmailAddress;

/// What a profile must hold. Lengths are those of the schema.
final class ProfileRules {

    private ProfileRules() {}

    static List<String> problems(PoleProfileData data) {
        List<String> problems = new ArrayList<>();
        bounded(problems, data.name(), 3, 160, "profile.refusal.name");
        bounded(problems, data.programme(), 3, 160, "profile.refusal.programme");
        bounded(problems, data.tagline().fr(), 0, 200, "profile.refusal.tagline");
        bounded(problems, data.tagline().en(), 0, 200, "profile.refusal.tagline");
        bounded(problems, data.intro().fr(), 0, 4000, "profile.refusal.intro");
        bounded(problems, data.intro().en(), 0, 4000, "profile.refusal.intro");
        bounded(problems, data.phone(), 0, 40, "profile.refusal.phone");
        bounded(problems, data.privacyOfficer().name(), 2, 120, "profile.refusal.privacy-officer");
        bounded(problems, data.privacyOfficer().title(), 2, 120, "profile.refusal.privacy-officer");
        if (!data.email().isBlank() && EmailAddress.parse(data.email()).isEmpty()) {
            problems.add("profile.refusal.email");
        }
        if (!data.website().isBlank() && !data.website().matches("https?://[^\\s<>\"]{3,290}")) {
            problems.add("profile.refusal.website");
        }
        return problems.stream().distinct().toList();
    }

    private static void bounded(
            List<String> problems, String text, int least, int most, String problem) {
        int length = text.strip().length();
        if (length < least || text.length() > most) {
            problems.add(problem);
        }
    }
}
