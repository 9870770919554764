package quebec.esja.files;

/// A file as it is served.
///
/// @param sha256 of the content, in hexadecimal: the entity tag
public record StoredFile(String contentType, byte[] content, String sha256) {}
