package quebec.esja.needs;

import quebec.esja.kernel.EmailAddress;

/// A mail in which someone tells the Pôle what they look for.
///
/// @param id      that tells it from others: its Message-ID, or a digest of it
/// @param subject without « Tr: » and the like, 200 characters at most
/// @param text    what it says, 4000 characters at most
/// @param name    of its sender; the address where none is told
record ReceivedMail(String id, String subject, String text, String name, EmailAddress from) {}
