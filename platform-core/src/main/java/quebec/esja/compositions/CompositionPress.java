package quebec.esja.compositions;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.files.Files;
import quebec.esja.jobs.PoleJob;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.Slug;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.portfolio.PortfolioDraft;
import quebec.esja.portfolio.PortfolioPrint;
import quebec.esja.portfolio.PortfolioRequest;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

/// Prints what was asked for, one portfolio after the other. Who asked may leave: the printing and its document stay.
@Configuration(proxyBeanMethods = false)
public class CompositionPress {

    private static final Logger LOG = LoggerFactory.getLogger(CompositionPress.class);

    private final TenantTransactions transactions;
    private final Portfolios portfolios;
    private final Files files;
    private final PublicUrl site;
    private final Clock clock;
    private final CompositionSql sql = new CompositionSql();
    private final CompositionPrintSql prints = new CompositionPrintSql();

    public CompositionPress(
            TenantTransactions transactions,
            Portfolios portfolios,
            Files files,
            PublicUrl site,
            Clock clock) {
        this.transactions = transactions;
        this.portfolios = portfolios;
        this.files = files;
        this.site = site;
        this.clock = clock;
    }

    @Bean
    PoleJob printPortfolios() {
        return new PoleJob("print-portfolios", Duration.ofSeconds(2), this::printDue);
    }

    /// Prints all that waits in the bound Pôle.
    public void printDue() {
        Optional<CompositionId> next = take();
        while (next.isPresent() && print(next.get())) {
            next = take();
        }
    }

    private Optional<CompositionId> take() {
        return transactions.write(() -> prints.take(clock.instant()));
    }

    /// @return false when the press is busy
    private boolean print(CompositionId id) {
        try {
            return switch (portfolios.prepare(request(id))) {
                case PortfolioDraft.Ready draft ->
                        switch (portfolios.print(draft, placed -> tell(id, placed))) {
                            case PortfolioPrint.Printed(byte[] pdf) -> done(id, pdf);
                            case PortfolioPrint.Busy _ -> putOff(id);
                        };
                case PortfolioDraft.Nothing _, PortfolioDraft.TooMany _ -> failed(id);
            };
        } catch (RuntimeException e) {
            LOG.warn("A portfolio of {} could not be printed.", TenantScope.current().slug(), e);
            return failed(id);
        }
    }

    private PortfolioRequest request(CompositionId id) {
        return transactions.read(() -> {
            Composition composition = sql.find(id).orElseThrow();
            String home =
                    (composition.data().language() == Language.ENGLISH ? "/en/" : "/")
                            + TenantScope.current().slug();
            String directory = site.to(home + "/repertoire");
            return new PortfolioRequest(
                    new PortfolioRequest.Choice.Composed(
                            composition.data().design(), parts(composition)),
                    composition.data().language(),
                    directory,
                    composition.published()
                            ? site.to(home + "/portfolios/" + composition.slug())
                            : directory);
        });
    }

    private List<PortfolioRequest.Part> parts(Composition composition) {
        List<CompositionItem> items = sql.items(composition);
        List<PortfolioRequest.Part> parts = new ArrayList<>();
        for (int section = 0; section < composition.data().sections().size(); section++) {
            int at = section;
            List<Slug> enterprises =
                    items.stream()
                            .filter(item -> item.section() == at)
                            .map(CompositionItem::slug)
                            .toList();
            parts.add(
                    new PortfolioRequest.Part(
                            composition.data().sections().get(section).title(), enterprises));
        }
        return parts;
    }

    private void tell(CompositionId id, int placed) {
        transactions.write(() -> prints.placed(id, placed));
    }

    private boolean done(CompositionId id, byte[] pdf) {
        transactions.write(() -> {
            Optional<FileId> before = prints.find(id).flatMap(CompositionPrint::file);
            prints.done(id, files.keepPdf(pdf), clock.instant());
            before.ifPresent(files::forget);
        });
        return true;
    }

    private boolean putOff(CompositionId id) {
        transactions.write(() -> prints.putOff(id));
        return false;
    }

    private boolean failed(CompositionId id) {
        transactions.write(() -> prints.failed(id, clock.instant()));
        return true;
    }
}
