package quebec.esja.tenancy;

/// Where the database is, and the key from which every login's password derives.
///
/// @param url       JDBC address without user or password
/// @param masterKey at least 32 characters, from `ESJA_MASTER_KEY`
public record DatabaseSettings(String url, String masterKey) {

    public DatabaseSettings {
        if (masterKey.length() < 32) {
            throw new IllegalArgumentException("ESJA_MASTER_KEY must have at least 32 characters");
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + "]";
    }
}
