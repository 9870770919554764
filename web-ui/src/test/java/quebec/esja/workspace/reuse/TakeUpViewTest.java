package quebec.esja.workspace.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.audit.AuditEntry;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class TakeUpViewTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);
    private static final String NEQ = "1122222228";

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theManagerTakesUpWhatIsMissingAndReadsItBeforeItIsSaved() {
        APP.poles().inMauricie(() -> reachable(TRADE.listed("Cidrerie des rives", NEQ)));
        TenantScope.run(
                APP.poles().estrie.tenant(),
                () -> {
                    var here = TRADE.listed("Cidrerie des rives", NEQ);
                    var window = managing(here, "cidrerie@esja.test");
                    var take =
                            window.find(Button.class)
                                    .withText("Reprendre ce qui manque ici")
                                    .single();
                    assertThat(take.isEnabled()).isFalse();
                    window.find(Checkbox.class).all().stream()
                            .filter(one -> String.valueOf(one.getLabel()).contains("Mauricie"))
                            .findFirst()
                            .orElseThrow()
                            .setValue(true);
                    take.click();

                    assertThat(
                                    window.find(TextField.class)
                                            .withCaption("Téléphone")
                                            .single()
                                            .getValue())
                            .isEqualTo("819 555-0123");
                    assertThat(phone(here)).as("not saved yet").isEmpty();
                    window.find(Button.class)
                            .withText("Enregistrer l’entreprise")
                            .all()
                            .getFirst()
                            .click();
                    assertThat(phone(here)).isEqualTo("819 555-0123");
                    assertThat(APP.poles().province.audit.history("supplier", here.id(), 9))
                            .extracting(AuditEntry::action)
                            .contains("supplier.taken-up");
                });
        assertThat(APP.get("/" + APP.estrie() + "/repertoire/cidrerie-des-rives").body())
                .contains("/" + APP.mauricie() + "/repertoire/cidrerie-des-rives\"");
    }

    private static String phone(Supplier supplier) {
        return APP.bean(Suppliers.class).find(supplier.id()).orElseThrow().data().reach().phone();
    }

    private static Supplier reachable(Supplier supplier) {
        var data = supplier.data().withReach(new SupplierData.Reach("", "", "819 555-0123"));
        if (APP.bean(Suppliers.class).edit(supplier.id(), data, supplier.version(), Actor.PLATFORM)
                instanceof SupplierChange.Saved(Supplier saved)) {
            return saved;
        }
        throw new AssertionError("not saved");
    }

    private BrowserlessUIContext managing(Supplier supplier, String email) {
        var members = APP.bean(Members.class);
        var member =
                members.invite(
                        new MemberData(
                                new EmailAddress(email), email, Optional.empty(), Language.FRENCH),
                        Actor.PLATFORM);
        members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
        var window = desk.window(Identity.of("subject-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/mon-entreprise", Component.class);
        return window;
    }
}
