package quebec.esja.bidfile;

import java.util.Arrays;

/// What public buyers usually ask for.
public enum BidKind {
    /// Civil liability insurance.
    INSURANCE("insurance"),
    /// The attestation of Revenu Québec, asked from 25,000 $ on.
    REVENU_QUEBEC("revenu-quebec"),
    /// The attestation of compliance of the CNESST.
    CNESST("cnesst"),
    /// The licence of the Régie du bâtiment du Québec.
    RBQ("rbq"),
    /// The authorization of the Autorité des marchés publics.
    AMP("amp"),
    /// Financial statements.
    FINANCIAL("financial"),
    /// What its title says.
    OTHER("other");

    private final String code;

    BidKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static BidKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such kind: " + code));
    }
}
