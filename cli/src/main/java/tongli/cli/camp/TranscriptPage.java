package tongli.cli.camp;

import java.util.List;
import java.util.Locale;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.camp.words.SpokenTalk.Exchange;
import tongli.core.Language;
import tongli.persona.InnerState;
import tongli.persona.scenario.Scenario;

/** Talks one below the other, as a page in Markdown. For one thread. */
final class TranscriptPage {
    private final boolean zh;
    private final StringBuilder page = new StringBuilder();
    private int talks;

    /** @param command that writes the page again */
    TranscriptPage(Language language, String command) {
        this.zh = language == Language.ZH;
        page.append(zh ? "# 训练营里的谈话\n\n" : "# Talks in the camp\n\n")
                .append("    ")
                .append(command)
                .append("\n\n")
                .append(
                        zh
                                ? "回应由训练出来的策略选定（方策、深浅、话题），话是作者写的；对方按选定的回应反应，不按字面。括号里是它选了什么、对方的信任和难受。\n"
                                : "A trained policy chooses what to do (strategy, depth, topic); the words are authors'. The other reacts to the choice, not to the"
                                        + " words. In brackets: what was chosen; trust and distress after it.\n");
    }

    void add(World world, List<Exchange> exchanges) {
        talks++;
        Scenario scenario = world.scenario();
        page.append((zh ? "\n## %d. %s（%s）\n\n" : "\n## %d. %s (%s)\n\n")
                .formatted(talks, scenario.title(), scenario.id()));
        for (Exchange exchange : exchanges) {
            exchange.response()
                    .ifPresent(response -> page.append("**%s** %s 〔%s %s %s〕  %n"
                            .formatted(
                                    zh ? "它：" : "Policy:",
                                    exchange.words().orElse("……"),
                                    response.strategy().code(),
                                    response.depth().code(),
                                    response.about().code())));
            page.append(told(scenario.profile().called(), exchange.talk()));
        }
    }

    private String told(String name, Talk talk) {
        InnerState inner = talk.last().state().inner();
        return String.format(
                Locale.ROOT,
                "**%s%s** %s 〔%s %.2f %s %.2f〕  %n",
                name,
                zh ? "：" : ":",
                talk.last().text(),
                zh ? "信任" : "trust",
                inner.trust(),
                zh ? "难受" : "distress",
                inner.distress());
    }

    String text() {
        return page.toString();
    }
}
