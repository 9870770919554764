package quebec.esja.directory;

import quebec.esja.kernel.LocalizedText;

/// A word of a closed list: a category, a legal form, a social purpose, a label.
///
/// @param description empty where the list has none
public record Term(String code, LocalizedText name, LocalizedText description) {}
