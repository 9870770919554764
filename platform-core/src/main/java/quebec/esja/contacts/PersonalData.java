package quebec.esja.contacts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.ContactId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.tenancy.TenantTransactions;
import tools.jackson.databind.json.JsonMapper;

/// What the bound Pôle keeps of one of its members as a person, found by the address of her account.
@Service
public class PersonalData {

    static final int MOST_REVEALS = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Consents consents;
    private final ContactSql sql = new ContactSql();
    private final RevealSql reveals = new RevealSql();

    public PersonalData(TenantTransactions transactions, Suppliers suppliers, Consents consents) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.consents = consents;
    }

    public OwnData of(MemberId member) {
        return transactions.read(() -> {
            Optional<OwnData.Account> account = sql.account(member);
            return account.map(OwnData.Account::email)
                    .map(address ->
                            new OwnData(
                                    account,
                                    contacts(address),
                                    reveals.of(sql.everOf(address), MOST_REVEALS),
                                    sql.consentsOf(address)))
                    .orElseGet(
                            () -> new OwnData(Optional.empty(), List.of(), List.of(), List.of()));
        });
    }

    private List<OwnData.OwnContact> contacts(EmailAddress address) {
        return sql.of(address).stream()
                .map(person ->
                        new OwnData.OwnContact(
                                person,
                                suppliers.find(person.supplier()).map(Supplier::name).orElse("")))
                .toList();
    }

    /// She withdraws, signed in: she is shown no more from this moment on.
    ///
    /// @return false when that person is not she, or nothing stood
    public boolean withdraw(MemberId member, ContactId contact) {
        return transactions.write(() -> {
            Optional<String> own = sql.account(member).map(account -> account.email().value());
            Optional<ContactPerson> person =
                    sql.lock(contact)
                            .filter(found -> own.equals(Optional.of(found.data().email())))
                            .filter(Consents::stands);
            person.ifPresent(consents::end);
            return person.isPresent();
        });
    }

    /// The same data for a program, as JSON. Moments are in UTC.
    public static String json(OwnData data) {
        Map<String, Object> all = new LinkedHashMap<>();
        data.account()
                .ifPresent(account ->
                        all.put(
                                "account",
                                Map.of(
                                        "name", account.name(),
                                        "email", account.email().value(),
                                        "since", account.since().toString())));
        all.put("contacts", data.contacts().stream().map(PersonalData::contact).toList());
        all.put("reveals", data.reveals().stream().map(PersonalData::reveal).toList());
        all.put("consents", data.consents().stream().map(PersonalData::consent).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Map<String, Object> contact(OwnData.OwnContact own) {
        ContactData data = own.person().data();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("enterprise", own.enterprise());
        told.put("role", data.role().code());
        told.put("name", data.name());
        told.put("function", data.function());
        told.put("email", data.email());
        told.put("phone", data.phone());
        told.put("language", data.language().code());
        switch (own.person().standing()) {
            case ContactPerson.Standing.Asked(Instant at) -> told.put("askedAt", at.toString());
            case ContactPerson.Standing.Agreed(Instant at, var until, Visibility audience) -> {
                told.put("agreedAt", at.toString());
                told.put("agreedUntil", until.toString());
                told.put("shownTo", audience.code());
            }
            case ContactPerson.Standing.Ended(Instant at) -> told.put("endedAt", at.toString());
        }
        return told;
    }

    private static Map<String, Object> reveal(Reveal reveal) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", reveal.at().toString());
        told.put("enterprise", reveal.enterprise());
        told.put("way", reveal.way().code());
        told.put("organization", reveal.organization());
        told.put("viewer", reveal.viewer());
        told.put("purpose", reveal.purpose());
        told.put("details", reveal.details());
        return told;
    }

    private static Map<String, Object> consent(OwnData.GivenConsent consent) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("purpose", consent.purpose());
        told.put("wording", consent.wording());
        told.put("givenAt", consent.given().toString());
        consent.withdrawn().ifPresent(at -> told.put("withdrawnAt", at.toString()));
        return told;
    }
}
