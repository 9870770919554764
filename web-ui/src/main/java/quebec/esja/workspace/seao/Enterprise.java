package quebec.esja.workspace.seao;

import quebec.esja.kernel.SupplierId;

/// An enterprise that the person may look for, by its id and name.
record Enterprise(SupplierId id, String name) {}
