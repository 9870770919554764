package quebec.esja.commitments;

/// The person who signs in the name of an organization.
public record Signatory(String name, String function) {

    static final int SHORTEST = 2;
    public static final int LONGEST = 120;

    Signatory tidy() {
        return new Signatory(line(name), line(function));
    }

    static boolean fits(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
    }
}
