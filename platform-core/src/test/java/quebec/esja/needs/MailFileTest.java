package quebec.esja.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailFileTest {

    private static final String PLAIN =
            """
            From: =?UTF-8?Q?H=C3=A9l=C3=A8ne_C=C3=B4t=C3=A9?= <helene@ville.test>
            To: pole@esja.test
            Subject: =?UTF-8?Q?TR=3A_Re=3A_D=C3=AEner_des_b=C3=A9n=C3=A9voles?=
            Message-ID: <abc@ville.test>
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Nous cherchons un traiteur pour 40 personnes =C3=A0 Magog.
            """;

    @Test
    void readsWhoWroteAndWhatThroughItsEncodings() {
        assertThat(read(PLAIN).mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.name()).isEqualTo("Hélène Côté");
                    assertThat(mail.from().value()).isEqualTo("helene@ville.test");
                    assertThat(mail.subject()).isEqualTo("Dîner des bénévoles");
                    assertThat(mail.text()).contains("40 personnes à Magog");
                    assertThat(mail.id()).isEqualTo("<abc@ville.test>");
                });
    }

    @Test
    void takesTheWordsOfAPageAndLeavesWhatIsAttached() {
        String page =
                """
                From: helene@ville.test
                Subject: Bancs
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/html; charset=UTF-8

                <style>p { color: red }</style><p>Dix bancs</p><p>en bois &amp; acier</p>
                --x
                Content-Type: text/plain
                Content-Disposition: attachment; filename=secret.txt

                ne pas lire
                --x--
                """;
        assertThat(read(page).mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.text())
                            .contains("Dix bancs", "en bois & acier")
                            .doesNotContain("color", "<", "ne pas lire");
                    assertThat(mail.name()).isEqualTo("helene@ville.test");
                });
    }

    @Test
    void readsEachMailOfAMailbox() {
        String box =
                "From helene@ville.test Mon Nov 23 10:00:00 2026\n"
                        + PLAIN
                        + "\nFrom nobody Mon Nov 23 10:00:00 2026\nSubject: Sans auteur\n\nBonjour\n"
                        + "\nFrom luc@ville.test Mon Nov 23 11:00:00 2026\n"
                        + "From: luc@ville.test\nSubject: Chaises\n\nVingt chaises.\n";
        MailFile.Read read = read(box);
        assertThat(read.mails())
                .extracting(ReceivedMail::subject)
                .containsExactly("Dîner des bénévoles", "Chaises");
        assertThat(read.unreadable()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoMailAndBoundsWhatIsLong() {
        assertThat(MailFile.read(new byte[] {0x25, 0x50, 0x44, 0x46})).isEmpty();
        assertThat(MailFile.read(new byte[0])).isEmpty();
        String wordy =
                "From: luc@ville.test\nSubject: " + "x".repeat(900) + "\n\n" + "mot ".repeat(9000);
        assertThat(read(wordy).mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).hasSize(200);
                    assertThat(mail.text()).hasSize(4000);
                });
    }

    private static MailFile.Read read(String mail) {
        return MailFile.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
