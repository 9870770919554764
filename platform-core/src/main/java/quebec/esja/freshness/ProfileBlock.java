package quebec.esja.freshness;

import java.util.Optional;
import quebec.esja.directory.SupplierData;

/// A part of a public profile that is confirmed as a whole, in the order of the page.
public enum ProfileBlock {
    IDENTITY("identity"),
    /// What it says of itself, of what it can take on, and of what buying from it changes.
    PRESENTATION("presentation"),
    /// What it sells, and where.
    OFFERINGS("offerings"),
    /// Where it is and how to reach it.
    CONTACT("contact");

    private final String code;

    ProfileBlock(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name in a sentence or a heading.
    public String text() {
        return "freshness.block." + code;
    }

    static Optional<ProfileBlock> ofCode(String code) {
        for (ProfileBlock block : values()) {
            if (block.code.equals(code)) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    boolean same(SupplierData one, SupplierData other) {
        return switch (this) {
            case IDENTITY -> one.identity().equals(other.identity());
            case PRESENTATION ->
                    one.description().equals(other.description())
                            && one.addedValue().equals(other.addedValue())
                            && one.practice().equals(other.practice());
            case OFFERINGS -> one.offerings().equals(other.offerings());
            case CONTACT ->
                    one.location().equals(other.location()) && one.reach().equals(other.reach());
        };
    }
}
