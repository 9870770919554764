package quebec.esja.replies;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedLetters;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.buyerneeds.Rhythm;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.waves.BusinessCalendar;

/// Tells buyers of answers, as often as each chose.
@Service
public class BuyerNews {

    private final TenantTransactions transactions;
    private final BuyerNeeds needs;
    private final BuyerNeedLetters letters;
    private final Clock clock;
    private final BusinessCalendar calendar = new BusinessCalendar();
    private final NewsSql sql = new NewsSql();

    public BuyerNews(
            TenantTransactions transactions,
            BuyerNeeds needs,
            BuyerNeedLetters letters,
            Clock clock) {
        this.transactions = transactions;
        this.needs = needs;
        this.letters = letters;
        this.clock = clock;
    }

    /// An enterprise is interested, the last of so many.
    void interested(BuyerNeed need, int interested) {
        if (need.data().rhythm() == Rhythm.MILESTONES && ReplyRules.isMilestone(interested)) {
            tell(need, interested, BusinessCalendar.day(clock.instant()));
        }
    }

    /// Sends the mails of the day, once offices are open.
    void go() {
        Instant now = clock.instant();
        if (!calendar.isOpen(now)) {
            return;
        }
        LocalDate today = BusinessCalendar.day(now);
        List<NewsSql.Untold> untold = transactions.read(() -> sql.untold(today));
        for (NewsSql.Untold one : untold) {
            transactions.write(() ->
                    needs.lock(one.need())
                            .filter(_ -> stillUntold(one, today))
                            .ifPresent(need -> tell(need, one.interested(), today)));
        }
    }

    /// Another node may have told it between the reading and the lock.
    private boolean stillUntold(NewsSql.Untold one, LocalDate today) {
        return sql.untold(today).contains(one);
    }

    private void tell(BuyerNeed need, int interested, LocalDate today) {
        needs.readersOf(need)
                .forEach(reader -> letters.toBuyer(need, reader, "answers", List.of(), interested));
        sql.told(need.id(), interested, today);
    }
}
