package quebec.esja.workspace.enterprises;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.casework.CaseFilter;
import quebec.esja.casework.CaseFilter.Profile;
import quebec.esja.casework.TagId;
import quebec.esja.completeness.ProfileStep;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;

/// The list as its address says it: what is filtered, sorted and shown. What the address says wrongly counts as not said.
record ListAddress(CaseFilter filter, CaseFilter.Order order, Set<Column> columns) {

    private static final String TEXT = "q";
    private static final String STATUS = "etat";
    private static final String TAGS = "etiquettes";
    private static final String CATEGORY = "categorie";
    private static final String TERRITORY = "mrc";
    private static final String PROFILE = "fiche";
    private static final String AGE = "fraicheur";
    private static final String RENEWAL = "admissibilite";
    private static final String SOURCE = "origine";
    private static final String CHANGED = "modifiees";
    private static final String ORDER = "tri";
    private static final String COLUMNS = "colonnes";

    private static final String COMPLETE = "complete";
    private static final String INCOMPLETE = "incomplete";
    private static final String YES = "oui";

    ListAddress {
        columns = Set.copyOf(columns);
    }

    static ListAddress read(QueryParameters said) {
        return new ListAddress(
                new CaseFilter(
                        said.getSingleParameter(TEXT).orElse(""),
                        list(said, STATUS)
                                .flatMap(code ->
                                        coded(SupplierStatus.values(), SupplierStatus::code, code))
                                .collect(Collectors.toSet()),
                        list(said, TAGS)
                                .flatMap(code -> TagId.parse(code).stream())
                                .collect(Collectors.toSet()),
                        said.getSingleParameter(CATEGORY).orElse(""),
                        said.getSingleParameter(TERRITORY).orElse(""),
                        said.getSingleParameter(PROFILE).flatMap(ListAddress::profile),
                        one(said, AGE, CaseFilter.Age.values(), ListAddress::lower),
                        one(said, RENEWAL, CaseFilter.Renewal.values(), ListAddress::lower),
                        one(said, SOURCE, SupplierSource.values(), SupplierSource::code),
                        said.getSingleParameter(CHANGED).filter(YES::equals).isPresent(),
                        Set.of()),
                order(said.getSingleParameter(ORDER).orElse("")),
                columns(list(said, COLUMNS)));
    }

    private static Stream<String> list(QueryParameters said, String name) {
        return said.getParameters(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)));
    }

    private static <E> Optional<E> one(
            QueryParameters said, String name, E[] values, Function<E, String> code) {
        return said.getSingleParameter(name).flatMap(text -> coded(values, code, text).findFirst());
    }

    private static <E> Stream<E> coded(E[] values, Function<E, String> code, String text) {
        return Arrays.stream(values).filter(value -> code.apply(value).equals(text));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Profile> profile(String code) {
        return switch (code) {
            case COMPLETE -> Optional.of(new Profile.Complete());
            case INCOMPLETE -> Optional.of(new Profile.Incomplete());
            default -> ProfileStep.ofCode(code).map(Profile.Lacking::new);
        };
    }

    static String code(Profile profile) {
        return switch (profile) {
            case Profile.Complete _ -> COMPLETE;
            case Profile.Incomplete _ -> INCOMPLETE;
            case Profile.Lacking(ProfileStep step) -> step.code();
        };
    }

    /// `name` upwards, `-name` downwards.
    private static CaseFilter.Order order(String code) {
        boolean descending = code.startsWith("-");
        return Column.ofCode(descending ? code.substring(1) : code)
                .flatMap(Column::sort)
                .map(sort -> new CaseFilter.Order(sort, descending))
                .orElse(CaseFilter.Order.BY_NAME);
    }

    private static Set<Column> columns(Stream<String> codes) {
        var columns = EnumSet.noneOf(Column.class);
        codes.flatMap(code -> Column.ofCode(code).stream()).forEach(columns::add);
        if (columns.isEmpty()) {
            return Column.USUAL;
        }
        columns.add(Column.NAME);
        return columns;
    }

    /// The part of the address behind the question mark; what is usual is not said.
    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, TEXT, filter.text());
        put(said, STATUS, joined(filter.statuses().stream().map(SupplierStatus::code)));
        put(said, TAGS, joined(filter.tags().stream().map(TagId::toString)));
        put(said, CATEGORY, filter.category());
        put(said, TERRITORY, filter.territory());
        put(said, PROFILE, filter.profile().map(ListAddress::code).orElse(""));
        put(said, AGE, filter.age().map(ListAddress::lower).orElse(""));
        put(said, RENEWAL, filter.renewal().map(ListAddress::lower).orElse(""));
        put(said, SOURCE, filter.source().map(SupplierSource::code).orElse(""));
        put(said, CHANGED, filter.changed() ? YES : "");
        if (!order.equals(CaseFilter.Order.BY_NAME)) {
            put(said, ORDER, (order.descending() ? "-" : "") + sorting().code());
        }
        if (!columns.equals(Column.USUAL)) {
            put(said, COLUMNS, joined(columns.stream().map(Column::code)));
        }
        return QueryParameters.simple(said);
    }

    /// The column that sorts.
    Column sorting() {
        return Arrays.stream(Column.values())
                .filter(column -> column.sort().filter(order.sort()::equals).isPresent())
                .findFirst()
                .orElse(Column.NAME);
    }

    private static String joined(Stream<String> codes) {
        return codes.sorted().collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> said, String name, String value) {
        if (!value.isBlank()) {
            said.put(name, value);
        }
    }
}
