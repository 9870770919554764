package quebec.esja.keycloak;

/// What became of the opening of an Organization.
public sealed interface OrganizationOpening {

    /// It is there, made now or before.
    record Opened(OrganizationRef organization) implements OrganizationOpening {}

    /// Another alias has that name already.
    record NameTaken(String name) implements OrganizationOpening {}
}
