package quebec.esja.messaging;

/// Carries one mail away.
@FunctionalInterface
public interface MailTransport {

    /// @throws NotSent when the mail did not leave and may be tried again
    void send(OutboxMail mail) throws NotSent;

    /// The server did not take the mail.
    final class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        public NotSent(Throwable cause) {
            super(cause);
        }
    }
}
