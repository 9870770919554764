package quebec.esja.freshness;

import java.util.List;
import quebec.esja.directory.Supplier;

/// What the Pôle's team should know of ageing.
///
/// @param unreachable listed, due to be asked, with nobody to write to: they stay until the Pôle reaches them
/// @param withdrawn   taken out because nobody confirmed
public record Ageing(List<Supplier> unreachable, List<Supplier> withdrawn) {

    public Ageing {
        unreachable = List.copyOf(unreachable);
        withdrawn = List.copyOf(withdrawn);
    }

    public boolean nothing() {
        return unreachable.isEmpty() && withdrawn.isEmpty();
    }
}
