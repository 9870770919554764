package quebec.esja.registration;

/// The six principles of art. 3 of the *Loi sur l'économie sociale* (RLRQ E-1.1.1), in its order.
public enum Principle {
    /// Meets needs of its members or of the community.
    NEEDS("needs"),
    /// Not under the decision control of a public body.
    INDEPENDENCE("independence"),
    /// Governed democratically by its members.
    DEMOCRACY("democracy"),
    /// Aims at economic viability.
    VIABILITY("viability"),
    /// Does not share out, or shares out only within limits, the surplus of its activities.
    SURPLUS("surplus"),
    /// On dissolution, what remains goes to another legal person of the same kind.
    DEVOLUTION("devolution");

    private final String code;

    Principle(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when the database holds what this program does not know
    static Principle ofCode(String code) {
        for (Principle principle : values()) {
            if (principle.code.equals(code)) {
                return principle;
            }
        }
        throw new IllegalArgumentException("no such principle: " + code);
    }
}
