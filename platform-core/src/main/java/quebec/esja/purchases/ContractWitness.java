package quebec.esja.purchases;

import quebec.esja.kernel.SupplierId;

/// Told of what becomes of contracts, inside the transaction of the fact.
public interface ContractWitness {

    /// A contract was declared, corrected, answered, settled, corroborated or taken back; it is told as it last stood.
    void changed(Contract contract);

    /// The contracts of an enterprise, and what else named it, are another one's now.
    ///
    /// @param supplier the one that has them
    void moved(SupplierId supplier);
}
