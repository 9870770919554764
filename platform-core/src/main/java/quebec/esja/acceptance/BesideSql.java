package quebec.esja.acceptance;

import static quebec.esja.db.pole.Tables.ESTABLISHMENT;
import static quebec.esja.db.pole.Tables.PICTURE;
import static quebec.esja.db.pole.Tables.SUPPLIER_LABEL;
import static quebec.esja.db.reference.Tables.LABEL;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import quebec.esja.acceptance.Beside.Kind;
import quebec.esja.acceptance.Beside.Line;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class BesideSql {

    Beside of(SupplierId supplier) {
        return new Beside(
                Stream.of(labels(supplier), places(supplier), pictures(supplier))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Line> labels(SupplierId supplier) {
        return dsl().select(
                        SUPPLIER_LABEL.LABEL_CODE,
                        LABEL.NAME_FR,
                        SUPPLIER_LABEL.PROOF,
                        SUPPLIER_LABEL.EXPIRES_ON)
                .from(SUPPLIER_LABEL)
                .join(LABEL)
                .on(LABEL.CODE.eq(SUPPLIER_LABEL.LABEL_CODE))
                .where(SUPPLIER_LABEL.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(SUPPLIER_LABEL.LABEL_CODE)
                .fetch(row ->
                        new Line(
                                Kind.LABEL,
                                row.value1(),
                                row.value2(),
                                said(row.value3()),
                                row.value4()));
    }

    private static List<Line> places(SupplierId supplier) {
        return dsl().select(
                        ESTABLISHMENT.NAME,
                        ESTABLISHMENT.ADDRESS,
                        MUNICIPALITY.NAME,
                        ESTABLISHMENT.POSTAL_CODE,
                        ESTABLISHMENT.PHONE,
                        ESTABLISHMENT.OPENING_FR,
                        ESTABLISHMENT.OPENING_EN)
                .from(ESTABLISHMENT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(ESTABLISHMENT.MUNICIPALITY_CODE))
                .where(ESTABLISHMENT.SUPPLIER_ID.eq(supplier.value()))
                .orderBy(ESTABLISHMENT.POSITION)
                .fetch(row ->
                        new Line(
                                Kind.PLACE,
                                row.value1(),
                                row.value1(),
                                said(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7()),
                                null));
    }

    private static List<Line> pictures(SupplierId supplier) {
        return dsl().select(
                        PICTURE.ID, PICTURE.LOGO, PICTURE.ALT_FR, PICTURE.ALT_EN, PICTURE.CREDIT)
                .from(PICTURE)
                .where(PICTURE.SUPPLIER_ID.eq(supplier.value()), PICTURE.REMOVED_AT.isNull())
                .orderBy(PICTURE.LOGO.desc(), PICTURE.ADDED_AT, PICTURE.ID)
                .fetch(row ->
                        new Line(
                                row.value2() ? Kind.LOGO : Kind.PICTURE,
                                row.value1().toString(),
                                row.value3(),
                                said(row.value4(), row.value5()),
                                null));
    }

    private static List<String> said(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).toList();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
