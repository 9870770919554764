package quebec.esja.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.declarations.AccountExtracts;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.Declarations;
import quebec.esja.declarations.FileOutcome;
import quebec.esja.declarations.PurchaseDeclaration;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.Slug;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.poles.Poles;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.DatabaseSettings;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantDatabases;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TestOrganizations;

/// The process that [DeclarationBench] measures: reads the address of the database and its key from its input, opens a declaration,
/// reads the file into it, says how many lines and enterprises it found and how many megabytes of heap were held at most.
public final class DeclarationProcess {

    private DeclarationProcess() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        DatabaseSettings settings = new DatabaseSettings(in.readLine(), in.readLine());
        byte[] content = Files.readAllBytes(Path.of(arguments[1]));
        try (TenantDatabases databases = new TenantDatabases(settings);
                PlatformTransactions platform = new PlatformTransactions(settings);
                ProvinceTransactions province = new ProvinceTransactions(settings)) {
            Tenant tenant =
                    new Poles(platform, databases, new TestOrganizations(), Clock.systemUTC())
                            .find(new Slug(arguments[0]))
                            .orElseThrow()
                            .tenant();
            TenantTransactions transactions = new TenantTransactions(databases);
            NeighbourListings neighbours = new NeighbourListings(province);
            TenantScope.run(tenant, () -> read(transactions, neighbours, content));
        }
    }

    private static void read(
            TenantTransactions transactions, NeighbourListings neighbours, byte[] content) {
        Audit audit = new Audit(transactions);
        Clock clock = Clock.systemUTC();
        Declarations declarations = new Declarations(transactions, neighbours, audit, clock);
        AccountExtracts extracts = new AccountExtracts(transactions, neighbours, audit, clock);
        Party party = new Party.OfPole();
        BuyerId buyer =
                transactions.read(() ->
                        new BuyerId(
                                TenantTransactions.dsl()
                                        .select(quebec.esja.db.pole.Tables.BUYER.ID)
                                        .from(quebec.esja.db.pole.Tables.BUYER)
                                        .fetchSingle()
                                        .value1()));
        PurchaseDeclaration declaration =
                switch (declarations.open(
                        buyer,
                        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                        party,
                        Actor.PLATFORM)) {
                    case DeclarationEdit.Done(PurchaseDeclaration opened) -> opened;
                    case DeclarationEdit.Overlaps(var other) ->
                            declarations.find(other, party).orElseThrow();
                    case DeclarationEdit.Refused _, DeclarationEdit.NotAllowed _ ->
                            throw new IllegalStateException("not opened");
                };
        FileOutcome outcome =
                extracts.read(declaration.id(), "accounts", content, party, Actor.PLATFORM);
        if (!(outcome instanceof FileOutcome.Taken(var file))) {
            throw new IllegalStateException(outcome.toString());
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(
                        file.tally().orElseThrow().lines()
                                + " "
                                + declarations.lines(declaration.id(), 1).size()
                                + " "
                                + SeaoProcess.megabytes());
    }
}
