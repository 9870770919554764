package quebec.esja.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quebec.esja.kernel.EmailAddress;

/// A mail with one purpose and at most one button.
///
/// @param sender     the Pôle's programme, shown as the sender's name and at the foot
/// @param paragraphs plain text, one paragraph each
/// @param reason     why the reader receives it
public record Letter(
        EmailAddress to,
        Locale locale,
        String sender,
        String subject,
        List<String> paragraphs,
        Optional<Button> button,
        String reason) {

    /// @param label says what happens
    /// @param url   absolute address
    public record Button(String label, String url) {}
}
