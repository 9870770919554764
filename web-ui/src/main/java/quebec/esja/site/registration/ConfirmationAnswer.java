package quebec.esja.site.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.messaging.LinkReading;
import quebec.esja.registration.Claim;
import quebec.esja.registration.Claims;
import quebec.esja.registration.ConfirmationOutcome;
import quebec.esja.registration.Registrations;
import quebec.esja.registration.ResendOutcome;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// Confirms the address of someone who registered an enterprise, or who claims one.
@Component
class ConfirmationAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";
    private static final String RESEND = "renvoyer";

    private final Registrations registrations;
    private final Claims claims;

    ConfirmationAnswer(Registrations registrations, Claims claims) {
        this.registrations = registrations;
        this.claims = claims;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Registrations.CONFIRMATION, Claims.CONFIRMATION);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        return switch (link) {
            case LinkReading.Valid(String purpose, UUID target) ->
                    enterprise(purpose, target)
                            .<Reply>map(name -> question(purpose, name, visit))
                            .orElseGet(() -> gone(visit));
            case LinkReading.Used(String purpose, UUID _) -> before(purpose, visit);
            case LinkReading.Expired(String purpose, UUID target) ->
                    enterprise(purpose, target).isPresent() ? late(visit) : gone(visit);
            case LinkReading.Unknown _ -> gone(visit);
        };
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return switch (link) {
            case LinkReading.Valid(String purpose, UUID _) when choice.equals(CONFIRM) ->
                    confirmed(purpose, token, visit);
            case LinkReading.Expired(String purpose, UUID target) when choice.equals(RESEND) ->
                    resent(purpose, target, visit);
            case LinkReading.Valid _,
                    LinkReading.Used _,
                    LinkReading.Expired _,
                    LinkReading.Unknown _ ->
                    read(link, visit);
        };
    }

    private Reply confirmed(String purpose, String token, Visit visit) {
        return switch (isClaim(purpose) ? claims.confirm(token) : registrations.confirm(token)) {
            case ConfirmationOutcome.Confirmed(String name) ->
                    new Reply.Said(
                            visit.t(key(purpose, "done.title")),
                            List.of(
                                    visit.t(
                                            key(purpose, "done.sentence"),
                                            name,
                                            visit.here().name()),
                                    visit.t(key(purpose, "done.next"))),
                            List.of(),
                            home(visit));
            case ConfirmationOutcome.ConfirmedBefore _ -> before(purpose, visit);
            case ConfirmationOutcome.TooLate _ -> late(visit);
            case ConfirmationOutcome.Unknown _ -> gone(visit);
        };
    }

    private Reply resent(String purpose, UUID target, Visit visit) {
        return switch (isClaim(purpose) ? claims.resend(target) : registrations.resend(target)) {
            case ResendOutcome.Sent(String masked) ->
                    Reply.said(
                            visit.t("enrolment.confirm.sent.title"),
                            visit.t("enrolment.confirm.sent.sentence", masked));
            case ResendOutcome.TooSoon(String masked) ->
                    Reply.said(
                            visit.t("enrolment.confirm.soon.title"),
                            visit.t("enrolment.confirm.soon.sentence", masked));
            case ResendOutcome.NotNeeded _ -> before(purpose, visit);
        };
    }

    private static Reply question(String purpose, String name, Visit visit) {
        return new Reply.Question(
                visit.t(key(purpose, "ask.title"), name),
                List.of(visit.t(key(purpose, "ask.sentence"), visit.here().name())),
                List.of(),
                List.of(),
                List.of(new Reply.Choice(CONFIRM, visit.t(key(purpose, "ask.button")))));
    }

    private static Reply late(Visit visit) {
        return new Reply.Said(
                visit.t("enrolment.confirm.late.title"),
                List.of(visit.t("enrolment.confirm.late.sentence")),
                List.of(new Reply.Choice(RESEND, visit.t("enrolment.confirm.late.button"))),
                Optional.empty());
    }

    private static Reply before(String purpose, Visit visit) {
        return new Reply.Said(
                visit.t("enrolment.confirm.before.title"),
                List.of(visit.t(key(purpose, "before.sentence"), visit.here().name())),
                List.of(),
                home(visit));
    }

    private static Reply gone(Visit visit) {
        return new Reply.Said(
                visit.t("enrolment.confirm.gone.title"),
                List.of(visit.t("enrolment.confirm.gone.sentence")),
                List.of(),
                Optional.of(
                        new Reply.Way(
                                RegistrationPages.path(visit),
                                visit.t("enrolment.confirm.gone.way"))));
    }

    private static Optional<Reply.Way> home(Visit visit) {
        return Optional.of(
                new Reply.Way(
                        "/" + visit.here().slug(),
                        visit.t("enrolment.way.home", visit.here().name())));
    }

    /// The name of the enterprise, while the address is not confirmed.
    private Optional<String> enterprise(String purpose, UUID target) {
        return isClaim(purpose)
                ? claims.unconfirmed(target).map(Claim::enterprise)
                : registrations.unconfirmed(target).map(Supplier::name);
    }

    private static boolean isClaim(String purpose) {
        return purpose.equals(Claims.CONFIRMATION);
    }

    private static String key(String purpose, String end) {
        return "enrolment.confirm." + (isClaim(purpose) ? "claim." : "supplier.") + end;
    }
}
