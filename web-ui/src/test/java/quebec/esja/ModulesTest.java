package quebec.esja;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Features use each other by their doors only, and never in a circle. Generated jOOQ classes are left out.
class ModulesTest {

    @Test
    void keepToTheirDoors() {
        ApplicationModules.of(
                        EsjaApplication.class,
                        resideInAnyPackage(
                                        "quebec.esja.db..",
                                        "quebec.esja.planted..",
                                        "quebec.esja.local")
                                .or(fromATestJar()))
                .verify();
    }

    @Test
    void aPlantedCircleIsCaught() {
        assertThat(
                        ApplicationModules.of("quebec.esja.planted.modules", location -> true)
                                .detectViolations()
                                .hasViolations())
                .isTrue();
    }

    /// The fixture of the tests comes as a jar once the modules are packaged.
    private static DescribedPredicate<JavaClass> fromATestJar() {
        return DescribedPredicate.describe(
                "from a jar of tests",
                type ->
                        type.getSource()
                                .map(source -> source.getUri().toString().contains("-tests.jar"))
                                .orElse(false));
    }
}
