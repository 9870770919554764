package quebec.esja.poles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.schemas.PoleSchema;
import quebec.esja.tenancy.Tenant;
import quebec.esja.texts.Language;

/// A Pôle in the register.
///
/// @param organization id of its Keycloak Organization
/// @param territories  three-digit codes in force today; empty for a Pôle without territory
public record Pole(
        PoleId id,
        Slug slug,
        String name,
        PoleStatus status,
        PoleSchema schema,
        Optional<String> organization,
        List<String> territories,
        List<Language> languages,
        Instant opened) {

    public Tenant tenant() {
        return new Tenant(id, slug, schema.schema(), schema.login(), schema.loginVersion());
    }
}
