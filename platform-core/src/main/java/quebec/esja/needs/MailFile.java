package quebec.esja.needs;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quebec.esja.kernel.EmailAddress;

/// Reads a mail saved as a file, or a mailbox of them (RFC 5322, RFC 4155). Only the words and the sender are read: nothing is opened,
/// fetched or kept of what is attached.
final class MailFile {

    static final int LARGEST_BYTES = 20 * 1024 * 1024;
    static final int MOST_MAILS = 50;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ID = 250;
    private static final int DEEPEST = 5;
    private static final Pattern SENT_ON =
            Pattern.compile("^((tr|fw|fwd|re|transf)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILBOX_LINE =
            Pattern.compile("(?:\\A|\\r?\\n\\r?\\n)From [^\\n]*\\n");
    private static final Pattern HEADER = Pattern.compile("(?im)^(from|de|subject|date):\\s*\\S");
    private static final Pattern BLOCK_END =
            Pattern.compile("(?i)<(br|/p|/div|/li|/tr|/h[1-6])[^>]*>");
    private static final Pattern HIDDEN = Pattern.compile("(?is)<(style|script|head)\\b.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]{0,2000}>");

    private MailFile() {}

    /// What the mails of a file turn out to be.
    ///
    /// @param mails      those that tell who wrote and what
    /// @param unreadable how many others there are
    record Read(List<ReceivedMail> mails, int unreadable) {}

    /// Nothing when the file is no mail.
    static Optional<Read> read(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!HEADER.matcher(text.substring(0, Math.min(text.length(), 20_000))).find()) {
            return Optional.empty();
        }
        List<ReceivedMail> mails = new ArrayList<>();
        int unreadable = 0;
        for (String one : split(text)) {
            Optional<ReceivedMail> mail = one(one.getBytes(StandardCharsets.ISO_8859_1));
            mail.ifPresent(mails::add);
            unreadable += mail.isPresent() ? 0 : 1;
        }
        return Optional.of(new Read(mails, unreadable));
    }

    private static List<String> split(String text) {
        Matcher line = MAILBOX_LINE.matcher(text);
        if (!line.lookingAt()) {
            return List.of(text);
        }
        List<String> mails = new ArrayList<>();
        int begin = line.end();
        while (line.find() && mails.size() < MOST_MAILS - 1) {
            mails.add(text.substring(begin, line.start()));
            begin = line.end();
        }
        mails.add(text.substring(begin));
        return mails;
    }

    private static Optional<ReceivedMail> one(byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            Optional<InternetAddress> sender =
                    message.getFrom() != null
                                    && message.getFrom().length > 0
                                    && message.getFrom()[0] instanceof InternetAddress address
                            ? Optional.of(address)
                            : Optional.empty();
            Optional<EmailAddress> from =
                    sender.map(InternetAddress::getAddress).flatMap(EmailAddress::parse);
            String text = shortened(NeedRules.lines(text(message, 0)), LONGEST_TEXT);
            String subject = subject(message, text);
            String id = id(message, mail);
            return from.filter(_ -> subject.length() >= 3)
                    .map(address ->
                            new ReceivedMail(
                                    id,
                                    subject,
                                    text,
                                    name(sender.orElseThrow(), address),
                                    address));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static String subject(MimeMessage message, String text) throws MessagingException {
        String told = message.getSubject() == null ? "" : message.getSubject();
        String bare = SENT_ON.matcher(NeedRules.line(told)).replaceFirst("");
        return shortened(
                bare.length() >= 3 ? bare : NeedRules.line(text.lines().findFirst().orElse("")),
                LONGEST_SUBJECT);
    }

    private static String name(InternetAddress sender, EmailAddress address) {
        String told = sender.getPersonal() == null ? "" : NeedRules.line(sender.getPersonal());
        return shortened(told.length() >= 2 ? told : address.value(), LONGEST_NAME);
    }

    private static String id(MimeMessage message, byte[] mail) throws MessagingException {
        String told = message.getMessageID();
        if (told != null && told.length() > 4 && told.length() <= LONGEST_ID) {
            return told;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /// The words of a part: plain ones where there are, else those of its page.
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain") && part.getContent() instanceof String plain) {
            return plain;
        }
        if (part.isMimeType("text/html") && part.getContent() instanceof String page) {
            return bare(page);
        }
        if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            String found = "";
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                if (Part.ATTACHMENT.equalsIgnoreCase(one.getDisposition())) {
                    continue;
                }
                String words = text(one, depth + 1);
                if (one.isMimeType("text/plain") && !words.isBlank()) {
                    return words;
                }
                found = found.isBlank() ? words : found;
            }
            return found;
        }
        return "";
    }

    private static String bare(String page) {
        String lines = BLOCK_END.matcher(HIDDEN.matcher(page).replaceAll("")).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
