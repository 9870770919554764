package quebec.esja.tenancy;

import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;

/// A Pôle as the database knows it: its schema, and the login that may use that schema and nothing of another Pôle.
///
/// @param loginVersion part of the derived password; raising it rotates the password
public record Tenant(PoleId id, Slug slug, String schema, String login, int loginVersion) {

    /// The `search_path` of this tenant's connections, to the letter.
    public String searchPath() {
        return schema + ", extensions";
    }
}
