package quebec.esja.site.bidfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.bidfile.BidDetails;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.bidfile.BidKind;
import quebec.esja.files.DocumentReading;
import quebec.esja.kernel.BidShareId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.messaging.MailLinks;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;

class BidFileAnswerSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);

    private record Shown(SupplierId supplier, Actor manager, BidShareId share, String token) {}

    @Test
    void listsTheDocumentsOnceTheButtonIsPressedAndNeverGivesThem() {
        var shown = shown("Charpentes du lien");
        var before = APP.get("/r/" + shown.token());
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(before.body())
                .contains("Appel 2026-114", "Voir la liste des documents")
                .doesNotContain("Licence RBQ");
        assertThat(openings(shown)).isZero();

        assertThat(press("/r/" + shown.token()).body())
                .contains(
                        "Licence RBQ\u00A0: sans date de fin",
                        "/app/" + APP.estrie() + "/dossiers");
        assertThat(press("/en/r/" + shown.token()).body()).contains("RBQ licence: no end date");
        assertThat(openings(shown)).isEqualTo(2);
    }

    @Test
    void isOverOnceTakenBackAndIsNothingElsewhere() {
        var shown = shown("Charpentes reprises");
        assertThat(press("/r/" + shown.token().replace(APP.estrie(), APP.mauricie())).statusCode())
                .isEqualTo(404);
        APP.poles()
                .inEstrie(() ->
                        APP.bean(BidFiles.class)
                                .revoke(shown.supplier(), shown.share(), shown.manager()));
        assertThat(APP.get("/r/" + shown.token()).body()).contains("Ce dossier n’est plus montré");
        assertThat(press("/r/" + shown.token()).body()).doesNotContain("Licence RBQ");
    }

    private static Shown shown(String name) {
        return APP.poles()
                .inEstrie(() -> {
                    var supplier = TRADE.listed(name, "").id();
                    var members = APP.bean(Members.class);
                    var email = new EmailAddress("gestion." + name.hashCode() + "@exemple.org");
                    var manager =
                            members.invite(
                                    new MemberData(email, name, Optional.empty(), Language.FRENCH),
                                    Actor.PLATFORM);
                    members.manageSupplier(manager, supplier, Actor.PLATFORM);
                    var actor = new Actor(manager, name);
                    var files = APP.bean(BidFiles.class);
                    files.add(
                            supplier,
                            new BidDetails(BidKind.RBQ, "", "", "", Optional.empty()),
                            new DocumentReading.Accepted("application/pdf", new byte[] {'%'}),
                            actor);
                    files.share(
                            supplier,
                            TRADE.buyer("Ville de " + name).id(),
                            "Appel 2026-114",
                            files.today().plusDays(30),
                            actor);
                    var share = files.shares(supplier).getFirst().id();
                    var token =
                            APP.bean(MailLinks.class)
                                    .create(BidFiles.LINK, share.value(), Duration.ofDays(30));
                    return new Shown(supplier, actor, share, token);
                });
    }

    private static int openings(Shown shown) {
        return APP.poles()
                .inEstrie(() ->
                        APP.bean(BidFiles.class)
                                .shares(shown.supplier())
                                .getFirst()
                                .openings()
                                .size());
    }

    private static HttpResponse<String> press(String path) {
        return APP.post(path, Map.of("choix", "liste"));
    }
}
