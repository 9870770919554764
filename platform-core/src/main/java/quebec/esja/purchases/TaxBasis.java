package quebec.esja.purchases;

import java.util.Arrays;
import java.util.Optional;

/// What an amount holds of the taxes.
public enum TaxBasis {
    BEFORE_TAX("before-tax"),
    /// Taxes less the refunds a public body gets.
    NET("net"),
    TAX_INCLUDED("tax-included");

    private final String code;

    TaxBasis(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "purchases.tax." + code;
    }

    public static Optional<TaxBasis> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
