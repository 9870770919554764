package quebec.esja.messaging;

import java.util.UUID;

/// A queued mail, ready to send.
public record OutboxMail(
        UUID id,
        String messageId,
        String sender,
        String recipient,
        String locale,
        String subject,
        String text,
        String html,
        int attempts) {}
