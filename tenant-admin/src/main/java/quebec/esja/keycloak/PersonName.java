package quebec.esja.keycloak;

/// A name in the two parts that Keycloak keeps; together again they are what the person wrote, without the characters that
/// Keycloak's validator `person-name-prohibited-characters` refuses.
record PersonName(String first, String rest) {

    private static final String REFUSED = "[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]";

    static PersonName of(String name) {
        String tidy = name.replaceAll(REFUSED, " ").strip().replaceAll("\\s+", " ");
        int space = tidy.indexOf(' ');
        return space < 0
                ? new PersonName(tidy, "")
                : new PersonName(tidy.substring(0, space), tidy.substring(space + 1));
    }

    String whole() {
        return (first + " " + rest).strip();
    }
}
