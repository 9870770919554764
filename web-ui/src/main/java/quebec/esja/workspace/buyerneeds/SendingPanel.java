package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.replies.Replies;
import quebec.esja.replies.Reply;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.waves.Invitee;
import quebec.esja.waves.WaveStep;
import quebec.esja.waves.Waves;
import quebec.esja.workspace.Notice;

/// To whom a need went, what comes next, and a wave that leaves at once when one may.
final class SendingPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("enterprise", "state", "sent", "reminded", "reply");
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final transient Texts texts;

    SendingPanel(
            BuyerNeed need,
            Waves waves,
            Replies replies,
            Actor actor,
            Texts texts,
            Consumer<BuyerNeedId> changed) {
        this.texts = texts;
        addClassName("form-section");
        var next = waves.next(need);
        add(new H2(texts.get("needing.sending.title")), new Paragraph(sentence(next, texts)));
        if (next instanceof WaveStep.Send) {
            var send =
                    new Button(
                            texts.get("needing.sending.now"),
                            _ -> {
                                var sent = waves.sendNow(need.id(), actor);
                                if (sent == 0) {
                                    Notice.refused(texts.get("needing.sending.none"));
                                } else {
                                    Notice.done(texts.get("needing.sent", sent));
                                }
                                changed.accept(need.id());
                            });
            send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var actions = new Div(send);
            actions.addClassName("record-form-actions");
            add(actions);
        }
        add(table(waves, replies, need));
    }

    /// What comes next, in words.
    static String sentence(WaveStep next, Texts texts) {
        var formats = Formats.of(texts.language());
        return switch (next) {
            case WaveStep.Send(int most) -> texts.get("needing.next.send", most);
            case WaveStep.Later(Instant at) -> {
                var here = at.atZone(QUEBEC);
                yield texts.get(
                        "needing.next.later",
                        formats.dateWithWeekday(here.toLocalDate()),
                        formats.time(here.toLocalTime()));
            }
            case WaveStep.Done(var why) ->
                    texts.get(
                            "needing.next."
                                    + switch (why) {
                                        case NOT_OPEN -> "closed";
                                        case OVER -> "over";
                                        case ENOUGH -> "enough";
                                        case EXHAUSTED -> "exhausted";
                                    });
        };
    }

    private NativeTable table(Waves waves, Replies replies, BuyerNeed need) {
        Map<SupplierId, Reply> answered =
                replies.of(need.id()).stream()
                        .collect(Collectors.toMap(Reply::supplier, Function.identity()));
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(texts.get("needing.sending.caption"));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column ->
                head.addHeaderCell().setText(texts.get("needing.sending.column." + column)));
        waves.invitees(need.id())
                .forEach(invitee ->
                        fill(
                                table.getBody().addRow(),
                                invitee,
                                Optional.ofNullable(answered.get(invitee.supplier()))));
        return table;
    }

    private void fill(NativeTableRow row, Invitee invitee, Optional<Reply> reply) {
        var cells =
                List.of(
                        invitee.name(),
                        texts.get(invitee.state().text())
                                + invitee.skipped()
                                        .map(why -> " · " + texts.get(why.text()))
                                        .orElse(""),
                        invitee.sentAt().map(this::moment).orElse("—"),
                        invitee.remindedAt().map(this::moment).orElse("—"),
                        reply.map(one -> texts.get(one.kind().text())).orElse("—"));
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement()
                    .setAttribute(
                            "data-label", texts.get("needing.sending.column." + COLUMNS.get(i)));
            cell.setText(cells.get(i));
        }
    }

    private String moment(Instant at) {
        var here = at.atZone(QUEBEC);
        var formats = Formats.of(texts.language());
        return formats.shortDate(here.toLocalDate()) + ", " + formats.time(here.toLocalTime());
    }
}
