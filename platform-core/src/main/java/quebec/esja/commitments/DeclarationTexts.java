package quebec.esja.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// The declarations that the buyers of the bound Pôle sign, by year. A version that someone may have signed is never changed: another is
/// adopted.
@Service
public class DeclarationTexts {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int FIRST_YEAR = 2013;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final DeclarationTextSql sql = new DeclarationTextSql();

    public DeclarationTexts(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is signed for that year: the latest version of it, else of the year before that has one, else the usual text.
    public DeclarationText inForce(int year) {
        return transactions.read(() -> sql.inForce(year)).orElseGet(() -> usual(year));
    }

    /// Every version that the Pôle adopted, the latest first.
    public List<DeclarationText> adopted() {
        return transactions.read(sql::all);
    }

    /// Adopts a version, which is signed from now on.
    ///
    /// @param year from the year before this one to the next
    /// @return ends of keys `commitments.refusal.…`; empty when it was adopted
    public List<String> adopt(int year, LocalizedText typed, Actor actor) {
        LocalizedText text =
                new LocalizedText(
                        DeclarationText.tidy(typed.fr()), DeclarationText.tidy(typed.en()));
        List<String> problems = new ArrayList<>();
        int now = LocalDate.ofInstant(clock.instant(), QUEBEC).getYear();
        if (year < Math.max(FIRST_YEAR, now - 1) || year > now + 1) {
            problems.add("text-year");
        }
        DeclarationText.problem(text.fr()).map(reason -> reason + "-fr").ifPresent(problems::add);
        DeclarationText.problem(text.en()).map(reason -> reason + "-en").ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return problems;
        }
        return transactions.write(() -> {
            int version = sql.lockVersion(year) + 1;
            if (sql.inForce(year).filter(present -> present.text().equals(text)).isPresent()) {
                return List.of("text-same");
            }
            sql.insert(year, version, text, clock.instant(), actor.name());
            audit.record(
                    actor,
                    "declaration-text.adopted",
                    "declaration-text",
                    year + "-" + version,
                    Map.of());
            return List.of();
        });
    }

    private static DeclarationText usual(int year) {
        return new DeclarationText(
                year,
                0,
                new LocalizedText(
                        Texts.of(Language.FRENCH).get("commitments.usual"),
                        Texts.of(Language.ENGLISH).get("commitments.usual")),
                Optional.empty(),
                "");
    }
}
