package quebec.esja.pictures;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.LaterChanges;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.files.ImageReading;
import quebec.esja.files.Rendition;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.PictureId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The pictures of the enterprises of the bound Pôle. Who calls a change has made sure that the person may edit that enterprise; a
/// picture of another enterprise is no picture at all.
@Service
public class Pictures {

    /// How long a removed picture can come back.
    static final Duration KEPT = Duration.ofDays(1);

    private static final String KIND = "supplier";

    private final TenantTransactions transactions;
    private final Files files;
    private final LaterChanges laterChanges;
    private final Audit audit;
    private final Clock clock;
    private final PictureSql sql = new PictureSql();

    public Pictures(
            TenantTransactions transactions,
            Files files,
            LaterChanges laterChanges,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.laterChanges = laterChanges;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// All that the enterprise keeps, shown or not.
    public Gallery of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// What visitors see of an enterprise; nothing unless it is listed.
    public Gallery shown(SupplierId supplier) {
        return transactions
                .read(() -> sql.ofListed(List.of(supplier)))
                .getOrDefault(supplier, Gallery.EMPTY)
                .ready();
    }

    /// Those among these enterprises that have a picture to show, listed or not.
    public Set<SupplierId> pictured(Collection<SupplierId> suppliers) {
        return suppliers.isEmpty() ? Set.of() : transactions.read(() -> sql.pictured(suppliers));
    }

    /// The logos of all enterprises that are listed and have one.
    public Map<SupplierId, Picture> logos() {
        return transactions.read(sql::logos);
    }

    /// Those of some of them as small files, in one reading.
    public Map<SupplierId, StoredFile> logoFiles(Collection<SupplierId> suppliers) {
        return suppliers.isEmpty() ? Map.of() : transactions.read(() -> sql.logoFiles(suppliers));
    }

    /// An image that visitors may see, at one of its sizes.
    public Optional<StoredFile> shown(PictureId id, int side) {
        return transactions.read(() -> sql.shownFile(id, side).flatMap(files::find));
    }

    /// An image of that enterprise, shown or not.
    public Optional<StoredFile> file(SupplierId supplier, PictureId id, int side) {
        return transactions.read(() -> sql.file(supplier, id, side).flatMap(files::find));
    }

    /// Adds a picture after the others; a logo takes the place of the one before.
    public PictureChange add(
            SupplierId supplier, PicturePlace place, ImageReading.Accepted image, Actor actor) {
        return changing(
                supplier,
                actor,
                () -> {
                    if (!sql.lock(supplier, place)) {
                        return new PictureChange.Unknown();
                    }
                    List<Picture> there = sql.of(supplier).at(place);
                    if (place instanceof PicturePlace.Logo) {
                        there.forEach(before -> sql.setRemoved(before.id(), clock.instant()));
                    } else if (there.size() >= place.most()) {
                        return new PictureChange.Full(place.most());
                    }
                    PictureId id = sql.insert(supplier, place, there.size(), clock.instant());
                    for (Rendition rendition : image.renditions()) {
                        sql.insert(id, rendition, files.keep(rendition));
                    }
                    record(actor, "supplier.picture-added", supplier, id);
                    return saved(supplier, id);
                });
    }

    /// Tells what a picture shows.
    public PictureChange describe(
            SupplierId supplier, PictureId id, PictureWords typed, Actor actor) {
        PictureWords words = typed.tidy();
        if (words.tooLong()) {
            return new PictureChange.TooLong();
        }
        return changing(
                supplier,
                actor,
                () -> {
                    if (!sql.describe(supplier, id, words)) {
                        return new PictureChange.Unknown();
                    }
                    record(actor, "supplier.picture-described", supplier, id);
                    return saved(supplier, id);
                });
    }

    /// Moves a picture among those of its place; at an end it stays.
    ///
    /// @param by −1 for one place earlier, 1 for one later
    public void move(SupplierId supplier, PictureId id, int by) {
        transactions.write(() -> {
            Gallery all = sql.of(supplier);
            all.pictures().stream()
                    .filter(picture -> picture.id().equals(id))
                    .findFirst()
                    .filter(picture -> sql.lock(supplier, picture.place()))
                    .ifPresent(picture ->
                            sql.order(moved(sql.of(supplier).at(picture.place()), id, by)));
        });
    }

    private static List<PictureId> moved(List<Picture> there, PictureId id, int by) {
        List<PictureId> order = new ArrayList<>(there.stream().map(Picture::id).toList());
        int from = order.indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        return order;
    }

    /// Takes a picture away; for a day [#restore] brings it back.
    ///
    /// @return false when there is none
    public boolean remove(SupplierId supplier, PictureId id, Actor actor) {
        return changing(
                supplier,
                actor,
                () -> {
                    if (find(supplier, id).isEmpty()) {
                        return false;
                    }
                    sql.setRemoved(id, clock.instant());
                    record(actor, "supplier.picture-removed", supplier, id);
                    return true;
                });
    }

    /// Brings back a picture that was removed, where it stood.
    public PictureChange restore(SupplierId supplier, PictureId id, Actor actor) {
        return changing(
                supplier,
                actor,
                () -> {
                    Optional<PicturePlace> place = sql.placeOfRemoved(supplier, id);
                    if (place.isEmpty() || !sql.lock(supplier, place.get())) {
                        return new PictureChange.Unknown();
                    }
                    if (sql.of(supplier).at(place.get()).size() >= place.get().most()) {
                        return new PictureChange.Full(place.get().most());
                    }
                    sql.setRemoved(id, null);
                    record(actor, "supplier.picture-restored", supplier, id);
                    return saved(supplier, id);
                });
    }

    /// Forgets the pictures that were removed long enough ago. Their files are left to the cleaning of files.
    void forgetRemoved() {
        transactions.write(() -> sql.deleteRemovedBefore(clock.instant().minus(KEPT)));
    }

    private <T> T changing(SupplierId supplier, Actor actor, Supplier<T> change) {
        return laterChanges.beside(supplier, actor, change);
    }

    private PictureChange saved(SupplierId supplier, PictureId id) {
        return new PictureChange.Saved(find(supplier, id).orElseThrow());
    }

    private Optional<Picture> find(SupplierId supplier, PictureId id) {
        return sql.of(supplier).pictures().stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst();
    }

    private void record(Actor actor, String action, SupplierId supplier, PictureId id) {
        audit.record(actor, action, KIND, supplier, Map.of("picture", id.toString()));
    }
}
