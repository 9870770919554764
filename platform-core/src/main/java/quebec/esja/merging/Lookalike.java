package quebec.esja.merging;

import java.util.Set;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;

/// Two enterprises that are perhaps one, and what makes one think so.
public record Lookalike(Side one, Side other, Set<Sign> signs) {

    public Lookalike {
        signs = Set.copyOf(signs);
    }

    public record Side(SupplierId id, String name, String municipality, SupplierStatus status) {}

    /// What both share.
    public enum Sign {
        NAME("name"),
        PHONE("phone"),
        WEBSITE("website"),
        EMAIL("email");

        private final String code;

        Sign(String code) {
            this.code = code;
        }

        /// As the database and the texts name it.
        public String code() {
            return code;
        }
    }
}
