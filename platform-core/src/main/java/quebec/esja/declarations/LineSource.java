package quebec.esja.declarations;

import java.util.Arrays;
import java.util.Optional;

/// Where the amount of a line comes from.
public enum LineSource {
    TYPED("typed"),
    /// Added up from the extract of accounts.
    FILE("file"),
    /// The sum of the contracts known for the period.
    CONTRACTS("contracts"),
    /// The sum of awards of SEAO that a person took.
    SEAO("seao");

    private final String code;

    LineSource(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether it is made of deals known one by one: another one may be added to it. What was typed or read says all that was paid.
    public boolean addsUp() {
        return this == CONTRACTS || this == SEAO;
    }

    /// Key of its name.
    public String text() {
        return "declarations.source." + code;
    }

    static Optional<LineSource> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
