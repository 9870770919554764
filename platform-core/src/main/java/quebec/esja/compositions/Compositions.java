package quebec.esja.compositions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.Slug;
import quebec.esja.portfolio.PortfolioDesign;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// The portfolios of the Pôle's team, and those of each buyer. `owner` is the buyer, or nobody for the team; who calls has made sure
/// that the person belongs there, and what is another's is no portfolio at all.
@Service
public class Compositions {

    /// The longest name, in characters.
    public static final int LONGEST_NAME = 120;

    public static final int LONGEST_TITLE = 160;

    public static final int LONGEST_TEXT = 1500;

    public static final int MOST_SECTIONS = 30;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Files files;
    private final Clock clock;
    private final CompositionSql sql = new CompositionSql();
    private final CompositionPrintSql prints = new CompositionPrintSql();

    public Compositions(TenantTransactions transactions, Audit audit, Files files, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.files = files;
        this.clock = clock;
    }

    /// The one changed last first.
    public List<CompositionRow> of(Optional<BuyerId> owner) {
        return transactions.read(() -> sql.of(owner));
    }

    public Optional<Composition> find(Optional<BuyerId> owner, CompositionId id) {
        return transactions.read(() -> sql.find(owner, id));
    }

    /// The published portfolio of that address.
    public Optional<Composition> published(Slug slug) {
        return transactions.read(() -> sql.published(slug));
    }

    /// The published ones, by address.
    public List<CompositionRow> published() {
        return transactions.read(sql::published);
    }

    /// The enterprises of a portfolio, section after section, in the order it asks for.
    public List<CompositionItem> items(Composition composition) {
        return transactions.read(() -> sql.items(composition));
    }

    /// A new portfolio, with one section and nothing in it.
    public CompositionChange create(
            Optional<BuyerId> owner, String typed, Language language, Actor actor) {
        CompositionData data =
                new CompositionData(
                        typed.strip(),
                        language,
                        PortfolioDesign.USUAL,
                        CompositionData.Ordering.HAND,
                        List.of(new CompositionData.Section("", List.of())));
        Optional<String> problem = problem(data);
        if (problem.isPresent()) {
            return new CompositionChange.Refused(problem.get());
        }
        return transactions.write(() -> {
            CompositionId id = sql.insert(owner, data, actor.member(), clock.instant());
            record(actor, "portfolio.created", id);
            return saved(owner, id);
        });
    }

    /// Saves an edit made on `version`.
    public CompositionChange save(
            Optional<BuyerId> owner,
            CompositionId id,
            CompositionData data,
            int version,
            Actor actor) {
        Optional<String> problem = problem(data);
        if (problem.isPresent()) {
            return new CompositionChange.Refused(problem.get());
        }
        return transactions.write(() -> {
            Optional<Composition> present = sql.find(owner, id);
            if (present.isEmpty()) {
                return new CompositionChange.Unknown();
            }
            if (!sql.update(id, data, version, clock.instant())) {
                return new CompositionChange.Stale(present.get());
            }
            record(actor, "portfolio.changed", id);
            return saved(owner, id);
        });
    }

    /// Publishes one of the Pôle's own portfolios, or takes it back.
    ///
    /// @return false when there is none
    public boolean publish(CompositionId id, boolean published, Actor actor) {
        return transactions.write(() -> {
            if (!sql.publish(id, published)) {
                return false;
            }
            record(actor, published ? "portfolio.published" : "portfolio.unpublished", id);
            return true;
        });
    }

    /// @return false when there is none
    public boolean delete(Optional<BuyerId> owner, CompositionId id, Actor actor) {
        return transactions.write(() -> {
            if (sql.find(owner, id).isEmpty()) {
                return false;
            }
            Optional<FileId> printed = prints.find(id).flatMap(CompositionPrint::file);
            sql.delete(id);
            printed.ifPresent(files::forget);
            record(actor, "portfolio.deleted", id);
            return true;
        });
    }

    /// Asks for a printing; one that is under way already goes on.
    ///
    /// @return false when there is no such portfolio
    public boolean print(Optional<BuyerId> owner, CompositionId id) {
        return transactions.write(() -> {
            if (sql.find(owner, id).isEmpty()) {
                return false;
            }
            prints.ask(id, clock.instant());
            return true;
        });
    }

    public Optional<CompositionPrint> lastPrint(CompositionId id) {
        return transactions.read(() -> prints.find(id));
    }

    private static Optional<String> problem(CompositionData data) {
        if (data.name().isBlank() || data.name().length() > LONGEST_NAME) {
            return Optional.of("composing.problem.name");
        }
        if (data.design().title().length() > LONGEST_TITLE
                || data.design().text().length() > LONGEST_TEXT
                || data.sections().stream()
                        .anyMatch(section -> section.title().length() > LONGEST_TITLE)) {
            return Optional.of("composing.problem.long");
        }
        if (data.sections().isEmpty() || data.sections().size() > MOST_SECTIONS) {
            return Optional.of("composing.problem.sections");
        }
        if (data.enterprises() > Portfolios.MOST_ENTERPRISES || data.repeats()) {
            return Optional.of("composing.problem.enterprises");
        }
        return Optional.empty();
    }

    private CompositionChange saved(Optional<BuyerId> owner, CompositionId id) {
        return new CompositionChange.Saved(sql.find(owner, id).orElseThrow());
    }

    private void record(Actor actor, String action, CompositionId id) {
        audit.record(actor, action, "portfolio", id, Map.of());
    }
}
