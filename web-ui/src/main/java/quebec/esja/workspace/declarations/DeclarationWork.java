package quebec.esja.workspace.declarations;

import quebec.esja.declarations.AccountExtracts;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.Declarations;
import quebec.esja.declarations.PurchaseDeclaration;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.neighbours.NeighbourListings;
import quebec.esja.purchases.Party;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.purchases.ContractChoices;

/// A declaration in the hands of a party, and what works on it.
record DeclarationWork(
        DeclarationId id,
        Party party,
        Declarations declarations,
        AccountExtracts extracts,
        ContractChoices choices,
        NeighbourListings neighbours,
        Acting acting,
        Wording words) {

    PayeeField payees(String label) {
        return new PayeeField(label, choices.suppliers(), neighbours, words);
    }

    /// As it stands now.
    PurchaseDeclaration declaration() {
        return declarations
                .find(id, party)
                .orElseThrow(() -> new IllegalStateException("this declaration is gone"));
    }

    /// Says what is wrong with an edit; draws anew when it is done.
    void tell(DeclarationEdit edit, Runnable again) {
        switch (edit) {
            case DeclarationEdit.Done _ -> again.run();
            case DeclarationEdit.Refused(var problems) ->
                    Notice.refused(String.join(" ", words.problems(problems)));
            case DeclarationEdit.Overlaps _, DeclarationEdit.NotAllowed _ ->
                    Notice.refused(words.text("declaring.stale"));
        }
    }
}
