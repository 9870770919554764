package quebec.esja.pictures;

import static quebec.esja.db.pole.Tables.FILE;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.PICTURE;
import static quebec.esja.db.pole.Tables.PICTURE_RENDITION;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.files.ImageUse;
import quebec.esja.files.Rendition;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;
import quebec.esja.kernel.PictureId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class PictureSql {

    /// Every picture has that one.
    private static final int SMALLEST = ImageUse.PICTURE.sides().getFirst();

    private static final Condition PRESENT = PICTURE.REMOVED_AT.isNull();
    private static final Condition LISTED = SUPPLIER.STATUS.eq("listed");

    /// What visitors may see: the same as [Picture#ready].
    private static final Condition READY =
            DSL.condition(PICTURE.LOGO).or(PICTURE.ALT_FR.ne("").and(PICTURE.PEOPLE_AGREED));

    Gallery of(SupplierId supplier) {
        return galleries(PICTURE.SUPPLIER_ID.eq(supplier.value()).and(PRESENT))
                .getOrDefault(supplier, Gallery.EMPTY);
    }

    /// The pictures of those that are listed; one without any is absent.
    Map<SupplierId, Gallery> ofListed(Collection<SupplierId> suppliers) {
        return galleries(among(suppliers).and(PRESENT).and(LISTED));
    }

    Set<SupplierId> pictured(Collection<SupplierId> suppliers) {
        return dsl().selectDistinct(PICTURE.SUPPLIER_ID)
                .from(PICTURE)
                .where(among(suppliers), PRESENT, READY)
                .fetchSet(row -> new SupplierId(row.value1()));
    }

    Map<SupplierId, Picture> logos() {
        Map<SupplierId, Picture> logos = new LinkedHashMap<>();
        galleries(PRESENT.and(PICTURE.LOGO).and(LISTED))
                .forEach((supplier, gallery) -> logos.put(supplier, gallery.pictures().getFirst()));
        return logos;
    }

    /// The logos at their smallest.
    Map<SupplierId, StoredFile> logoFiles(Collection<SupplierId> suppliers) {
        return dsl().select(PICTURE.SUPPLIER_ID, FILE.CONTENT_TYPE, FILE.CONTENT, FILE.SHA256)
                .from(PICTURE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(PICTURE.SUPPLIER_ID))
                .join(PICTURE_RENDITION)
                .on(PICTURE_RENDITION.PICTURE_ID.eq(PICTURE.ID))
                .join(FILE)
                .on(FILE.ID.eq(PICTURE_RENDITION.FILE))
                .where(
                        among(suppliers),
                        DSL.condition(PICTURE.LOGO),
                        PRESENT,
                        LISTED,
                        PICTURE_RENDITION.SIDE.eq(SMALLEST))
                .fetchMap(
                        row -> new SupplierId(row.value1()),
                        row ->
                                new StoredFile(
                                        row.value2(),
                                        row.value3(),
                                        HexFormat.of().formatHex(row.value4())));
    }

    private static Condition among(Collection<SupplierId> suppliers) {
        return PICTURE.SUPPLIER_ID.in(suppliers.stream().map(SupplierId::value).toList());
    }

    private static Map<SupplierId, Gallery> galleries(Condition which) {
        Map<SupplierId, Map<UUID, Picture>> found = new LinkedHashMap<>();
        dsl().select(
                        PICTURE.SUPPLIER_ID,
                        PICTURE.ID,
                        PICTURE.OFFERING_ID,
                        PICTURE.LOGO,
                        PICTURE.ALT_FR,
                        PICTURE.ALT_EN,
                        PICTURE.CREDIT,
                        PICTURE.PEOPLE_AGREED,
                        PICTURE_RENDITION.SIDE,
                        PICTURE_RENDITION.WIDTH,
                        PICTURE_RENDITION.HEIGHT)
                .from(PICTURE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(PICTURE.SUPPLIER_ID))
                .join(PICTURE_RENDITION)
                .on(PICTURE_RENDITION.PICTURE_ID.eq(PICTURE.ID))
                .where(which)
                .orderBy(PICTURE.POSITION, PICTURE.ID, PICTURE_RENDITION.SIDE)
                .forEach(row ->
                        found.computeIfAbsent(
                                        new SupplierId(row.value1()), _ -> new LinkedHashMap<>())
                                .merge(
                                        row.value2(),
                                        new Picture(
                                                new PictureId(row.value2()),
                                                place(row.value3(), row.value4()),
                                                new PictureWords(
                                                        new LocalizedText(
                                                                row.value5(), row.value6()),
                                                        row.value7(),
                                                        row.value8()),
                                                List.of(
                                                        new Picture.Size(
                                                                row.value9(),
                                                                row.value10(),
                                                                row.value11()))),
                                        PictureSql::joined));
        Map<SupplierId, Gallery> galleries = new LinkedHashMap<>();
        found.forEach((supplier, pictures) ->
                galleries.put(supplier, new Gallery(List.copyOf(pictures.values()))));
        return galleries;
    }

    private static Picture joined(Picture known, Picture more) {
        List<Picture.Size> sizes = new ArrayList<>(known.sizes());
        sizes.addAll(more.sizes());
        return new Picture(known.id(), known.place(), known.words(), sizes);
    }

    private static PicturePlace place(@Nullable UUID offering, boolean logo) {
        if (logo) {
            return new PicturePlace.Logo();
        }
        return offering == null
                ? new PicturePlace.Enterprise()
                : new PicturePlace.OfOffering(new OfferingId(offering));
    }

    Optional<FileId> shownFile(PictureId id, int side) {
        return file(id, side, PRESENT.and(LISTED).and(READY));
    }

    Optional<FileId> file(SupplierId supplier, PictureId id, int side) {
        return file(id, side, PICTURE.SUPPLIER_ID.eq(supplier.value()));
    }

    private static Optional<FileId> file(PictureId id, int side, Condition which) {
        return dsl().select(PICTURE_RENDITION.FILE)
                .from(PICTURE_RENDITION)
                .join(PICTURE)
                .on(PICTURE.ID.eq(PICTURE_RENDITION.PICTURE_ID))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(PICTURE.SUPPLIER_ID))
                .where(PICTURE.ID.eq(id.value()), PICTURE_RENDITION.SIDE.eq(side), which)
                .fetchOptional(row -> new FileId(row.value1()));
    }

    /// Until the end of the transaction nobody else changes the pictures of that enterprise.
    ///
    /// @return false when there is no such place
    boolean lock(SupplierId supplier, PicturePlace place) {
        boolean known =
                dsl().select(SUPPLIER.ID)
                        .from(SUPPLIER)
                        .where(SUPPLIER.ID.eq(supplier.value()))
                        .forUpdate()
                        .fetchOptional()
                        .isPresent();
        return known
                && switch (place) {
                    case PicturePlace.Logo _, PicturePlace.Enterprise _ -> true;
                    case PicturePlace.OfOffering(OfferingId offering) ->
                            dsl().fetchExists(
                                            OFFERING,
                                            OFFERING.ID.eq(offering.value()),
                                            OFFERING.SUPPLIER_ID.eq(supplier.value()));
                };
    }

    PictureId insert(SupplierId supplier, PicturePlace place, int position, Instant now) {
        return dsl().insertInto(PICTURE)
                .set(PICTURE.SUPPLIER_ID, supplier.value())
                .set(
                        PICTURE.OFFERING_ID,
                        place instanceof PicturePlace.OfOffering(OfferingId offering)
                                ? offering.value()
                                : null)
                .set(PICTURE.LOGO, place instanceof PicturePlace.Logo)
                .set(PICTURE.POSITION, position)
                .set(PICTURE.ADDED_AT, now)
                .returningResult(PICTURE.ID)
                .fetchSingle(row -> new PictureId(row.value1()));
    }

    void insert(PictureId id, Rendition rendition, FileId file) {
        dsl().insertInto(PICTURE_RENDITION)
                .set(PICTURE_RENDITION.PICTURE_ID, id.value())
                .set(PICTURE_RENDITION.SIDE, rendition.side())
                .set(PICTURE_RENDITION.WIDTH, rendition.width())
                .set(PICTURE_RENDITION.HEIGHT, rendition.height())
                .set(PICTURE_RENDITION.FILE, file.value())
                .execute();
    }

    /// @return false when there is no such picture
    boolean describe(SupplierId supplier, PictureId id, PictureWords words) {
        return dsl().update(PICTURE)
                        .set(PICTURE.ALT_FR, words.alt().fr())
                        .set(PICTURE.ALT_EN, words.alt().en())
                        .set(PICTURE.CREDIT, words.credit())
                        .set(PICTURE.PEOPLE_AGREED, words.peopleAgreed())
                        .where(
                                PICTURE.ID.eq(id.value()),
                                PICTURE.SUPPLIER_ID.eq(supplier.value()),
                                PRESENT)
                        .execute()
                == 1;
    }

    void order(List<PictureId> order) {
        dsl().batch(
                        IntStream.range(0, order.size())
                                .mapToObj(position ->
                                        dsl().update(PICTURE)
                                                .set(PICTURE.POSITION, position)
                                                .where(PICTURE.ID.eq(order.get(position).value())))
                                .toList())
                .execute();
    }

    void setRemoved(PictureId id, @Nullable Instant at) {
        dsl().update(PICTURE)
                .set(PICTURE.REMOVED_AT, at)
                .where(PICTURE.ID.eq(id.value()))
                .execute();
    }

    Optional<PicturePlace> placeOfRemoved(SupplierId supplier, PictureId id) {
        return dsl().select(PICTURE.OFFERING_ID, PICTURE.LOGO)
                .from(PICTURE)
                .where(
                        PICTURE.ID.eq(id.value()),
                        PICTURE.SUPPLIER_ID.eq(supplier.value()),
                        PICTURE.REMOVED_AT.isNotNull())
                .fetchOptional(row -> place(row.value1(), row.value2()));
    }

    void deleteRemovedBefore(Instant moment) {
        dsl().deleteFrom(PICTURE).where(PICTURE.REMOVED_AT.lt(moment)).execute();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
