package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskSpeaker;

class RiskTableTest {

    private static final RiskReader READER = new RiskRules();

    static Stream<Object[]> rows() {
        return Stream.of(Language.values()).flatMap(language -> rows(language).stream());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("rows")
    void aSentenceHasTheRiskThatTheTableSays(Language language, String level, String speaker, String sentence) {
        var reading = READER.read(sentence, Optional.of(language));
        String whose =
                reading.level() == RiskLevel.NONE ? "self" : reading.speaker().code();
        assertThat(reading.level().code() + " " + whose).isEqualTo(level + " " + speaker);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTableHoldsAtLeast120SentencesALanguage(Language language) {
        assertThat(rows(language)).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void aSignalPointsAtTheWritersOwnWords() {
        String text = "其实　我 不想活了。";
        var reading = READER.read(text, Optional.empty());
        assertThat(reading.concernsTheWriter()).isTrue();
        assertThat(reading.signals())
                .extracting(signal -> signal.span().of(text))
                .containsExactly("不想活了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ich möchte nicht mehr leben, ich kann nicht mehr.", "もう死にたいです。", "Je ne veux plus vivre."})
    void nothingFoundInALanguageThatIsNotReadIsSaidToBeUncertain(String text) {
        assertThat(READER.read(text, Optional.empty()).uncertain()).isTrue();
        assertThat(READER.read("Bought bread and milk. 买了面包。", Optional.empty()).uncertain())
                .isFalse();
    }

    @Test
    void theWritersOwnRiskOutweighsAQuestion() {
        var reading = READER.read("Are you thinking of killing yourself? Because I want to die too.", Optional.empty());
        assertThat(reading.level()).isEqualTo(RiskLevel.HIGH);
        assertThat(reading.speaker()).isEqualTo(RiskSpeaker.SELF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b ", "我。", "a.b", "i want i want ", "想🙂", "...", "w*w*"})
    void aTextOfAnyLengthIsRead(String piece) {
        assertThat(READER.read(piece.repeat(5_000) + " I want to die", Optional.empty())
                        .level())
                .isNotNull();
    }

    private static List<Object[]> rows(Language language) {
        List<Object[]> rows = new ArrayList<>();
        String[] expected = {};
        for (String line : Resources.lines("risk-sentences-" + language.code() + ".txt")) {
            if (line.startsWith("[")) {
                expected = line.substring(1, line.length() - 1).split(" ");
            } else {
                rows.add(new Object[] {language, expected[0], expected[1], line});
            }
        }
        return rows;
    }
}
