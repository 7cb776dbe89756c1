package tongli.coaching.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Affect;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.ModelId;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Taxonomy;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyLabel;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

class LayerJudgeTest {

    private final List<String> read = new ArrayList<>();
    private final EmotionReader sad = queries -> queries.stream().map(this::sad).toList();
    private final LayerJudge judge = new LayerJudge(sad);

    private EmotionReading sad(EmotionQuery query) {
        read.add(query.text());
        return new EmotionReading(
                query.text(),
                query.language().orElseThrow(),
                Taxonomy.BASIC,
                List.of(new LabelProbability("sadness", 0.9), new LabelProbability("neutral", 0.1)),
                List.of("sadness"),
                "sadness",
                0.9,
                false,
                0.5,
                new Affect(-0.5, 0, 0),
                List.of(),
                new ModelId("sad", "1"));
    }

    private static ReplyReading reading(Language language, MoveKind kind, List<ReplyFlag> flags, Hearing hearing) {
        String reply = language == Language.ZH ? "那一晚你是怎么熬过来的" : "How did you get through that night";
        return new ReplyReading(
                language,
                reply,
                List.of(new Move(kind, new Span(0, reply.length()), 0.9)),
                List.of(),
                0.6,
                false,
                flags,
                Undertone.NONE,
                Optional.empty(),
                hearing);
    }

    private Verdict judge(ReplyReading reading) {
        String line = reading.language() == Language.ZH ? "那晚我一直没睡" : "I didn't sleep that night";
        return judge.judge(reading, line, judge.feelings(reading.language(), line, reading.reply()));
    }

    private static final Hearing HEARD =
            new Hearing(Map.of(ReplyLabel.REFLECTION, 0.9, ReplyLabel.OPEN_QUESTION, 0.9), 0.6);

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatDoesNothingButHurtStaysLow(Language language) {
        ReplyReading reading = reading(language, MoveKind.COMPLEX_REFLECTION, List.of(), HEARD);
        int end = reading.reply().length();
        assertThat(judge(hurting(reading, end, 0.98)).score()).isLessThanOrEqualTo(25);
        assertThat(judge(hurting(reading, end, 0.9)).score()).isGreaterThan(25);
        assertThat(judge(hurting(reading, end - 1, 0.98)).score()).isGreaterThan(25);
    }

    private static ReplyReading hurting(ReplyReading reading, int end, double confidence) {
        return reading.faulted(List.of(new ReplyReading.MisstepSpan(Misstep.IGNORING, new Span(0, end), confidence)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsFlaggedStaysLowHoweverItIsDressed(Language language) {
        int free = judge(reading(language, MoveKind.COMPLEX_REFLECTION, List.of(), HEARD))
                .score();
        assertThat(free).isGreaterThan(50);
        assertThat(judge(reading(language, MoveKind.COMPLEX_REFLECTION, List.of(ReplyFlag.OFF_TOPIC), HEARD))
                        .score())
                .isLessThanOrEqualTo(25);
        assertThat(judge(reading(language, MoveKind.COMPLEX_REFLECTION, List.of(ReplyFlag.PARROTING), HEARD))
                        .score())
                .isLessThanOrEqualTo(35);
        assertThat(judge(reading(language, MoveKind.FORMULA, List.of(ReplyFlag.FORMULA), HEARD))
                        .score())
                .isLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theIntervalHoldsTheScore(Language language) {
        Verdict verdict = judge(reading(language, MoveKind.COMPLEX_REFLECTION, List.of(), HEARD));
        assertThat(verdict.score())
                .isBetween(verdict.interval().low(), verdict.interval().high());
        assertThat(verdict.interval().high() - verdict.interval().low()).isPositive();
    }

    @Test
    void theLineIsReadOnceForManyWordings() {
        for (int i = 0; i < 3; i++) {
            judge.feelings(Language.EN, "I didn't sleep.", "Wording " + i);
        }
        assertThat(read).containsExactly("I didn't sleep.", "Wording 0", "Wording 1", "Wording 2");
    }

    @Test
    void whatNoModelHeardGetsNoMiddleMark() {
        ReplyReading unheard = reading(Language.EN, MoveKind.COMPLEX_REFLECTION, List.of(), Hearing.NONE);
        assertThatThrownBy(() -> judge(unheard)).isInstanceOf(IllegalStateException.class);
    }
}
