package quebec.esja.audit;

import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.MemberId;

/// Who acts: a member of the Pôle, or something without an account (a visitor's form, an operator's command, a job).
///
/// @param member null when the actor has no account here
/// @param name   shown in the history
public record Actor(@Nullable MemberId member, String name) {

    /// A visitor who filled a public form.
    public static final Actor VISITOR = new Actor(null, "visiteur");

    /// The person whom the data are about, by the link of her letter.
    public static final Actor CONCERNED = new Actor(null, "personne concernée");

    /// The platform itself.
    public static final Actor PLATFORM = new Actor(null, "plateforme");
}
