package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.core.TextSpan;

/** What every reader of text keeps to. */
abstract class EmotionReaderContract {
    abstract EmotionReader reader();

    @ParameterizedTest
    @EnumSource(
            value = Taxonomy.class,
            names = {"POLARITY", "BASIC"})
    void probabilitiesCoverTheTaxonomyAndSumToOne(Taxonomy taxonomy) {
        var reading = reader().read(new EmotionQuery("我考上了！", Optional.empty(), taxonomy, false));
        assertThat(reading.emotions())
                .extracting(LabelProbability::label)
                .containsExactlyInAnyOrderElementsOf(taxonomy.labels());
        assertThat(reading.emotions().stream()
                        .mapToDouble(LabelProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(reading.emotions()).isSortedAccordingTo(LabelProbability.MOST_PROBABLE_FIRST);
        assertThat(reading.dominant()).isEqualTo(reading.emotions().get(0).label());
        assertThat(reading.confidence()).isEqualTo(reading.probability(reading.dominant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我等了三天，没有人给我回电话，我真的很生气。",
                "I waited three days, nobody called me back, and honestly I'm furious.",
                "👍🏽👍🏽 nice ❤️, thanks",
                "\uD800 broken \uDC00 text",
                "。。。",
                "嗯"
            })
    void evidenceIsPartOfTheTextInOrderAndApart(String text) {
        var evidence = reader().read(EmotionQuery.of(text).explained()).evidence();
        int end = 0;
        for (var piece : evidence) {
            var span = (TextSpan) piece;
            assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text());
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.weight()).isBetween(-1.0, 1.0);
            end = span.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000a", "\u200Bb", "\uDC00", "😭", "123", "?!", "ﷺ", "\uFFFE\uFFFF", "a\u0301\u0302\u0303"})
    void oddTextIsReadToo(String text) {
        var reading = reader().read(EmotionQuery.of(text).explained());
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.labels()).isNotEmpty();
    }

    @Test
    void answersComeInTheOrderOfTheQueriesWhateverTheLanguage() {
        var texts = List.of("I got the job!", "今天真倒霉", "The meeting is at nine.", "会议九点开始。");
        var readings = reader().readAll(texts.stream().map(EmotionQuery::of).toList());
        assertThat(readings).extracting(EmotionReading::text).containsExactlyElementsOf(texts);
        assertThat(readings)
                .extracting(EmotionReading::language)
                .containsExactly(Language.EN, Language.ZH, Language.EN, Language.ZH);
    }

    @Test
    void noQueriesGiveNoReadings() {
        assertThat(reader().readAll(List.of())).isEmpty();
    }

    @Test
    void theLanguageAskedForIsUsed() {
        assertThat(reader().read(EmotionQuery.of("ok").in(Language.ZH)).language())
                .isEqualTo(Language.ZH);
    }

    @Test
    void aHundredThousandCharactersAreRead() {
        String text = "今天天气不错，我们去公园走走。".repeat(6666) + "好";
        assertThat(reader().read(EmotionQuery.of(text).explained()).emotions()).hasSize(7);
    }
}
