package quebec.esja.tenders;

import quebec.esja.kernel.LocalizedText;

/// A code of the reference data with its name: a category of SEAO, an official region.
public record Named(String code, LocalizedText name) {}
