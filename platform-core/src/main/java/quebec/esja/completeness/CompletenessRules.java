package quebec.esja.completeness;

import java.util.Arrays;
import java.util.List;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.SupplierData;

/// When a step is done.
final class CompletenessRules {

    /// A description of fewer characters says nothing a name does not.
    static final int SHORTEST_DESCRIPTION = 80;

    private CompletenessRules() {}

    /// @param publicContracts how many confirmed contracts visitors see
    /// @param pictured        whether it has a picture that they may see
    static Completeness of(SupplierData data, int publicContracts, boolean pictured) {
        return new Completeness(
                Arrays.stream(ProfileStep.values())
                        .filter(step -> !done(step, data, publicContracts, pictured))
                        .toList());
    }

    private static boolean done(
            ProfileStep step, SupplierData data, int publicContracts, boolean pictured) {
        List<OfferingData> offerings = data.offerings();
        return switch (step) {
            case MUNICIPALITY -> !data.location().municipality().isEmpty();
            case OFFERING -> !offerings.isEmpty();
            case AREAS -> offerings.stream().noneMatch(offering -> offering.areas().isEmpty());
            case REACH -> !data.reach().phone().isEmpty() || !data.reach().email().isEmpty();
            case DESCRIPTION -> data.description().fr().length() >= SHORTEST_DESCRIPTION;
            case PERSON -> !data.contact().email().isEmpty();
            case OFFERING_WORDS ->
                    offerings.stream()
                            .noneMatch(offering ->
                                    offering.description().isEmpty()
                                            && offering.keywords().isEmpty());
            case LEGAL_FORM -> !data.identity().legalForm().isEmpty();
            case CONTRACT -> publicContracts > 0;
            case ADDED_VALUE -> !data.addedValue().fr().isEmpty();
            case PICTURE -> pictured;
            case CAPACITY ->
                    !data.practice().capacity().fr().isEmpty()
                            || data.practice().leadTimeDays() != null;
            case SIZE -> data.practice().size().isPresent();
            case MISSION -> !data.practice().mission().fr().isEmpty();
            case SOCIAL_PURPOSE -> !data.identity().socialPurpose().isEmpty();
            case SEAO ->
                    offerings.stream().noneMatch(offering -> offering.seaoCategory().isEmpty());
            case WEBSITE -> !data.reach().website().isEmpty();
            case ENGLISH -> !data.description().en().isEmpty();
        };
    }
}
