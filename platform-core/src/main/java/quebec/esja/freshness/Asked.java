package quebec.esja.freshness;

import java.util.List;
import quebec.esja.directory.Supplier;

/// What the page of a link shows before anything is done.
///
/// @param manager whether its reader has an account that manages the enterprise
public record Asked(Supplier supplier, List<ShownBlock> blocks, boolean manager) {

    public Asked {
        blocks = List.copyOf(blocks);
    }
}
