package quebec.esja.keycloak;

/// A name in the two parts that Keycloak keeps; together again they are what the person wrote.
record PersonName(String first, String rest) {

    static PersonName of(String name) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        int space = tidy.indexOf(' ');
        return space < 0
                ? new PersonName(tidy, "")
                : new PersonName(tidy.substring(0, space), tidy.substring(space + 1));
    }

    String whole() {
        return (first + " " + rest).strip();
    }
}
