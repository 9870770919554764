package quebec.esja.province;

import quebec.esja.kernel.LocalizedText;

/// How many enterprises sell in a sector; one that sells in several is in each.
public record SectorStanding(String code, LocalizedText name, int enterprises) {}
