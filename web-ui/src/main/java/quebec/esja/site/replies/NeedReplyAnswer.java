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
import quebec.esja.corrections.CorrectionOutcome;
import quebec.esja.corrections.Corrections;
import quebec.esja.exchange.OffersReceived;
import quebec.esja.messaging.LinkReading;
import quebec.esja.replies.Asked;
import quebec.esja.replies.Replies;
import quebec.esja.replies.ReplyDraft;
import quebec.esja.replies.ReplyOutcome;
import quebec.esja.replies.ReplyProblem;
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
    private final OffersReceived offers;
    private final Corrections corrections;
    private final ReplyPages pages;
    private final Clock clock;

    NeedReplyAnswer(
            Replies replies,
            Proposals proposals,
            Attachments attachments,
            OffersReceived offers,
            Corrections corrections,
            ReplyPages pages,
            Clock clock) {
        this.replies = replies;
        this.proposals = proposals;
        this.attachments = attachments;
        this.offers = offers;
        this.corrections = corrections;
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
        return replies.behind(link).map(asked -> page(link, asked, typed, visit));
    }

    private Reply page(LinkReading link, Asked asked, Map<String, String> typed, Visit visit) {
        if (asked.reply().isPresent()) {
            var reply = asked.reply().get();
            return correctable(
                    link, ReplyPages.before(asked.need(), reply, visit), reply, Map.of(), visit);
        }
        if (asked.need().answerable(clock.instant())) {
            return asked.listed()
                    ? question(asked, typed, List.of(), visit)
                    : ReplyPages.said("not-listed", visit);
        }
        return ReplyPages.said(asked.need().ending().isPresent() ? "ended" : "over", visit);
    }

    /// What was said, with what may be corrected of the profile.
    private Reply correctable(
            LinkReading link,
            Reply.Said said,
            quebec.esja.replies.Reply reply,
            Map<String, String> errors,
            Visit visit) {
        return CorrectionPages.proposing(
                said, corrections.behind(link), ReplyPages.correction(reply, visit), errors, visit);
    }

    private Reply question(
            Asked asked, Map<String, String> typed, List<ReplyProblem> problems, Visit visit) {
        return pages.question(
                asked, documents(asked), offers.documents(asked.need()), typed, problems, visit);
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
                    .orElseGet(() -> page(link, asked, typed, visit));
        }
        if (CorrectionPages.corrects(choice)) {
            return correct(link, asked, choice, typed, visit);
        }
        return switch (choice) {
            case CorrectionPages.UNDO ->
                    ReplyPages.said(corrections.undo(link) ? "undone" : "not-undone", visit);
            case INTERESTED ->
                    outcome(
                            replies.reply(
                                    token,
                                    new ReplyDraft.Interested(
                                            answers(asked, typed),
                                            typed.getOrDefault(ReplyPages.PRICE, ""),
                                            typed.getOrDefault(ReplyPages.MESSAGE, ""))),
                            link,
                            asked,
                            choice,
                            typed,
                            visit);
            case TOGETHER -> together(link, asked, typed, visit);
            case SEND_TOGETHER ->
                    outcome(
                            replies.reply(
                                    token,
                                    new ReplyDraft.Together(
                                            ReplyPages.partners(typed),
                                            answers(asked, typed),
                                            typed.getOrDefault(ReplyPages.PRICE, ""),
                                            typed.getOrDefault(ReplyPages.MESSAGE, ""))),
                            link,
                            asked,
                            choice,
                            typed,
                            visit);
            case DECLINE ->
                    standing(link, asked, typed, visit)
                            .orElseGet(() -> ReplyPages.declining(asked, typed, List.of(), visit));
            case SEND_DECLINE ->
                    outcome(
                            replies.reply(
                                    token,
                                    new ReplyDraft.Declined(
                                            ReplyPages.reasons(typed),
                                            typed.getOrDefault(ReplyPages.MESSAGE, ""))),
                            link,
                            asked,
                            choice,
                            typed,
                            visit);
            case CORRECT ->
                    replies.askCorrection(link)
                            ? ReplyPages.said("correcting", visit)
                            : page(link, asked, typed, visit);
            default -> page(link, asked, typed, visit);
        };
    }

    private Reply correct(
            LinkReading link, Asked asked, String choice, Map<String, String> typed, Visit visit) {
        var correction = CorrectionPages.read(choice, typed);
        if (correction.isEmpty()) {
            return again(link, asked, CorrectionPages.errors(choice, List.of(), visit), visit);
        }
        return switch (corrections.correct(link, correction.get())) {
            case CorrectionOutcome.Corrected(var done) -> CorrectionPages.corrected(done, visit);
            case CorrectionOutcome.Refused(var problems) ->
                    again(link, asked, CorrectionPages.errors(choice, problems, visit), visit);
            case CorrectionOutcome.Nothing _ -> again(link, asked, Map.of(), visit);
        };
    }

    /// The page of an answer that was given, with what is wrong with what was typed.
    private Reply again(LinkReading link, Asked asked, Map<String, String> errors, Visit visit) {
        return asked.reply()
                .map(reply ->
                        correctable(
                                link,
                                ReplyPages.before(asked.need(), reply, visit),
                                reply,
                                errors,
                                visit))
                .orElseGet(() -> page(link, asked, Map.of(), visit));
    }

    /// What stands in the way of an answer, if anything does.
    private Optional<Reply> standing(
            LinkReading link, Asked asked, Map<String, String> typed, Visit visit) {
        return asked.reply().isEmpty() && asked.listed() && asked.need().answerable(clock.instant())
                ? Optional.empty()
                : Optional.of(page(link, asked, typed, visit));
    }

    private Reply together(LinkReading link, Asked asked, Map<String, String> typed, Visit visit) {
        return standing(link, asked, typed, visit)
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
            LinkReading link,
            Asked asked,
            String choice,
            Map<String, String> typed,
            Visit visit) {
        return switch (outcome) {
            case ReplyOutcome.Replied(var reply) ->
                    correctable(
                            link,
                            ReplyPages.done(asked.need(), reply, visit),
                            reply,
                            Map.of(),
                            visit);
            case ReplyOutcome.RepliedBefore(var reply) ->
                    correctable(
                            link,
                            ReplyPages.before(asked.need(), reply, visit),
                            reply,
                            Map.of(),
                            visit);
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
                        default -> question(asked, typed, problems, visit);
                    };
            case ReplyOutcome.Over _ -> ReplyPages.said("over", visit);
            case ReplyOutcome.Ended _ -> ReplyPages.said("ended", visit);
            case ReplyOutcome.NotListed _ -> ReplyPages.said("not-listed", visit);
            case ReplyOutcome.TooLate _ -> ReplyPages.said("late", visit);
            case ReplyOutcome.Unknown _ -> ReplyPages.said("gone", visit);
        };
    }
}
