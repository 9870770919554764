package quebec.esja.site.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quebec.esja.messaging.LinkReading;
import quebec.esja.registration.Claim;
import quebec.esja.registration.ClaimDecision;
import quebec.esja.registration.Claims;
import quebec.esja.site.Field;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Lets a manager of an enterprise decide, from the mail, about someone who asks to manage it too.
@Component
class ClaimDecisionAnswer implements MailAnswer {

    private static final String ACCEPT = "accepter";
    private static final String REFUSE = "refuser";
    private static final String REASON = "raison";
    private static final int LONGEST_REASON = 1000;

    private final Claims claims;

    ClaimDecisionAnswer(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Claims.DECISION);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return switch (link) {
            case LinkReading.Valid(String _, UUID target) ->
                    claims.consulted(target)
                            .map(claim -> page(claim, "", false, visit))
                            .orElseGet(() -> gone(visit));
            case LinkReading.Used(String _, UUID target) ->
                    claims.consulted(target)
                            .map(claim -> decided(claim, visit))
                            .orElseGet(() -> gone(visit));
            case LinkReading.Expired _ ->
                    Reply.said(
                            visit.t("enrolment.decide.late.title"),
                            visit.t("enrolment.decide.late.sentence"));
            case LinkReading.Unknown _ -> gone(visit);
        };
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        if (!(link instanceof LinkReading.Valid(String _, UUID target))) {
            return read(link, visit);
        }
        var reason = typed.getOrDefault(REASON, "");
        return switch (choice) {
            case ACCEPT ->
                    said(claims.decide(token, new ClaimDecision.Accept()), target, reason, visit);
            case REFUSE ->
                    said(
                            claims.decide(token, new ClaimDecision.Refuse(reason)),
                            target,
                            reason,
                            visit);
            default -> read(link, visit);
        };
    }

    private Reply said(ClaimDecision.Outcome outcome, UUID target, String reason, Visit visit) {
        return switch (outcome) {
            case ClaimDecision.Outcome.Decided(Claim claim) -> decided(claim, visit);
            case ClaimDecision.Outcome.DecidedBefore(Claim claim) -> decided(claim, visit);
            case ClaimDecision.Outcome.ReasonMissing _ ->
                    claims.consulted(target)
                            .map(claim -> page(claim, reason, true, visit))
                            .orElseGet(() -> gone(visit));
            case ClaimDecision.Outcome.Unknown _ -> gone(visit);
        };
    }

    private static Reply page(Claim claim, String reason, boolean reasonMissing, Visit visit) {
        return switch (claim.status()) {
            case ACCEPTED, REFUSED -> decided(claim, visit);
            case UNCONFIRMED, WAITING -> question(claim, reason, reasonMissing, visit);
        };
    }

    private static Reply question(Claim claim, String reason, boolean reasonMissing, Visit visit) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(visit.t("enrolment.decide.who", claim.name(), claim.email().value()));
        if (!claim.message().isBlank()) {
            paragraphs.add(visit.t("enrolment.decide.message", claim.message()));
        }
        paragraphs.add(visit.t("enrolment.decide.care"));
        Map<String, String> errors =
                reasonMissing
                        ? Map.of(REASON, visit.t("enrolment.decide.reason.missing"))
                        : Map.of();
        return new Reply.Question(
                visit.t("enrolment.decide.title", claim.enterprise()),
                paragraphs,
                List.of(
                        Field.lines(REASON, visit.t("enrolment.decide.reason"), LONGEST_REASON)
                                .optional()
                                .hinted(visit.t("enrolment.decide.reason.hint"))
                                .answered(reason, errors)),
                errors.entrySet().stream()
                        .map(error -> new Field.Problem(error.getKey(), error.getValue()))
                        .toList(),
                List.of(
                        new Reply.Choice(ACCEPT, visit.t("enrolment.decide.accept")),
                        new Reply.Choice(REFUSE, visit.t("enrolment.decide.refuse"))));
    }

    private static Reply decided(Claim claim, Visit visit) {
        return switch (claim.status()) {
            case ACCEPTED ->
                    Reply.said(
                            visit.t("enrolment.decide.accepted.title"),
                            visit.t(
                                    "enrolment.decide.accepted.sentence",
                                    claim.name(),
                                    claim.enterprise(),
                                    claim.decidedBy()));
            case REFUSED ->
                    Reply.said(
                            visit.t("enrolment.decide.refused.title"),
                            visit.t(
                                    "enrolment.decide.refused.sentence",
                                    claim.name(),
                                    claim.enterprise(),
                                    claim.decidedBy()));
            case UNCONFIRMED, WAITING -> gone(visit);
        };
    }

    private static Reply gone(Visit visit) {
        return Reply.said(
                visit.t("enrolment.decide.gone.title"), visit.t("enrolment.decide.gone.sentence"));
    }
}
