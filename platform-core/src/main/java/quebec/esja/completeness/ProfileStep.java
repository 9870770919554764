package quebec.esja.completeness;

import java.util.Arrays;
import java.util.Optional;

/// Something to do on a profile, the most useful first: what lets it be public, be found, be reached, then be preferred.
public enum ProfileStep {
    MUNICIPALITY("municipality"),
    OFFERING("offerings"),
    /// Some offering says nowhere where it is delivered.
    AREAS("areas"),
    /// Neither a telephone nor an e-mail for the public.
    REACH("phone"),
    /// None in French, or one too short to say anything.
    DESCRIPTION("description-fr"),
    /// The person the Pôle writes to.
    PERSON("contact-email"),
    /// Some offering has neither a description nor other words for it.
    OFFERING_WORDS("offering-words"),
    LEGAL_FORM("legal-form"),
    /// No confirmed contract that visitors may see.
    CONTRACT("contract"),
    ADDED_VALUE("added-value-fr"),
    /// Neither a logo nor a picture that visitors may see.
    PICTURE("picture"),
    /// Neither how much it can deliver nor in how long.
    CAPACITY("capacity-fr"),
    SIZE("size"),
    SOCIAL_PURPOSE("social-purpose"),
    /// Nothing by which notices of the SEAO are matched.
    SEAO("seao"),
    WEBSITE("website"),
    MISSION("mission-fr"),
    ENGLISH("description-en");

    private final String code;

    ProfileStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The step of that code, none for any other text.
    public static Optional<ProfileStep> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
