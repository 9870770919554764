package quebec.esja;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Features use each other by their doors only, and never in a circle. Generated jOOQ classes are left out.
class ModulesTest {

    @Test
    void keepToTheirDoors() {
        ApplicationModules.of(
                        EsjaApplication.class,
                        resideInAnyPackage(
                                "quebec.esja.db..", "quebec.esja.planted..", "quebec.esja.local"))
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
}
