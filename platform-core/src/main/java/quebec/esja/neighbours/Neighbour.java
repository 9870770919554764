package quebec.esja.neighbours;

import java.util.Optional;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.SupplierId;

/// An enterprise that another Pôle lists.
///
/// @param id        follows from its identity: the same whichever Pôle it is read from
/// @param identity  as the province tells it, `neq:…` or `id:…`
/// @param pole      name of the Pôle that lists it, the first by name of several
/// @param category  code of what it sells first; empty when it sells nothing
/// @param territory code of where it stands
public record Neighbour(
        SupplierId id,
        String identity,
        String name,
        Optional<Neq> neq,
        String pole,
        String category,
        String territory) {}
