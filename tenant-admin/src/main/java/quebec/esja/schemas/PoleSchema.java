package quebec.esja.schemas;

import java.util.regex.Pattern;
import quebec.esja.kernel.Slug;

/// The schema and the login of one Pôle, by name. Both derive from the slug once, when the Pôle opens.
///
/// @param loginVersion see [quebec.esja.tenancy.LoginPasswords]
public record PoleSchema(String schema, String login, int loginVersion) {

    private static final Pattern SCHEMA = Pattern.compile("pole_[a-z0-9_]{3,50}");
    private static final Pattern LOGIN = Pattern.compile("esja_pole_[a-z0-9_]{3,50}");

    /// @throws IllegalArgumentException when a name could not stand unquoted in SQL
    public PoleSchema {
        if (!SCHEMA.matcher(schema).matches() || !LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("not the schema and login of a Pôle");
        }
    }

    /// The names that a new Pôle of this slug gets.
    public static PoleSchema of(Slug slug) {
        String name = slug.value().replace('-', '_');
        return new PoleSchema("pole_" + name, "esja_pole_" + name, 1);
    }
}
