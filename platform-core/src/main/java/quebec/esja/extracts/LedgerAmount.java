package quebec.esja.extracts;

import java.math.BigDecimal;

/// What a cell of amounts turns out to say.
public sealed interface LedgerAmount {

    /// No line of an extract reaches a million million dollars.
    BigDecimal LIMIT = new BigDecimal("1000000000000");

    /// @param dollars to the cent; below zero for a credit
    record Sound(BigDecimal dollars) implements LedgerAmount {}

    record Absent() implements LedgerAmount {}

    record Unreadable() implements LedgerAmount {}

    record TooLarge() implements LedgerAmount {}

    static boolean isSound(String text) {
        return AmountStyle.UNKNOWN.read(text) instanceof Sound;
    }

    /// Whether the text is written as money is: with cents, a dollar sign, or parted thousands.
    static boolean looksLikeMoney(String text) {
        return isSound(text)
                && text.matches(".*([.,]\\d{2}\\D*$|\\$|\\d[ \\u00A0\\u202F']\\d{3}).*");
    }
}
