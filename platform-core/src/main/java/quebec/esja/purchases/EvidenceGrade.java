package quebec.esja.purchases;

import java.util.Arrays;
import java.util.Optional;

/// How well a contract is proved, from the weakest.
public enum EvidenceGrade {
    /// Said by one party.
    DECLARED("declared"),
    /// Said by both.
    CONFIRMED("confirmed"),
    /// Found in the public notices (SEAO) as well.
    CORROBORATED("corroborated");

    private final String code;

    EvidenceGrade(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "purchases.grade." + code;
    }

    public static Optional<EvidenceGrade> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
