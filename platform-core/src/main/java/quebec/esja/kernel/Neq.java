package quebec.esja.kernel;

import java.util.Set;

/// Québec's enterprise number (numéro d'entreprise du Québec): 10 digits, the first two 11, 22, 33 or 88.
///
/// The last eight digits pass the Luhn check (mod 10). No published rule says so; it held for 2,252 of 2,252 numbers read,
/// so a failure is a doubt to confirm, not a refusal.
public record Neq(String value) {

    private static final Set<String> PREFIXES = Set.of("11", "22", "33", "88");

    /// @throws IllegalArgumentException when the text is not ten digits with a known prefix
    public Neq {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a NEQ");
        }
    }

    /// What a typed text turns out to be.
    public sealed interface Reading {
        /// Nothing typed.
        record Absent() implements Reading {}

        /// A number whose check digit agrees.
        record Sound(Neq neq) implements Reading {}

        /// The right form, but the check digit does not agree: probably a typing error.
        record Doubtful(Neq neq) implements Reading {}

        /// Not ten digits with a known prefix.
        record Malformed() implements Reading {}
    }

    /// Reads what a person typed; spaces, hyphens and no-break spaces are passed over.
    public static Reading read(String typed) {
        String digits = typed.replaceAll("[\\s\\u00A0\\u202F.-]", "");
        if (digits.isEmpty()) {
            return new Reading.Absent();
        }
        if (!wellFormed(digits)) {
            return new Reading.Malformed();
        }
        Neq neq = new Neq(digits);
        return neq.checkDigitAgrees() ? new Reading.Sound(neq) : new Reading.Doubtful(neq);
    }

    /// Whether digits 3 to 10 pass the Luhn check.
    public boolean checkDigitAgrees() {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = value.charAt(9 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /// Whether the number is a natural person's (prefix 22), whose data are personal information.
    public boolean isOfAPerson() {
        return value.startsWith("22");
    }

    private static boolean wellFormed(String text) {
        return text.length() == 10
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && PREFIXES.contains(text.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
