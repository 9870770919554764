package quebec.esja.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import quebec.esja.poles.Pole;
import quebec.esja.poles.Poles;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.TestProvince;
import quebec.esja.workspace.Desk;

class GoLiveSectionTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private final TestProvince province = APP.poles().province;
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leadsTheFirstAdminToTheOpeningOfTheSite() {
        var pole = preparing("temiscamingue");
        assertThat(APP.get("/" + pole.slug()).statusCode()).isEqualTo(404);
        assertThat(APP.get("/" + pole.slug()).body()).contains("ouvre bientôt");

        TenantScope.run(
                pole.tenant(),
                () -> {
                    var window = desk.window(firstAdmin(pole));
                    window.navigate(pole.slug().value(), com.vaadin.flow.component.Component.class);
                    window.find(Button.class).withText("Publier le site").single().click();
                    assertThat(province.profiles.read().published()).isEmpty();
                    window.test(window.find(ConfirmDialog.class).single()).confirm();
                    assertThat(province.profiles.read().published()).isPresent();
                });
        RunningApplication.eventually(() -> APP.get("/" + pole.slug()).statusCode() == 200);
    }

    @Test
    void showsNothingToVisitorsOfAPageInsideAPreparingPole() {
        var pole = preparing("nunavik");
        assertThat(APP.get("/" + pole.slug() + "/accessibilite").statusCode()).isEqualTo(404);
        assertThat(APP.get("/" + pole.slug() + "/logo.png").statusCode()).isEqualTo(404);
    }

    private Pole preparing(String name) {
        var pole = province.openPole(province.slug(name).value(), "Pôle de " + name, Set.of());
        RunningApplication.eventually(() -> APP.bean(Poles.class).find(pole.slug()).isPresent());
        return pole;
    }

    private static Authentication firstAdmin(Pole pole) {
        return Identity.of(
                "first-admin-" + pole.slug(),
                "Première personne",
                "admin." + pole.slug() + "@esja.test",
                "",
                pole.slug().value());
    }
}
