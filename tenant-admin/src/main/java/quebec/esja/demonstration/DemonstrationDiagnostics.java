package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.Diagnostics;
import quebec.esja.diagnostics.Filling;
import quebec.esja.diagnostics.PlanAction;
import quebec.esja.diagnostics.PlanChange;
import quebec.esja.diagnostics.Plans;
import quebec.esja.diagnostics.ProposedActivity;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaires;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.WishId;
import quebec.esja.members.Members;
import quebec.esja.members.PoleRole;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.wishes.Wish;
import quebec.esja.wishes.WishAnswerForm;
import quebec.esja.wishes.WishChange;
import quebec.esja.wishes.WishLetters;
import quebec.esja.wishes.Wishes;

/// Two diagnostics, a plan and the activities asked for, for each invented buyer. Real organizations have none: nobody answers in their name.
@Component
class DemonstrationDiagnostics {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int DAYS_SINCE_FIRST = 380;
    private static final int DAYS_SINCE_SECOND = 12;

    private static final Map<String, String> FIRST =
            answers(
                    "pol-mention non pol-responsable no pol-declaration non pol-objectif non pol-porteur yes con-definition 1 con-entreprises 1 con-gre-a-gre service"
                            + " con-repertoire parfois con-formation no pro-liste non pro-sur-invitation oui pro-invitation parfois pro-taille 2 pro-criteres no pro-delai 60"
                            + " dep-connues non dep-previsions no pra-rencontres une pra-retour yes pra-partage 1 pra-bilan no");

    private static final Map<String, String> SECOND =
            answers(
                    "pol-mention mention pol-responsable yes pol-declaration oui pol-objectif general pol-porteur yes con-definition 3 con-entreprises 2 con-gre-a-gre appliquee"
                            + " con-repertoire souvent con-formation no pro-liste ancienne pro-rotation no pro-sur-invitation oui pro-invitation toujours pro-taille 3 pro-delai 30"
                            + " dep-connues estime dep-part moins-1 dep-diversite 2-4 dep-previsions no dep-categorie traiteur pra-rencontres plusieurs pra-retour yes pra-partage 2"
                            + " pra-bilan no");

    private final TenantTransactions transactions;
    private final Audit audit;
    private final BuyerPeople people;
    private final Members members;
    private final WishLetters letters;
    private final Clock clock;

    DemonstrationDiagnostics(
            TenantTransactions transactions,
            Audit audit,
            BuyerPeople people,
            Members members,
            WishLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.people = people;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    /// @param buyers the id of each buyer by its key in the files
    void load(List<NamedCsvRecord> rows, Map<String, BuyerId> buyers) {
        rows.stream()
                .filter(row -> row.getField("real_organization").equals("false"))
                .filter(row -> row.getField("status").equals("accepted"))
                .forEach(row -> fill(Objects.requireNonNull(buyers.get(row.getField("slug")))));
    }

    private void fill(BuyerId buyer) {
        Actor manager =
                people.of(buyer).stream()
                        .findFirst()
                        .map(person -> new Actor(person.id(), person.name()))
                        .orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        run(buyer, manager, FIRST, today.minusDays(DAYS_SINCE_FIRST));
        Diagnostic second = run(buyer, manager, SECOND, today.minusDays(DAYS_SINCE_SECOND));
        Plans plans = new Plans(transactions, audit, clock);
        List<Question> proposed = Plans.proposed(second, List.of());
        plan(plans, second, proposed.get(0), "Direction générale", today.plusDays(90), manager);
        plan(plans, second, proposed.get(1), "Achats", today.minusDays(2), manager);
        PlanAction done =
                plan(plans, second, proposed.get(2), "Achats", today.minusDays(5), manager);
        plans.done(buyer, done.id(), true, manager);
        wish(second, manager, today);
    }

    /// Asks for the three most useful activities; the first has its answer.
    private void wish(Diagnostic diagnostic, Actor manager, LocalDate today) {
        Wishes wishes =
                new Wishes(
                        transactions,
                        new Diagnostics(
                                transactions,
                                new Questionnaires(transactions, audit, clock),
                                audit,
                                clock),
                        letters,
                        audit,
                        clock);
        List<WishId> asked =
                ProposedActivity.of(diagnostic).stream()
                        .limit(3)
                        .map(one -> asked(wishes, diagnostic, one.activity().key(), manager))
                        .toList();
        Actor agent =
                members.team().stream()
                        .filter(member -> member.role().equals(Optional.of(PoleRole.AGENT)))
                        .map(member -> new Actor(member.id(), member.name()))
                        .findFirst()
                        .orElseThrow();
        wishes.answer(
                asked.subList(0, 1),
                new WishAnswerForm.Planned(
                        Optional.of(today.plusDays(45)),
                        "De 12 h à 13 h 30, dans les locaux du Pôle. Écrivez-nous pour réserver votre place."),
                agent);
    }

    private static WishId asked(Wishes wishes, Diagnostic diagnostic, String key, Actor manager) {
        if (wishes.ask(diagnostic.buyer(), diagnostic.id(), key, manager)
                instanceof WishChange.Asked(Wish wish)) {
            return wish.id();
        }
        throw new IllegalStateException("not proposed: " + key);
    }

    private Diagnostic run(
            BuyerId buyer, Actor manager, Map<String, String> answers, LocalDate day) {
        Instant then = day.atTime(15, 0).toInstant(ZoneOffset.UTC);
        Clock past = Clock.fixed(then, QUEBEC);
        Diagnostics diagnostics =
                new Diagnostics(
                        transactions, new Questionnaires(transactions, audit, past), audit, past);
        Diagnostic run = kept(diagnostics.begin(buyer, manager));
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            run =
                    kept(
                            diagnostics.answer(
                                    buyer,
                                    run.id(),
                                    answer.getKey(),
                                    answer.getValue(),
                                    "",
                                    manager));
        }
        return kept(diagnostics.submit(buyer, run.id(), run.answers(), manager));
    }

    private static PlanAction plan(
            Plans plans,
            Diagnostic diagnostic,
            Question proposed,
            String owner,
            LocalDate due,
            Actor manager) {
        PlanChange added =
                plans.add(
                        diagnostic.buyer(),
                        diagnostic.id(),
                        new PlanAction.Form(
                                Optional.of(proposed.key()),
                                proposed.action().fr(),
                                owner,
                                Optional.of(due)),
                        manager);
        if (added instanceof PlanChange.Kept(PlanAction action)) {
            return action;
        }
        throw new IllegalStateException("refused: " + added);
    }

    private static Diagnostic kept(Filling filling) {
        if (filling instanceof Filling.Kept(Diagnostic diagnostic)) {
            return diagnostic;
        }
        throw new IllegalStateException("refused: " + filling);
    }

    /// Questions and answers in turn.
    private static Map<String, String> answers(String words) {
        String[] parts = words.split(" ", -1);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            answers.put(parts[i], parts[i + 1]);
        }
        return answers;
    }
}
