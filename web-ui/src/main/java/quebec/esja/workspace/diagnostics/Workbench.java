package quebec.esja.workspace.diagnostics;

import org.springframework.stereotype.Component;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.diagnostics.Diagnostics;
import quebec.esja.diagnostics.Plans;
import quebec.esja.directory.Nomenclature;
import quebec.esja.paper.Sheets;
import quebec.esja.workspace.wishes.ResultProposals;

/// What the screens of a diagnostic work with.
@Component
record Workbench(
        Diagnostics diagnostics,
        Plans plans,
        Sheets sheets,
        Nomenclature nomenclature,
        ResultProposals proposals,
        BuyerPeople people) {}
