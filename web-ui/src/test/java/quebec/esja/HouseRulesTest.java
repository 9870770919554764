package quebec.esja;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.Tenant;

/// The walls that the compiler does not build. Every rule is tried on the code, where it must hold, and on a class planted
/// to break it, where it must not.
class HouseRulesTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place ->
                            !place.contains("/test-classes/") && !place.contains("-tests.jar"))
                    .importPackages("quebec.esja");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("quebec.esja.planted");

    private static final String[] GENERATED = {"quebec.esja.db.."};

    private static final Set<String> KEYS_WITH_TENANT =
            Set.of(Tenant.class.getName(), PoleId.class.getName(), Slug.class.getName());

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of(
                        "only *Sql classes and tenancy touch jOOQ",
                        noClasses()
                                .that(
                                        DescribedPredicate.not(
                                                simpleNameEndingWith("Sql")
                                                        .or(resideInAnyPackage(GENERATED))
                                                        .or(
                                                                resideInAnyPackage(
                                                                        "quebec.esja.tenancy",
                                                                        "quebec.esja.local"))
                                                        .or(enclosedInSql())))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.jooq..", "quebec.esja.db.."))),
                Named.of(
                        "Vaadin only in the workspace, its security and the application",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "quebec.esja.workspace..",
                                        "quebec.esja.security",
                                        "quebec.esja")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.vaadin..")),
                Named.of(
                        "Keycloak only in keycloak",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("quebec.esja.keycloak")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.keycloak..")),
                Named.of(
                        "connections only in tenancy, schemas and the scheduler of jobs",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "quebec.esja.tenancy",
                                        "quebec.esja.schemas",
                                        "quebec.esja.jobs",
                                        "quebec.esja.local",
                                        "quebec.esja.db..")
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "javax\\.sql\\.DataSource|java\\.sql\\.(Connection|DriverManager|Statement)|com\\.zaxxer\\..*")),
                Named.of(
                        "no static state that changes",
                        noFields()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideOutsideOfPackages(GENERATED)
                                .and()
                                .areDeclaredInClassesThat()
                                .resideOutsideOfPackage("quebec.esja.site.templates..")
                                .and(notSynthetic())
                                .should()
                                .beStatic()
                                .andShould()
                                .notBeFinal()),
                Named.of(
                        "every key of a cache holds the Pôle, except what is the same for all",
                        fields().that()
                                .haveRawType(
                                        DescribedPredicate.describe(
                                                "a cache",
                                                type -> type.isAssignableTo(Cache.class)))
                                .and()
                                .areDeclaredInClassesThat()
                                .resideOutsideOfPackages(
                                        "quebec.esja.territory",
                                        "quebec.esja.poles",
                                        "quebec.esja.doors")
                                .and(notSharedByAll())
                                .should(haveAKeyWithTheTenant())
                                .allowEmptyShould(true)),
                Named.of(
                        "no vague names",
                        noClasses()
                                .should()
                                .haveNameMatching(".*(Impl|Util|Utils|Manager|Dto|Helper)")),
                Named.of(
                        "nobody prints but commands",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "quebec.esja.cli", "quebec.esja.local", "quebec.esja")
                                .should()
                                .accessField(System.class, "out")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesThePlantedFault(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void tellsWhichReferencesMayBeNull(String name) {
        JavaClass info = CODE.get(name + ".package-info");
        assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue();
    }

    static Stream<String> packages() {
        return CODE.stream()
                .map(JavaClass::getPackageName)
                .filter(name ->
                        !name.startsWith("quebec.esja.db")
                                && !name.startsWith("quebec.esja.site.templates"))
                .distinct()
                .sorted();
    }

    private static DescribedPredicate<JavaClass> enclosedInSql() {
        return DescribedPredicate.describe(
                "inside a *Sql class",
                type ->
                        type.getEnclosingClass()
                                .map(outer -> outer.getSimpleName().endsWith("Sql"))
                                .orElse(false));
    }

    /// Reference data and the figures of the province are the same for every Pôle; an identity session is no Pôle's.
    private static DescribedPredicate<JavaField> notSharedByAll() {
        Set<String> shared =
                Set.of(
                        "quebec.esja.directory.Nomenclature",
                        "quebec.esja.security.RecordedEndings",
                        "quebec.esja.province.ProvinceFigures");
        return DescribedPredicate.describe(
                "not the same for every Pôle",
                field -> !shared.contains(field.getOwner().getName()));
    }

    private static DescribedPredicate<JavaField> notSynthetic() {
        return DescribedPredicate.describe(
                "written by hand",
                field ->
                        !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !field.getName().startsWith("$"));
    }

    private static ArchCondition<JavaField> haveAKeyWithTheTenant() {
        return new ArchCondition<>("have a key that holds the Pôle") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean held =
                        field.getType() instanceof JavaParameterizedType type
                                && holdsTenant(
                                        type.getActualTypeArguments().getFirst().toErasure());
                events.add(new SimpleConditionEvent(field, held, field.getFullName()));
            }
        };
    }

    private static boolean holdsTenant(JavaClass key) {
        return KEYS_WITH_TENANT.contains(key.getName())
                || key.getFields().stream()
                        .anyMatch(part -> KEYS_WITH_TENANT.contains(part.getRawType().getName()));
    }
}
