package quebec.esja.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// An SMTP server on the loopback interface that lets no mail leave: each becomes an `.eml` file of a folder.
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;
    private final Path folder;
    private final AtomicLong count = new AtomicLong();

    private Mailbox(GreenMail server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /// Listens on `port`, or on a free one when it is 0, and keeps what comes in `folder`.
    public static Mailbox start(int port, Path folder) throws IOException {
        Files.createDirectories(folder);
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        Mailbox mailbox = new Mailbox(server, folder);
        GreenMailUser reader = server.setUser("mailbox@localhost", "mailbox", "mailbox");
        server.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> {
                    mailbox.keep(message.getMessage());
                    return reader;
                });
        return mailbox;
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public Path folder() {
        return folder;
    }

    private void keep(jakarta.mail.internet.MimeMessage message) throws MessagingException {
        String name =
                "%013d-%04d"
                        .formatted(System.currentTimeMillis(), count.incrementAndGet() % 10_000);
        Path partial = folder.resolve(name + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(partial)) {
                message.writeTo(out);
            }
            Files.move(partial, folder.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
