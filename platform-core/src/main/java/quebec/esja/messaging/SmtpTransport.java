package quebec.esja.messaging;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Sends by SMTP to the server that `ESJA_SMTP_URL` names: `smtp://host:port` or `smtps://user:password@host:port`,
/// with `?from=address` for the sender.
public final class SmtpTransport implements MailTransport {

    private final URI server;
    private final String from;

    /// @throws IllegalArgumentException when the address is not one of an SMTP server
    public SmtpTransport(URI server) {
        if (server.getHost() == null
                || !("smtp".equals(server.getScheme()) || "smtps".equals(server.getScheme()))) {
            throw new IllegalArgumentException("ESJA_SMTP_URL must look like smtp://host:port");
        }
        if (server.getUserInfo() != null && server.getUserInfo().indexOf(':') < 1) {
            throw new IllegalArgumentException(
                    "ESJA_SMTP_URL names a user without a password: write user:password@host");
        }
        this.server = server;
        this.from = from(server.getQuery());
    }

    private static String from(@Nullable String query) {
        return query != null && query.startsWith("from=")
                ? query.substring(5)
                : "ne-pas-repondre@esja.test";
    }

    @Override
    public void send(OutboxMail mail) throws NotSent {
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new Identified(session, mail.messageId());
            message.setFrom(
                    new InternetAddress(from, mail.sender(), StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.setHeader("Content-Language", mail.locale());
            message.setHeader("Auto-Submitted", "auto-generated");
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.text(), StandardCharsets.UTF_8.name());
            MimeBodyPart html = new MimeBodyPart();
            html.setContent(mail.html(), "text/html; charset=utf-8");
            message.setContent(new MimeMultipart("alternative", text, html));
            String userInfo = server.getUserInfo();
            if (userInfo == null) {
                Transport.send(message);
            } else {
                int colon = userInfo.indexOf(':');
                Transport.send(
                        message, userInfo.substring(0, colon), userInfo.substring(colon + 1));
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotSent(e);
        }
    }

    /// The registered port of the protocol where none is given: 25, or 465 for `smtps` (RFC 8314).
    private int port() {
        int standard = server.getScheme().equals("smtps") ? 465 : 25;
        return server.getPort() < 0 ? standard : server.getPort();
    }

    private Properties properties() {
        String protocol = server.getScheme();
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail.transport.protocol.rfc822", protocol);
        properties.setProperty("mail." + protocol + ".host", server.getHost());
        properties.setProperty("mail." + protocol + ".port", String.valueOf(port()));
        properties.setProperty("mail." + protocol + ".connectiontimeout", "5000");
        properties.setProperty("mail." + protocol + ".timeout", "10000");
        properties.setProperty(
                "mail." + protocol + ".auth", String.valueOf(server.getUserInfo() != null));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        return properties;
    }

    /// Keeps the Message-ID that was fixed when the mail was queued.
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
