package quebec.esja.site.replies;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.messaging.LinkReading;
import quebec.esja.replies.Asked;
import quebec.esja.replies.Replies;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.replies.ReplyOutcome;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;
import quebec.esja.waves.Proposals;
import quebec.esja.waves.WaveLetters;

/// An enterprise answers a need from the mail: interested, with others, or not this time. One button is enough when nothing is asked.
@Component
class NeedReplyAnswer implements MailAnswer {

    static final String INTERESTED = "interesses";
    static final String TOGETHER = "ensemble";
    static final String SEND_TOGETHER = "envoyer-ensemble";
    static final String DECLINE = "pas-cette-fois";
    static final String SEND_DECLINE = "envoyer-refus";
    static final String BACK = "revenir";
    static final String CORRECT = "corriger";
    static final String DOCUMENT = "document-";

    private final Replies replies;
    private final Proposals proposals;
    private final Attachments attachments;
    private final ReplyPages pages;
    private final Clock clock;

    NeedReplyAnswer(
            Replies replies,
            Proposals proposals,
            Attachments attachments,
            ReplyPages pages,
            Clock clock) {
        this.replies = replies;
        this.proposals = proposals;
        this.attachments = attachments;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(WaveLetters.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return asked(link, Map.of(), visit)
                .orElseGet(() -> ReplyPages.said(unreadable(link), visit));
    }

    private static String unreadable(LinkReading link) {
        return switch (link) {
            case LinkReading.Expired _ -> "late";
            case LinkReading.Valid _, LinkReading.Used _, LinkReading.Unknown _ -> "gone";
        };
    }

    /// The page of the need behind a link.
    private Optional<Reply> asked(LinkReading link, Map<String, String> typed, Visit visit) {
        return replies.behind(link).map(asked -> page(asked, typed, visit));
    }

    private Reply page(Asked asked, Map<String, String> typed, Visit visit) {
        if (asked.reply().isPresent()) {
            return ReplyPages.before(asked.need(), asked.reply().get(), visit);
        }
        if (asked.need().answerable(clock.instant())) {
            return asked.listed()
                    ? pages.question(asked, documents(asked), typed, List.of(), visit)
                    : ReplyPages.said("not-listed", visit);
        }
        return ReplyPages.said(asked.need().ending().isPresent() ? "ended" : "over", visit);
    }

    private List<Attachment> documents(Asked asked) {
        return attachments.of(asked.need().id());
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        var found = replies.behind(link);
        if (found.isEmpty()) {
            return read(link, visit);
        }
        var asked = found.get();
        if (choice.startsWith(DOCUMENT)) {
            return document(asked, choice.substring(DOCUMENT.length()))
                    .orElseGet(() -> page(asked, typed, visit));
        }
        return switch (choice) {
            case INTERESTED ->
                    outcome(
                            replies.reply(
                                    token,
                                    new ReplyDraft.Interested(
                                            answers(asked, typed),
                                            typed.getOrDefault(ReplyPages.PRICE, ""),
                                            typed.getOrDefault(ReplyPages.MESSAGE, ""))),
                            asked,
                            choice,
                            typed,
                            visit);
            case TOGETHER -> together(asked, typed, visit);
            case SEND_TOGETHER ->
                    outcome(
                            replies.reply(
                                    token,
                                    new ReplyDraft.Together(
                                            ReplyPages.partners(typed),
                                            answers(asked, typed),
                                            typed.getOrDefault(ReplyPages.PRICE, ""),
                                            typed.getOrDefault(ReplyPages.MESSAGE, ""))),
                            asked,
                            choice,
                            typed,
                            visit);
            case DECLINE ->
                    standing(asked, typed, visit)
                            .orElseGet(() -> ReplyPages.declining(asked, typed, List.of(), visit));
            case SEND_DECLINE ->
                    outcome(
                            replies.reply(
                                    token,
                                    new ReplyDraft.Declined(
                                            ReplyPages.reasons(typed),
                                            typed.getOrDefault(ReplyPages.MESSAGE, ""))),
                            asked,
                            choice,
                            typed,
                            visit);
            case CORRECT ->
                    replies.askCorrection(link)
                            ? ReplyPages.said("correcting", visit)
                            : page(asked, typed, visit);
            default -> page(asked, typed, visit);
        };
    }

    /// What stands in the way of an answer, if anything does.
    private Optional<Reply> standing(Asked asked, Map<String, String> typed, Visit visit) {
        return asked.reply().isEmpty() && asked.listed() && asked.need().answerable(clock.instant())
                ? Optional.empty()
                : Optional.of(page(asked, typed, visit));
    }

    private Reply together(Asked asked, Map<String, String> typed, Visit visit) {
        return standing(asked, typed, visit)
                .orElseGet(() ->
                        ReplyPages.together(
                                asked,
                                proposals.partners(asked.need(), asked.supplier()),
                                typed,
                                List.of(),
                                visit));
    }

    private static List<String> answers(Asked asked, Map<String, String> typed) {
        var answers = new ArrayList<String>();
        for (int position = 0; position < asked.need().data().questions().size(); position++) {
            answers.add(typed.getOrDefault(ReplyPages.ANSWER + position, ""));
        }
        return answers;
    }

    private Optional<Reply> document(Asked asked, String position) {
        return documents(asked).stream()
                .filter(document -> document.id().toString().equals(position))
                .findFirst()
                .flatMap(document ->
                        attachments
                                .open(asked.need().id(), document.id())
                                .map(file ->
                                        new Reply.Taken(
                                                document.fileName(),
                                                file.contentType(),
                                                file.content())));
    }

    private Reply outcome(
            ReplyOutcome outcome,
            Asked asked,
            String choice,
            Map<String, String> typed,
            Visit visit) {
        return switch (outcome) {
            case ReplyOutcome.Replied(var reply) -> ReplyPages.done(asked.need(), reply, visit);
            case ReplyOutcome.RepliedBefore(var reply) ->
                    ReplyPages.before(asked.need(), reply, visit);
            case ReplyOutcome.Refused(var problems) ->
                    switch (choice) {
                        case SEND_DECLINE -> ReplyPages.declining(asked, typed, problems, visit);
                        case SEND_TOGETHER ->
                                ReplyPages.together(
                                        asked,
                                        proposals.partners(asked.need(), asked.supplier()),
                                        typed,
                                        problems,
                                        visit);
                        default -> pages.question(asked, documents(asked), typed, problems, visit);
                    };
            case ReplyOutcome.Over _ -> ReplyPages.said("over", visit);
            case ReplyOutcome.Ended _ -> ReplyPages.said("ended", visit);
            case ReplyOutcome.NotListed _ -> ReplyPages.said("not-listed", visit);
            case ReplyOutcome.TooLate _ -> ReplyPages.said("late", visit);
            case ReplyOutcome.Unknown _ -> ReplyPages.said("gone", visit);
        };
    }
}
