package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongli.core.RiskLevel;
import tongli.understanding.RiskReader;
import tongli.understanding.RiskRules;

class RiskInPastedTalkPropertiesTest {

    private static final RiskReader READER = new RiskRules();

    /** A line, and the sentence in it; what is heard for the mark beside it alone need not be heard without the mark. */
    private record Pasted(String line, String sentence) {}

    /** Sentences of the tables that have no colon, before which a name would stand. */
    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(Stream.of("zh", "en")
                .flatMap(language -> lines("/tongli/understanding/risk-sentences-" + language + ".txt"))
                .filter(line -> !line.startsWith("[") && !line.contains(":") && !line.contains("："))
                .toList());
    }

    @Provide
    Arbitrary<Pasted> pasted() {
        Arbitrary<String> before = Arbitraries.of(
                "",
                "",
                "[图片]",
                "[语音] 12\" ",
                "[photo] ",
                "[图片 ",
                "<Media omitted> ",
                "http://x.cn ",
                "http://x.cn，",
                "我妈拍了拍我的背，",
                "他撤回了一条消息。",
                "以下为新消息",
                "周五，",
                "missed voice call ");
        Arbitrary<String> after = Arbitraries.of(
                "", "", "]", "[图片]", "，他撤回了一条消息", "。他加入了群聊", " www.x.cn", "，他拍了拍我", "。看聊天记录，群聊的聊天记录", " image omitted");
        return Combinators.combine(before, sentences(), after)
                .as((first, sentence, last) -> new Pasted(first + sentence + last, sentence));
    }

    @Provide
    Arbitrary<String> talks() {
        return Arbitraries.of(
                "小林：嗯\n%s", "小林：%s", "Ana: %s\nBen: ok", "小林：\n%s", "小林 2024/5/1 20:13\n%s\n阿远 2024/5/1 20:14\n在");
    }

    @Property(tries = 600)
    void whatIsHeardInALineIsHeardInTheTalk(@ForAll("pasted") Pasted pasted, @ForAll("talks") String talk) {
        Assume.that(isHeard(pasted.line) && isHeard(pasted.sentence));
        assertThat(PastedTalk.parse(talk.formatted(pasted.line)).said()).anyMatch(said -> isHeard(said.text()));
    }

    private static boolean isHeard(String text) {
        return READER.read(text, Optional.empty()).level().compareTo(RiskLevel.HIGH) >= 0;
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in =
                Objects.requireNonNull(RiskInPastedTalkPropertiesTest.class.getResourceAsStream(resource), resource)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
