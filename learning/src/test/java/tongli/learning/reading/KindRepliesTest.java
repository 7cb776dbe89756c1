package tongli.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.core.Utterance;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReading;

/**
 * Plain kindness is seldom told of a misstep; what hurts or could be told to anyone mostly is. With the real encoder. Shares,
 * and not each sentence: rules written to hold a sentence hold only that sentence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindRepliesTest {

    private OnnxSentenceEncoder encoder;
    private BundledReplyReader reader;

    @BeforeAll
    void open() {
        encoder = OnnxSentenceEncoder.bundled();
        reader = new BundledReplyReader(encoder);
    }

    @AfterAll
    void close() {
        reader.close();
        encoder.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aKindReplyIsNoMisstepAndNoStockPhrase(Language language) throws IOException {
        assertThat(told(language, "kind", true)).hasSizeLessThanOrEqualTo(rowsOf(language, "kind") / 8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHurtfulReplyIsTold(Language language) throws IOException {
        assertThat(told(language, "bad", false)).hasSizeLessThanOrEqualTo(rowsOf(language, "bad") / 2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leaveNotToPerformGivesRoom(Language language) {
        String reply = language == Language.ZH ? "你不用逗我笑，我在。" : "You don't have to make it a joke for me.";
        assertThat(read(language, language == Language.ZH ? "哈哈没事。" : "Ha, it's fine.", reply)
                        .makes(MoveKind.AUTONOMY))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN")
    void sayingThatAMessageWasSeenOwnsNoFault(Language language) {
        assertThat(read(language, "Didn't get it.", "I saw your message.").makes(MoveKind.APOLOGY))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void askingHowTheyAreIsNoMisstep(Language language) {
        List<String> replies = language == Language.ZH
                ? List.of("你还好吗？", "嗨，你最近怎么样？", "这几天好点了吗？")
                : List.of(
                        "Hey. How are you doing, really?",
                        "How are you?",
                        "Hi Hannah, how are you holding up?",
                        "how's it going");
        for (String line : language == Language.ZH
                ? List.of("没考上。", "没事，你说点别的吧。")
                : List.of("I failed the exam.", "I'm fine. Say something daft.", "How's you?")) {
            for (String reply : replies) {
                assertThat(read(language, line, reply).missteps())
                        .as(line + " " + reply)
                        .isEmpty();
            }
        }
    }

    /** The replies of one group that were told of something, or that were not. */
    private List<String> told(Language language, String group, boolean wanted) throws IOException {
        List<String> found = new ArrayList<>();
        for (String row : rows(language)) {
            String[] cells = row.split("\t");
            if (cells.length == 3 && cells[2].strip().equals(group)) {
                ReplyReading reading = read(language, cells[0], cells[1]);
                boolean told = !reading.missteps().isEmpty() || reading.has(ReplyFlag.FORMULA);
                if (told == wanted) {
                    found.add(cells[1]);
                }
            }
        }
        return found;
    }

    private static int rowsOf(Language language, String group) throws IOException {
        int count = (int) rows(language).stream()
                .filter(row -> row.strip().endsWith("\t" + group))
                .count();
        assertThat(count).as("replies of the group " + group).isGreaterThanOrEqualTo(7);
        return count;
    }

    private ReplyReading read(Language language, String context, String reply) {
        return reader.read(new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, context)), reply));
    }

    private static List<String> rows(Language language) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                KindRepliesTest.class.getResourceAsStream("replies-" + language.code() + ".tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
