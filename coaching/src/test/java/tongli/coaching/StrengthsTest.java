package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

class StrengthsTest {
    private static final String LINE = "The dog died on Tuesday.";
    private static final int GOOD = 60;

    private static ReplyReading reading(String reply, MoveKind kind, List<ReplyFlag> flags) {
        return new ReplyReading(
                Language.EN,
                reply,
                List.of(new Move(kind, new Span(0, reply.length()), 0.9)),
                List.of(),
                0.5,
                false,
                flags,
                Undertone.NONE,
                Optional.empty(),
                Hearing.NONE);
    }

    private static List<Strength> praised(ReplyReading reading, Map<Mechanism, MechanismLevel> levels, int score) {
        return Strengths.find(reading, levels, score, LINE, RemarkWords.of(Language.EN)).stream()
                .map(Remark::code)
                .toList();
    }

    private static Map<Mechanism, MechanismLevel> levels(double interpretation, double exploration) {
        return Map.of(
                Mechanism.EMOTIONAL_REACTION, level(0),
                Mechanism.INTERPRETATION, level(interpretation),
                Mechanism.EXPLORATION, level(exploration));
    }

    private static MechanismLevel level(double atLeastWeak) {
        return new MechanismLevel(
                OptionalInt.of(atLeastWeak > 0.5 ? 1 : 0), List.of(1 - atLeastWeak, atLeastWeak, 0.0));
    }

    @Test
    void aNamedFeelingIsPraisedOnlyWhereTheJudgeSawItUnderstood() {
        ReplyReading reading = reading("You feel so lonely.", MoveKind.COMPLEX_REFLECTION, List.of());
        assertThat(praised(reading, levels(0.8, 0), GOOD)).contains(Strength.NAMES_THE_FEELING);
        assertThat(praised(reading, levels(0.2, 0), GOOD)).isEmpty();
    }

    @Test
    void aQuestionIsPraisedOnlyWhereItExplores() {
        ReplyReading reading = reading("What was she like?", MoveKind.OPEN_QUESTION, List.of());
        assertThat(praised(reading, levels(0, 0.8), GOOD)).containsExactly(Strength.ASKS_OPENLY);
        assertThat(praised(reading, levels(0, 0.2), GOOD)).isEmpty();
    }

    @Test
    void careInDeedsIsPraisedOnlyInAReplyThatDoesSomeGood() {
        ReplyReading reading = reading("I'll bring soup.", MoveKind.PRACTICAL_CARE, List.of());
        assertThat(praised(reading, levels(0, 0), GOOD)).containsExactly(Strength.OFFERS_PRACTICAL_CARE);
        assertThat(praised(reading, levels(0, 0), Explanation.LOW - 1)).isEmpty();
    }

    @Test
    void theirDetailIsNoneWhereTheirWordsAreHandedBack() {
        String reply = "The dog died on Tuesday, I'm sorry.";
        assertThat(praised(reading(reply, MoveKind.WARMTH, List.of()), levels(0, 0), GOOD))
                .containsExactly(Strength.USES_THEIR_DETAIL);
        assertThat(praised(reading(reply, MoveKind.WARMTH, List.of(ReplyFlag.PARROTING)), levels(0, 0), GOOD))
                .isEmpty();
    }
}
