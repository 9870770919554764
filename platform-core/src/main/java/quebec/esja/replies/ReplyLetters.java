package quebec.esja.replies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.matching.RefusalReason;
import quebec.esja.members.Members;
import quebec.esja.messaging.Letter;
import quebec.esja.messaging.Outbox;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.profile.PoleProfileData;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The letters that come of an answer, the news to the buyer aside.
@Component
public class ReplyLetters {

    private final Outbox outbox;
    private final PoleProfiles profiles;
    private final Members members;
    private final PublicUrl site;

    public ReplyLetters(Outbox outbox, PoleProfiles profiles, Members members, PublicUrl site) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.members = members;
        this.site = site;
    }

    /// Tells the team that an enterprise wants its profile mended.
    void correction(BuyerNeed need, Reply reply, String by) {
        PoleProfileData pole = profiles.read().data();
        Texts texts = Texts.of(Language.FRENCH);
        String reasons =
                reply.reasons().stream()
                        .filter(RefusalReason::aboutProfile)
                        .sorted()
                        .map(reason -> texts.get(reason.text()))
                        .collect(Collectors.joining(", "));
        for (EmailAddress to : members.deskAddresses(pole.email())) {
            outbox.queue(
                    new Letter(
                            to,
                            Language.FRENCH.locale(),
                            pole.programme(),
                            texts.get("replies.letter.correction.subject", reply.name()),
                            List.of(
                                    texts.get(
                                            "replies.letter.correction.what",
                                            by,
                                            reply.name(),
                                            need.data().what(),
                                            reasons),
                                    texts.get("replies.letter.correction.next")),
                            Optional.of(
                                    new Letter.Button(
                                            texts.get("replies.letter.correction.button"),
                                            site.to(
                                                    "/app/%s/entreprises/%s"
                                                            .formatted(
                                                                    TenantScope.current().slug(),
                                                                    reply.supplier())))),
                            texts.get("needs.letter.reason.team", pole.name())));
        }
    }
}
