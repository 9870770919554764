package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import quebec.esja.bidfile.BidFiles;
import quebec.esja.buyerneeds.Attachments;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.outcomes.Outcomes;
import quebec.esja.purchases.Party;
import quebec.esja.replies.Replies;
import quebec.esja.replies.Reply;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.waves.NeedLog;
import quebec.esja.waves.Proposals;
import quebec.esja.waves.Waves;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.exchange.ExchangePanels;

/// The parts of the page of a need, by where it stands and who reads it.
@Component
class NeedPanels {

    private final BuyerNeeds needs;
    private final Attachments attachments;
    private final Proposals proposals;
    private final Waves waves;
    private final Replies replies;
    private final NeedLog log;
    private final Outcomes outcomes;
    private final ExchangePanels exchange;
    private final BidFiles bidFiles;

    NeedPanels(
            BuyerNeeds needs,
            Attachments attachments,
            Proposals proposals,
            Waves waves,
            Replies replies,
            NeedLog log,
            Outcomes outcomes,
            ExchangePanels exchange,
            BidFiles bidFiles) {
        this.needs = needs;
        this.attachments = attachments;
        this.proposals = proposals;
        this.waves = waves;
        this.replies = replies;
        this.log = log;
        this.outcomes = outcomes;
        this.exchange = exchange;
        this.bidFiles = bidFiles;
    }

    /// What the need says, to be read.
    DescriptionList facts(BuyerNeed need, NeedWords words) {
        Texts texts = words.texts();
        Formats formats = Formats.of(texts.language());
        var data = need.data();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, texts.get("needing.field.detail"), data.detail());
        fact(list, texts.get("needing.column.category"), words.category(data.category()));
        fact(
                list,
                texts.get("needing.field.nature"),
                data.nature().map(one -> texts.get(one.text())).orElse(""));
        fact(list, texts.get("needing.field.place"), words.place(data.place()));
        fact(
                list,
                texts.get("needing.field.wanted"),
                data.wantedOn().map(formats::date).orElse(""));
        fact(
                list,
                texts.get("needing.field.amount"),
                data.amount().map(one -> texts.get(one.text())).orElse(""));
        fact(
                list,
                texts.get("needing.field.mode"),
                data.mode().map(one -> texts.get(one.text())).orElse(""));
        fact(
                list,
                texts.get("needing.field.answer-by"),
                data.answerBy().map(formats::date).orElse(""));
        fact(list, texts.get("needing.field.questions"), String.join("\n", data.questions()));
        fact(list, texts.get("needing.field.unspsc"), data.unspsc());
        need.ending()
                .ifPresent(ending -> {
                    fact(
                            list,
                            texts.get("needing.field.outcome"),
                            texts.get(ending.outcome().text()));
                    fact(list, texts.get("needing.field.reason"), ending.reason());
                });
        return list;
    }

    private static void fact(DescriptionList list, String name, String value) {
        if (!value.isBlank()) {
            var said = new DescriptionList.Description(value);
            said.addClassName("said");
            list.add(new DescriptionList.Term(name), said);
        }
    }

    private static Paragraph forgotten(Instant at, Texts texts) {
        var told =
                new Paragraph(
                        texts.get(
                                "needing.forgotten",
                                Formats.of(texts.language()).date(Days.of(at))));
        told.addClassName("callout");
        return told;
    }

    com.vaadin.flow.component.Component attachments(
            BuyerNeed need, Party party, OwnSide.Side side, NeedWords words) {
        return new AttachmentsPanel(need, party, side.actor(), attachments, words.texts());
    }

    /// What comes under the need itself.
    ///
    /// @param changed is told of a need that something was done to
    List<com.vaadin.flow.component.Component> then(
            BuyerNeed need,
            Party party,
            OwnSide.Side side,
            NeedWords words,
            Consumer<BuyerNeedId> changed) {
        List<com.vaadin.flow.component.Component> parts = new ArrayList<>();
        need.forgottenAt().map(at -> forgotten(at, words.texts())).ifPresent(parts::add);
        exchange.origin(need, words.texts()).ifPresent(parts::add);
        if (side.team() && need.status() == BuyerNeedStatus.SUBMITTED) {
            parts.add(
                    new ProposalPanel(
                            need, proposals.of(need), waves, needs, side.actor(), words, changed));
        }
        if (need.openedAt().isPresent()) {
            var answers = replies.of(need.id());
            var interested = answers.stream().filter(Reply::interested).toList();
            var shown = bidFiles.shownFor(need.id());
            parts.add(
                    new RepliesPanel(
                            need, answers, exchange.interested(need), shown, words.texts()));
            if (!side.team() && !shown.isEmpty()) {
                parts.add(
                        new Anchor(
                                TenantUi.here().pole().orElseThrow().slug() + "/dossiers",
                                words.texts().get("needing.replies.bid-files")));
            }
            var reader = new ExchangePanels.Reader(party, side.actor(), words.texts(), changed);
            parts.addAll(exchange.answers(need, reader));
            parts.add(
                    new MessagesPanel(
                            need,
                            interested,
                            outcomes,
                            party,
                            side.actor(),
                            words.texts(),
                            changed));
            if (need.status() == BuyerNeedStatus.OPEN && need.exchange().isEmpty()) {
                parts.add(new NewsPanel(need, needs, party, side.actor(), words.texts()));
                parts.add(
                        new ClosingPanel(
                                need,
                                interested,
                                outcomes,
                                party,
                                side.actor(),
                                words.texts(),
                                changed));
            }
            if (side.team()) {
                parts.add(
                        new SendingPanel(
                                need, waves, replies, side.actor(), words.texts(), changed));
                exchange.offering(need, interested.size(), reader).ifPresent(parts::add);
                parts.add(new LogPanel(log.of(need.id()), words.texts()));
            }
        }
        return parts;
    }
}
