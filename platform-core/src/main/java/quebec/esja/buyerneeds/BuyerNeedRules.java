package quebec.esja.buyerneeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Party;

/// What a buyer's need must say, and who may do what with it. Lengths are those of the schema.
final class BuyerNeedRules {

    static final int MOST_QUESTIONS = 10;
    static final int MOST_FILES = 5;
    static final int LONGEST_TITLE = 160;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_QUESTION = 300;
    private static final int MOST_YEARS_AHEAD = 5;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern UNSPSC = Pattern.compile("[0-9]{8}");

    private BuyerNeedRules() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }

    /// The first moment after that day in Québec.
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(QUEBEC).toInstant();
    }

    /// The last day to answer, from the first moment that is too late.
    static LocalDate lastDay(Instant over) {
        return day(over.minusSeconds(1));
    }

    static boolean isOf(BuyerId buyer, Party party) {
        return switch (party) {
            case Party.OfBuyer(BuyerId own) -> own.equals(buyer);
            case Party.OfPole _ -> true;
            case Party.OfSupplier _ -> false;
        };
    }

    /// The buyer edits until it sends; the Pôle until the need goes out.
    static boolean mayEdit(BuyerNeed need, Party party) {
        return isOf(need.data().buyer(), party)
                && (need.status().writable()
                        || party instanceof Party.OfPole
                                && need.status() == BuyerNeedStatus.SUBMITTED);
    }

    static BuyerNeedData tidy(BuyerNeedData typed) {
        return new BuyerNeedData(
                typed.buyer(),
                line(typed.what()),
                lines(typed.detail()),
                line(typed.category()),
                line(typed.unspsc()),
                typed.nature(),
                line(typed.place()),
                typed.wantedOn(),
                typed.amount(),
                typed.mode(),
                typed.answerBy(),
                typed.questions().stream()
                        .map(BuyerNeedRules::line)
                        .filter(question -> !question.isEmpty())
                        .toList(),
                typed.open(),
                typed.rhythm());
    }

    /// What the tables know of the codes of a need.
    record Known(boolean buyer, boolean category, boolean place) {}

    /// What is wrong with tidied data, in the order of the form.
    ///
    /// @param whole whether it is to be sent: a draft may lack all but what is looked for
    /// @param today in Québec
    static List<BuyerNeedProblem> problems(
            BuyerNeedData data, Known known, boolean whole, LocalDate today) {
        List<BuyerNeedProblem> problems = new ArrayList<>();
        if (!known.buyer()) {
            problems.add(BuyerNeedProblem.of("buyer", "buyer"));
        }
        if (data.what().length() < 3 || data.what().length() > 200) {
            problems.add(BuyerNeedProblem.of("what", "what"));
        }
        if (data.detail().length() > 4000) {
            problems.add(BuyerNeedProblem.of("detail", "detail"));
        }
        if (data.category().isEmpty() ? whole : !known.category()) {
            problems.add(BuyerNeedProblem.of("category", "category"));
        }
        if (!data.unspsc().isEmpty() && !UNSPSC.matcher(data.unspsc()).matches()) {
            problems.add(BuyerNeedProblem.of("unspsc", "unspsc"));
        }
        if (data.place().isEmpty() ? whole : !known.place()) {
            problems.add(BuyerNeedProblem.of("place", "place"));
        }
        if (whole) {
            absent(problems, "nature", data.nature());
            absent(problems, "amount", data.amount());
            absent(problems, "mode", data.mode());
        }
        dayProblems(problems, data, whole, today);
        questionProblems(problems, data);
        return problems;
    }

    private static void absent(List<BuyerNeedProblem> problems, String field, Optional<?> chosen) {
        if (chosen.isEmpty()) {
            problems.add(BuyerNeedProblem.of(field, field));
        }
    }

    private static void dayProblems(
            List<BuyerNeedProblem> problems, BuyerNeedData data, boolean whole, LocalDate today) {
        LocalDate furthest = today.plusYears(MOST_YEARS_AHEAD);
        data.wantedOn()
                .filter(day -> day.isBefore(today) || day.isAfter(furthest))
                .ifPresent(_ -> problems.add(BuyerNeedProblem.of("wantedOn", "wanted-on")));
        if (data.answerBy().isEmpty()) {
            if (whole) {
                problems.add(BuyerNeedProblem.of("answerBy", "answer-by-absent"));
            }
            return;
        }
        LocalDate last = data.answerBy().get();
        if (whole && !last.isAfter(today) || last.isAfter(today.plusYears(1))) {
            problems.add(BuyerNeedProblem.of("answerBy", "answer-by"));
        } else if (data.wantedOn().filter(last::isAfter).isPresent()) {
            problems.add(BuyerNeedProblem.of("answerBy", "answer-by-after-wanted"));
        }
    }

    private static void questionProblems(List<BuyerNeedProblem> problems, BuyerNeedData data) {
        if (data.questions().size() > MOST_QUESTIONS) {
            problems.add(BuyerNeedProblem.of("questions", "questions-many"));
        } else if (data.questions().stream()
                .anyMatch(one -> one.length() < 3 || one.length() > LONGEST_QUESTION)) {
            problems.add(BuyerNeedProblem.of("questions", "questions"));
        }
    }

    /// A reason told to someone, or kept with an outcome.
    static List<BuyerNeedProblem> problemsOfReason(String reason) {
        return reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON
                ? List.of(BuyerNeedProblem.of("reason", "reason"))
                : List.of();
    }

    static String line(String typed) {
        return SPACES.matcher(CONTROL.matcher(typed).replaceAll(" ")).replaceAll(" ").strip();
    }

    static String lines(String typed) {
        return CONTROL_IN_LINES.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }
}
