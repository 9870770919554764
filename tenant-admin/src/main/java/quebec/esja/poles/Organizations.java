package quebec.esja.poles;

import quebec.esja.kernel.Slug;

/// The Organization that each Pôle has in Keycloak. Both calls may be repeated without harm.
public interface Organizations {

    /// The id of the Organization of that alias, created if it was not there.
    ///
    /// @throws RuntimeException when Keycloak does not answer or refuses
    String open(Slug alias, String name);

    /// Takes it away, with its memberships; nothing happens when it is not there.
    void remove(Slug alias);

    /// An Organization that is not enabled gives nobody its claim.
    void setEnabled(Slug alias, boolean enabled);
}
