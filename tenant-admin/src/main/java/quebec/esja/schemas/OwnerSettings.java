package quebec.esja.schemas;

/// How to connect as the login that owns every schema (`ESJA_DB_URL`, `ESJA_DB_OWNER_USER`, `ESJA_DB_OWNER_PASSWORD`).
public record OwnerSettings(String url, String user, String password) {

    @Override
    public String toString() {
        return "OwnerSettings[url=" + url + ", user=" + user + "]";
    }
}
