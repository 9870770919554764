package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.outcomes.Message;
import quebec.esja.outcomes.MessageOutcome;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.purchases.Party;
import quebec.esja.replies.Reply;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;

/// A question, a precision or an invitation of the buyer, to one that is interested or to all; what changes the request goes to all.
final class MessagesPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final TextArea body = new TextArea();
    private final Checkbox changes = new Checkbox();
    private final Select<Reply> to = new Select<>();

    MessagesPanel(
            BuyerNeed need,
            List<Reply> interested,
            Outcomes outcomes,
            Party party,
            Actor actor,
            Texts texts,
            Consumer<BuyerNeedId> changed) {
        this.texts = texts;
        addClassName("form-section");
        add(new H2(texts.get("needing.messages.title")));
        var sent = outcomes.messages(need.id());
        if (!sent.isEmpty()) {
            var list = new UnorderedList();
            sent.forEach(message -> list.add(new ListItem(line(message))));
            add(list);
        }
        if (need.status() == BuyerNeedStatus.OPEN && !interested.isEmpty()) {
            describe(interested);
            var send =
                    new Button(
                            texts.get("needing.messages.send"),
                            _ ->
                                    said(
                                            outcomes.say(
                                                    need.id(),
                                                    body.getValue(),
                                                    changes.getValue(),
                                                    Optional.ofNullable(to.getValue())
                                                            .map(Reply::supplier),
                                                    party,
                                                    actor),
                                            () -> changed.accept(need.id())));
            var actions = new Div(send);
            actions.addClassName("record-form-actions");
            add(new Paragraph(texts.get("needing.messages.sentence")), body, changes, to, actions);
        }
        setVisible(
                !sent.isEmpty() || need.status() == BuyerNeedStatus.OPEN && !interested.isEmpty());
    }

    private void describe(List<Reply> interested) {
        body.setLabel(texts.get("needing.messages.body"));
        body.setMaxLength(2000);
        body.setWidthFull();
        changes.setLabel(texts.get("needing.messages.changes"));
        changes.addValueChangeListener(change -> {
            to.setEnabled(!change.getValue());
            if (change.getValue()) {
                to.clear();
            }
        });
        to.setLabel(texts.get("needing.messages.to"));
        to.setItems(interested);
        to.setEmptySelectionAllowed(true);
        to.setEmptySelectionCaption(texts.get("needing.messages.all", interested.size()));
        to.setItemLabelGenerator(one ->
                one == null ? texts.get("needing.messages.all", interested.size()) : one.name());
    }

    private String line(Message message) {
        return texts.get(
                "needing.messages.line",
                Formats.of(texts.language()).date(Days.of(message.at())),
                message.by(),
                message.to().isEmpty() ? texts.get("needing.messages.everyone") : message.to(),
                message.body());
    }

    private void said(MessageOutcome outcome, Runnable done) {
        switch (outcome) {
            case MessageOutcome.Sent(int enterprises) -> {
                Notice.done(texts.get("needing.messages.sent", enterprises));
                done.run();
            }
            case MessageOutcome.Empty _ -> {
                body.setInvalid(true);
                body.setErrorMessage(texts.get("needing.messages.empty"));
            }
            case MessageOutcome.ForAll _ -> Notice.refused(texts.get("needing.messages.for-all"));
            case MessageOutcome.Nobody _, MessageOutcome.NotAllowed _ -> {
                Notice.refused(texts.get("needing.stale"));
                done.run();
            }
        }
    }
}
