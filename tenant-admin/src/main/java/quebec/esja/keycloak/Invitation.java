package quebec.esja.keycloak;

/// What became of an invitation. In every case but [Disabled] the person is a member of the Organization.
public sealed interface Invitation {

    Person person();

    /// A mail with one button, « Choisir mon mot de passe », left for a person who had no password.
    record MailSent(Person person) implements Invitation {}

    /// The person signs in already, thanks to another Pôle: no mail left, tell them by ours.
    record AlreadySignsIn(Person person) implements Invitation {}

    /// The mail did not leave; inviting again tries again.
    record MailFailed(Person person) implements Invitation {}

    /// The account is disabled: nothing was done.
    record Disabled(Person person) implements Invitation {}
}
