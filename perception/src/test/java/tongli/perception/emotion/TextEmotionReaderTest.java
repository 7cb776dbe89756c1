package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.core.TextSpan;

class TextEmotionReaderTest extends EmotionReaderContract {
    private static final TextEmotionReader READER = TextEmotionReader.bundled();

    @AfterAll
    static void close() {
        READER.close();
    }

    @Override
    EmotionReader reader() {
        return READER;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    joy      | 今天终于拿到offer了，太开心了！
                    joy      | 孩子第一次叫我爸爸，我高兴得不得了
                    sadness  | 外婆走了，我心里空荡荡的，一直在哭
                    anger    | 他又骗我，简直气死我了，太过分了！
                    joy      | We got the keys to our first flat today, I'm so happy!
                    sadness  | My grandmother died and I can't stop crying.
                    anger    | He lied to me again and I'm absolutely furious.
                    fear     | I'm terrified of what the doctor is going to say.
                    surprise | Wait, what? I had no idea you two knew each other!
                    """)
    void plainFeelingsAreReadRight(String label, String text) {
        assertThat(READER.read(EmotionQuery.of(text)).dominant()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    positive | 今天终于拿到offer了，太开心了！
                    negative | 他又骗我，简直气死我了，太过分了！
                    positive | Thank you, this made my day.
                    negative | This is the worst week of my life.
                    """)
    void plainPolarityIsReadRight(String label, String text) {
        assertThat(READER.read(new EmotionQuery(text, Optional.empty(), Taxonomy.POLARITY, false))
                        .dominant())
                .isEqualTo(label);
    }

    @Test
    void aTextInAnotherLanguageIsUncertain() {
        String german = "Das macht mich so glücklich, ich freue mich sehr!";
        assertThat(READER.read(EmotionQuery.of(german)).uncertain()).isTrue();
        String plain = "Thank you, I'm so happy, this made my day.";
        assertThat(READER.read(EmotionQuery.of(plain)).uncertain()).isFalse();
    }

    @Test
    void theWordsThatCarryTheFeelingAreItsEvidence() {
        var reading = READER.read(EmotionQuery.of("The train was on time, and I'm so happy about the news.")
                .explained());
        assertThat(reading.evidence())
                .anySatisfy(piece -> assertThat(((TextSpan) piece).text()).contains("happy"));
    }

    @Test
    void aFineLabelIsExplainedThoughTheFastModelTellsNone() {
        String text =
                "The parcel came on Monday and the box was quite heavy, so thank you for carrying it up all those stairs.";
        var reading = READER.read(new EmotionQuery(text, Optional.of(Language.EN), Taxonomy.FINE, true));
        assertThat(reading.dominant()).isEqualTo("gratitude");
        assertThat(reading.evidence())
                .anySatisfy(piece -> assertThat(((TextSpan) piece).text()).contains("thank"));
    }

    @Test
    void affectFollowsTheFeeling() {
        assertThat(READER.read(EmotionQuery.of("太开心了，今天真是幸福的一天！")).affect().valence())
                .isGreaterThan(0.2);
        assertThat(READER.read(EmotionQuery.of("My grandmother died and I can't stop crying."))
                        .affect()
                        .valence())
                .isLessThan(-0.2);
    }

    @Test
    void theSameTextGivesTheSameReading() {
        EmotionReading first = READER.read(EmotionQuery.of("没事，你忙吧。").explained());
        EmotionReading second = READER.read(EmotionQuery.of("没事，你忙吧。").explained());
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fineLabelsEachStandAlone(Language language) {
        String text = language == Language.ZH ? "谢谢你特意绕路送我回来！" : "Thank you so much, you saved my evening!";
        var reading = READER.read(new EmotionQuery(text, Optional.of(language), Taxonomy.FINE, true));
        assertThat(reading.dominant()).isEqualTo("gratitude");
        assertThat(reading.labels()).contains("gratitude");
        assertThat(reading.emotions()).hasSize(28);
        assertThat(reading.confidence()).isEqualTo(reading.probability("gratitude"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReadingDoesNotHangOnItsNeighbours(Language language) {
        EmotionQuery asked = EmotionQuery.of(language == Language.ZH ? "算了，你忙吧。" : "Never mind, you're busy.")
                .in(language);
        EmotionQuery loud = EmotionQuery.of("!!! ??? AAAAAA 啊啊啊".repeat(20)).in(language);
        assertThat(READER.readAll(List.of(loud, asked, loud)).get(1)).isEqualTo(READER.read(asked));
    }

    @Test
    void aClosedReaderSaysSo() {
        TextEmotionReader closed = TextEmotionReader.bundled();
        closed.close();
        assertThatThrownBy(() -> closed.read(EmotionQuery.of("hello"))).hasMessageContaining("closed");
    }

    @Test
    void oneStrongSentenceInALongLetterStillCounts() {
        String letter = "The parcel came on Monday. ".repeat(40) + "I am so angry and hurt about what she did to me! "
                + "The shop opens at nine. ".repeat(40);
        assertThat(READER.read(EmotionQuery.of(letter)).probability("anger"))
                .isGreaterThan(READER.read(EmotionQuery.of("The parcel came on Monday. ".repeat(40)))
                        .probability("anger"));
    }

    @Test
    void intensityLiesBetweenNoneAndAll() {
        assertThat(READER.read(EmotionQuery.of("ok")).intensity()).isCloseTo(0.5, within(0.5));
    }
}
