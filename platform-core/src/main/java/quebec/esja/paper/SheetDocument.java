package quebec.esja.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// A sheet as an office document, for whoever completes it in their own file. Same words as the PDF, plainer.
final class SheetDocument {

    private static final String FAMILY = "Calibri";
    private static final String INK = "17212B";
    private static final String QUIET = "4C5661";
    private static final String LINES = "E4DED4";
    private static final int INDENT = 400;
    private static final int AFTER = 120;
    private static final int HALF_POINT_LINES = 4;

    private final XWPFDocument document;
    private final String accent;

    private SheetDocument(XWPFDocument document, Issuer issuer) {
        this.document = document;
        this.accent = issuer.accent().hex().substring(1);
    }

    static byte[] write(Sheet sheet, Issuer issuer) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024)) {
            new SheetDocument(document, issuer).fill(sheet, issuer);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Sheet sheet, Issuer issuer) {
        var about = document.getProperties().getCoreProperties();
        about.setTitle(Typeface.set(sheet.title()));
        about.setCreator(issuer.name());
        about.setSubjectProperty(sheet.kind());
        String day = Formats.of(sheet.language()).date(sheet.on());
        run(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), issuer.name(), 9)
                .setColor(QUIET);
        run(
                        document.createFooter(HeaderFooterType.DEFAULT).createParagraph(),
                        issuer.programme() + " · " + day,
                        9)
                .setColor(QUIET);
        XWPFRun kind = run(paragraph(), sheet.kind(), 11);
        kind.setBold(true);
        kind.setColor(accent);
        heading(sheet.title(), 22, 1);
        if (issuer.demonstration()) {
            caution(Texts.of(sheet.language()).get("paper.demonstration"));
        }
        sheet.blocks().forEach(this::block);
    }

    private void block(Sheet.Block block) {
        switch (block) {
            case Sheet.Block.Heading(String text) -> heading(text, 14, 2);
            case Sheet.Block.Prose(String text) ->
                    lines(text).forEach(line -> run(paragraph(), line, 11));
            case Sheet.Block.Quotation(String text) ->
                    lines(text)
                            .forEach(line -> {
                                XWPFParagraph paragraph = paragraph();
                                paragraph.setIndentationLeft(INDENT);
                                run(paragraph, line, 11);
                            });
            case Sheet.Block.Caution(String text) -> lines(text).forEach(this::caution);
            case Sheet.Block.Facts(List<Sheet.Fact> facts) ->
                    table(
                            facts.stream()
                                    .map(fact -> List.of(fact.label(), fact.value()))
                                    .toList(),
                            false);
            case Sheet.Block.Items(List<String> items) ->
                    items.forEach(item -> {
                        XWPFParagraph paragraph = paragraph();
                        paragraph.setIndentationLeft(INDENT);
                        run(paragraph, "– " + item, 11);
                    });
            case Sheet.Block.Table(List<String> columns, List<List<String>> rows) -> {
                List<List<String>> all = new ArrayList<>();
                all.add(columns);
                all.addAll(rows);
                table(all, true);
            }
            case Sheet.Block.Signature(String label) -> {
                XWPFParagraph space = paragraph();
                space.setSpacingBefore(AFTER * HALF_POINT_LINES);
                run(space, "_".repeat(40), 11);
                run(paragraph(), label, 10).setColor(QUIET);
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    private void caution(String text) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        run(paragraph, text, 11).setBold(true);
    }

    /// @param level 1 for the title; a reader by ear goes from one to the next
    private void heading(String text, int size, int level) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setKeepNext(true);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        run(paragraph, text, size).setBold(true);
    }

    private void table(List<List<String>> rows, boolean headed) {
        int columns = rows.getFirst().size();
        XWPFTable table = document.createTable(rows.size(), columns);
        table.setWidth("100%");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, HALF_POINT_LINES, 0, LINES);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINES);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, HALF_POINT_LINES, 0, LINES);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, HALF_POINT_LINES, 0, LINES);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINES);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINES);
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setRepeatHeader(headed && i == 0);
            for (int j = 0; j < columns; j++) {
                XWPFRun words =
                        run(row.getCell(j).getParagraphs().getFirst(), rows.get(i).get(j), 10);
                words.setBold(headed ? i == 0 : j == 0);
            }
        }
        paragraph();
    }

    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(AFTER);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FAMILY);
        run.setFontSize(size);
        run.setColor(INK);
        run.setText(Typeface.set(text));
        return run;
    }
}
