package quebec.esja.workspace.suppliers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quebec.esja.audit.Actor;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierData;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.messaging.MailLinks;
import quebec.esja.registration.RegistrationForm;
import quebec.esja.registration.RegistrationOutcome;
import quebec.esja.registration.Registrations;
import quebec.esja.running.RunningApplication;
import quebec.esja.texts.Language;

/// Enterprises of the Pôle that stands for Estrie, as the tests need them.
public final class Enterprises {

    private static final RunningApplication APP = RunningApplication.shared();

    private Enterprises() {}

    /// One that registered itself and confirmed its address.
    public static Supplier submitted(String name, String contact) {
        return APP.poles()
                .inEstrie(() -> {
                    var registrations = APP.bean(Registrations.class);
                    var form =
                            new RegistrationForm(
                                    data(name, contact), false, true, true, Language.FRENCH);
                    var received = (RegistrationOutcome.Received) registrations.register(form);
                    registrations.confirm(
                            APP.bean(MailLinks.class)
                                    .create(
                                            Registrations.CONFIRMATION,
                                            received.supplier().value(),
                                            Duration.ofDays(1)));
                    return now(received.supplier().value());
                });
    }

    /// One that is public.
    public static Supplier listed(String name) {
        var supplier = submitted(name, "contact." + UUID.randomUUID() + "@exemple.org");
        return APP.poles()
                .inEstrie(() -> {
                    APP.bean(Suppliers.class).list(supplier.id(), Actor.PLATFORM);
                    return now(supplier.id().value());
                });
    }

    /// Makes a person manage an enterprise, and the next to sign in.
    public static void signInAsManager(Supplier supplier, String email) {
        APP.poles()
                .inEstrie(() -> {
                    var members = APP.bean(Members.class);
                    var member =
                            members.invite(
                                    new MemberData(
                                            new EmailAddress(email),
                                            "Camille Roy",
                                            Optional.empty(),
                                            Language.FRENCH),
                                    Actor.PLATFORM);
                    members.manageSupplier(member, supplier.id(), Actor.PLATFORM);
                    return member;
                });
        APP.identities().signIn("manager-" + email, "Camille Roy", email, "", APP.estrie());
    }

    public static Supplier now(Supplier supplier) {
        return APP.poles().inEstrie(() -> now(supplier.id().value()));
    }

    private static Supplier now(UUID id) {
        return APP.bean(Suppliers.class).find(new SupplierId(id)).orElseThrow();
    }

    public static SupplierData data(String name, String contact) {
        return SupplierData.named(name)
                .withIdentity(
                        new SupplierData.Identity(name, "", "", "", "coop-solidarite", "", null))
                .withLocation(new SupplierData.Location("43027", "", ""))
                .withReach(new SupplierData.Reach("", "bonjour@exemple.org", "819 555-0100"))
                .withContact(new SupplierData.Contact("Camille Roy", contact))
                .withDescription(new LocalizedText("Légumes biologiques livrés toute l’année.", ""))
                .withOfferings(
                        List.of(
                                OfferingData.titled(
                                        "Paniers de légumes",
                                        "produits-alimentaires",
                                        List.of(new ServiceArea.Radius("43027", 50)))));
    }
}
