package quebec.esja.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.files.ImageReading;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.TenantTransactions;

/// What visitors see of the committed buyers of the bound Pôle: names and logos, nothing about people.
@Service
public class Wall {

    /// As many as one page shows.
    public static final int MOST = 600;

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Files files;
    private final Audit audit;
    private final Clock clock;
    private final WallSql sql = new WallSql();

    public Wall(TenantTransactions transactions, Files files, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those whose commitment stands today, by name.
    public List<EngagedBuyer> buyers() {
        return transactions.read(() -> sql.wall(today(), MOST));
    }

    /// How many stand on it today.
    public int count() {
        return transactions.read(() -> sql.wallCount(today()));
    }

    /// The logo of a buyer that stands on the wall.
    public Optional<StoredFile> shownLogo(Slug buyer) {
        return transactions.read(() -> sql.shownLogo(buyer, today()).flatMap(files::find));
    }

    /// The logo of a buyer, on the wall or not.
    public Optional<StoredFile> logo(BuyerId buyer) {
        return transactions.read(() -> sql.logo(buyer).flatMap(files::find));
    }

    /// Puts a logo in the place of the one before.
    public void changeLogo(BuyerId buyer, ImageReading.Accepted image, Actor actor) {
        transactions.write(() -> {
            FileId file = files.keep(image.largest());
            sql.setLogo(buyer, image.largest(), file, clock.instant());
            audit.record(actor, "buyer.logo-changed", "buyer", buyer, Map.of());
        });
    }

    /// Takes the logo away.
    ///
    /// @return false when there is none
    public boolean removeLogo(BuyerId buyer, Actor actor) {
        return transactions.write(() -> {
            boolean removed = sql.removeLogo(buyer);
            if (removed) {
                audit.record(actor, "buyer.logo-removed", "buyer", buyer, Map.of());
            }
            return removed;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
