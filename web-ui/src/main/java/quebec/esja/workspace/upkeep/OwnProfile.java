package quebec.esja.workspace.upkeep;

import java.util.Optional;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.directory.Supplier;
import quebec.esja.doors.PoleFront;

/// The address of « Mon entreprise », for one enterprise and one thing to do there.
public final class OwnProfile {

    /// Slug of the enterprise.
    public static final String ENTERPRISE = "fiche";

    /// Code of the step to do.
    public static final String STEP = "etape";

    private OwnProfile() {}

    static String address(PoleFront pole, Supplier supplier, Optional<ProfileStep> step) {
        return pole.slug()
                + "/mon-entreprise?"
                + ENTERPRISE
                + "="
                + supplier.slug()
                + step.map(one -> "&" + STEP + "=" + one.code()).orElse("");
    }
}
