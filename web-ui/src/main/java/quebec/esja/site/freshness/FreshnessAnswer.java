package quebec.esja.site.freshness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.directory.Supplier;
import quebec.esja.freshness.Asked;
import quebec.esja.freshness.Freshness;
import quebec.esja.freshness.ShownBlock;
import quebec.esja.freshness.StillTrue;
import quebec.esja.messaging.LinkReading;
import quebec.esja.site.Visit;
import quebec.esja.site.answers.MailAnswer;
import quebec.esja.site.answers.Reply;

/// A person reads what the directory says of the enterprise, and confirms it by one button or goes and corrects it.
@Component
class FreshnessAnswer implements MailAnswer {

    private static final String CONFIRM = "confirmer";

    private final Freshness freshness;

    FreshnessAnswer(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public Set<String> purposes() {
        return Set.of(Freshness.LINK);
    }

    @Override
    public Reply read(LinkReading link, Visit visit) {
        var asked = freshness.behind(link, visit.language());
        return switch (link) {
            case LinkReading.Valid _ ->
                    asked.<Reply>map(of -> question(of, visit))
                            .orElseGet(() -> said("gone", visit));
            case LinkReading.Used _ ->
                    asked.map(of -> before(of.supplier(), visit))
                            .orElseGet(() -> said("gone", visit));
            case LinkReading.Expired _ -> said("late", visit);
            case LinkReading.Unknown _ -> said("gone", visit);
        };
    }

    @Override
    public Reply act(
            String token, LinkReading link, String choice, Map<String, String> typed, Visit visit) {
        return choice.equals(CONFIRM)
                ? outcome(freshness.confirm(token), visit)
                : read(link, visit);
    }

    private static Reply question(Asked asked, Visit visit) {
        var supplier = asked.supplier();
        var key = supplier.listed() ? "listed" : "hidden";
        return new Reply.Question(
                visit.t("upkeep.ask.title", supplier.name()),
                Stream.concat(
                                Stream.of(visit.t("upkeep.ask." + key, visit.here().name())),
                                asked.blocks().stream().map(ShownBlock::paragraph))
                        .toList(),
                List.of(),
                List.of(),
                List.of(new Reply.Choice(CONFIRM, visit.t("upkeep.ask.confirm"))),
                correcting(asked, visit));
    }

    /// A manager signs in to the profile; another person first asks to manage it, which is possible while it is public.
    private static Optional<Reply.Way> correcting(Asked asked, Visit visit) {
        if (asked.manager()) {
            return Optional.of(
                    new Reply.Way(
                            "/app/" + visit.here().slug() + "/mon-entreprise",
                            visit.t("upkeep.ask.correct")));
        }
        return asked.supplier().listed()
                ? Optional.of(
                        new Reply.Way(
                                page(asked.supplier(), visit) + "/revendiquer",
                                visit.t("upkeep.ask.claim")))
                : Optional.empty();
    }

    private static Reply outcome(StillTrue outcome, Visit visit) {
        return switch (outcome) {
            case StillTrue.Confirmed(Supplier supplier) -> done("confirmed", supplier, visit);
            case StillTrue.Relisted(Supplier supplier) -> done("relisted", supplier, visit);
            case StillTrue.ToReview(Supplier supplier) -> done("to-review", supplier, visit);
            case StillTrue.Closed(Supplier supplier) -> done("closed", supplier, visit);
            case StillTrue.Before(Supplier supplier) -> before(supplier, visit);
            case StillTrue.TooLate _ -> said("late", visit);
            case StillTrue.Unknown _ -> said("gone", visit);
        };
    }

    private static Reply before(Supplier supplier, Visit visit) {
        return new Reply.Said(
                visit.t("upkeep.said.before.title"),
                List.of(
                        supplier.confirmedOn()
                                .map(on ->
                                        visit.t(
                                                "upkeep.said.before.sentence",
                                                supplier.name(),
                                                visit.formats().date(on)))
                                .orElseGet(() ->
                                        visit.t("upkeep.said.gone.sentence", visit.here().name()))),
                List.of(),
                way(supplier, visit));
    }

    private static Reply done(String what, Supplier supplier, Visit visit) {
        var key = "upkeep.said." + what;
        return new Reply.Said(
                visit.t(key + ".title"),
                List.of(visit.t(key + ".sentence", supplier.name(), visit.here().name())),
                List.of(),
                way(supplier, visit));
    }

    private static Reply said(String what, Visit visit) {
        var key = "upkeep.said." + what;
        return new Reply.Said(
                visit.t(key + ".title"),
                List.of(visit.t(key + ".sentence", visit.here().name())),
                List.of(),
                home(visit));
    }

    private static Optional<Reply.Way> way(Supplier supplier, Visit visit) {
        return supplier.listed()
                ? Optional.of(new Reply.Way(page(supplier, visit), visit.t("upkeep.way.page")))
                : home(visit);
    }

    private static Optional<Reply.Way> home(Visit visit) {
        return Optional.of(
                new Reply.Way(
                        "/" + visit.here().slug(),
                        visit.t("upkeep.way.home", visit.here().name())));
    }

    private static String page(Supplier supplier, Visit visit) {
        return "/" + visit.here().slug() + "/repertoire/" + supplier.slug();
    }
}
