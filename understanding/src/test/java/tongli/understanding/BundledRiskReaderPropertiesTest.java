package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;

/** Lines of this test's own. */
class BundledRiskReaderPropertiesTest {
    private static final BundledRiskReader READER = BundledRiskReader.bundled();

    @AfterContainer
    static void close() {
        READER.close();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "我也快撑不下去了。",
                "我这阵子也快熬不住了，真的。",
                "说实话我也看不到希望了",
                "有时候我也想就这么消失算了",
                "我也觉得自己是大家的累赘",
                "其实我昨晚也想过死。",
                "I can barely keep myself going these days.",
                "Honestly I can't see a way out either.",
                "i kind of want to disappear too",
                "I'm a burden to everyone at home as well.",
                "Some days I'd be glad not to wake up, to be truthful.",
                "I've thought about ending it too, last week.");
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "房租又涨了，你说气不气人。",
                        "我们家那只猫昨天又把杯子打了。",
                        "你收到我周四那条消息了吗？",
                        "他说他不想活了，你说我该怎么办？",
                        "你有没有想过死？",
                        "电影里那句台词是：我活够了。",
                        "They've moved the bins again, and nobody told us.",
                        "Did you get my message about Thursday?",
                        "My brother keeps saying he'd rather be dead. What do I say?",
                        "Have you ever thought of ending your life?",
                        "There's a line in that song: I want to die."),
                Arbitraries.strings().ofMaxLength(400));
    }

    @Property(tries = 150)
    void whateverStoodBeforeOnesOwnWordsDoNotBecomeNothing(
            @ForAll("words") String words, @ForAll("before") String before) {
        RiskReading alone = READER.read(words, Optional.empty());
        Assume.that(alone.speaker() == RiskSpeaker.SELF && alone.level() != RiskLevel.NONE);
        assertThat(READER.readAnswer(before, words, Optional.empty()).level()).isNotEqualTo(RiskLevel.NONE);
    }
}
