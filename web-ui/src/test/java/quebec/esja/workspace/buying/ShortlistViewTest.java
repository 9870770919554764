package quebec.esja.workspace.buying;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.compositions.CompositionPrint;
import quebec.esja.compositions.CompositionRow;
import quebec.esja.compositions.Compositions;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.MemberData;
import quebec.esja.running.Identity;
import quebec.esja.running.RunningApplication;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistChange;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import quebec.esja.workspace.Desk;

class ShortlistViewTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final Trade TRADE = new Trade(APP.poles().province);

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void givesTheListOnPaperWithoutItsNotes() {
        inEstrie(() -> {
            var buyer = buyer("Ville de Papier");
            var list = list(buyer, "À emporter", listed("Papeterie Emportée", 2));
            var kept = APP.bean(Shortlists.class);
            var first =
                    kept.page(buyer, list.id(), ShortlistFilter.ALL, 0, 1).getFirst().supplier();
            kept.note(buyer, list.id(), first, "", "Trop cher", Actor.PLATFORM);
            var window = opened("Ville de Papier", list);

            assertThat(pdf(window))
                    .contains("Papeterie Emportée 1", "Papeterie Emportée 2")
                    .doesNotContain("Trop cher");
        });
    }

    @Test
    void hasALongListPrintedByThePressOfPortfolios() {
        inEstrie(() -> {
            var buyer = buyer("Ville de Longue-Liste");
            var all = listed("Tuilerie Longue", ShortlistDocuments.AT_ONCE + 1);
            var window = opened("Ville de Longue-Liste", list(buyer, "Tout", all));

            window.find(Button.class).withText("PDF").single().click();

            var compositions = APP.bean(Compositions.class);
            var made = compositions.of(Optional.of(buyer));
            assertThat(made)
                    .singleElement()
                    .extracting(CompositionRow::name, CompositionRow::enterprises)
                    .containsExactly("Tout", all.size());
            assertThat(compositions.lastPrint(made.getFirst().id()))
                    .map(CompositionPrint::state)
                    .isNotEqualTo(Optional.of(CompositionPrint.State.FAILED))
                    .isPresent();
        });
    }

    @Test
    void saysThatFourAreComparedAtMost() {
        inEstrie(() -> {
            var buyer = buyer("Ville de Compare-Trop");
            var window =
                    opened(
                            "Ville de Compare-Trop",
                            list(buyer, "Cinq", listed("Malterie Cinq", 5)));
            for (int row = 0; row < 5; row++) {
                tick(window, row);
                assertThat(text(window).contains("Quatre au plus se comparent"))
                        .isEqualTo(row == 4);
            }
        });
    }

    private static List<SupplierId> listed(String name, int count) {
        var all = new ArrayList<SupplierId>();
        for (int i = 1; i <= count; i++) {
            all.add(TRADE.listed(name + " " + i, "").id());
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static void tick(BrowserlessUIContext window, int row) {
        GridTester<Grid<Object>, Object> grid =
                window.test(GridTester.class, window.find(Grid.class).single());
        grid.getCellComponent(row, 0)
                .getChildren()
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .forEach(box -> box.setValue(true));
    }

    private static String pdf(BrowserlessUIContext window) {
        var link = window.find(Anchor.class).withText("PDF").single();
        var bytes = new ByteArrayOutputStream();
        window.test(AnchorTester.class, link).download(bytes);
        try (var document = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void inEstrie(Runnable work) {
        TenantScope.run(APP.poles().estrie.tenant(), work::run);
    }

    private static BuyerId buyer(String name) {
        var id = TRADE.buyer(name).id();
        APP.bean(BuyerPeople.class)
                .invite(
                        id,
                        new MemberData(
                                new EmailAddress(Trade.contact(name)),
                                name,
                                Optional.empty(),
                                Language.FRENCH),
                        BuyerRole.MEMBER,
                        Actor.PLATFORM);
        return id;
    }

    private static Shortlist list(BuyerId buyer, String name, List<SupplierId> kept) {
        var lists = APP.bean(Shortlists.class);
        if (lists.create(buyer, name, Actor.PLATFORM)
                instanceof ShortlistChange.Saved(Shortlist list)) {
            lists.keep(buyer, list.id(), kept, Actor.PLATFORM);
            return lists.find(buyer, list.id()).orElseThrow();
        }
        throw new AssertionError("no list");
    }

    private BrowserlessUIContext opened(String buyer, Shortlist list) {
        var email = Trade.contact(buyer);
        var window = desk.window(Identity.of("s-" + email, email, email, "", APP.estrie()));
        window.navigate(APP.estrie() + "/listes/" + list.id(), ShortlistView.class);
        return window;
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(ShortlistView.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace('\u00A0', ' ');
    }
}
