package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tongli.coaching.rating.Feelings;
import tongli.coaching.rating.Judge;
import tongli.coaching.rating.Verdict;
import tongli.core.Assessment;
import tongli.core.Assessment.ScoreInterval;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;

/** What the reader takes for a misstep is told where the judge of the whole bears it out. */
class BelievedMisstepsTest {

    private static final int POOR = 20;
    private static final int GOOD = 60;

    private static Assessment assess(Misstep misstep, int score, double joy) {
        return assess(misstep, 0.9, score, joy);
    }

    private static Assessment assess(Misstep misstep, double confidence, int score, double joy) {
        ReplyReader reader = context -> {
            Span whole = new Span(0, context.reply().length());
            return new ReplyReading(
                    Language.EN,
                    context.reply(),
                    List.of(new Move(MoveKind.OTHER, whole, 0.9)),
                    List.of(new ReplyReading.MisstepSpan(misstep, whole, confidence)),
                    0.5,
                    false,
                    List.of(),
                    Undertone.NONE,
                    Optional.empty(),
                    Hearing.NONE);
        };
        Judge judge = new Judge() {
            @Override
            public Feelings feelings(Language language, String answered, String reply) {
                return new Feelings(Map.of(BasicEmotion.JOY, joy), Map.of());
            }

            @Override
            public Verdict judge(ReplyReading reading, String answered, Feelings feelings, Set<ReplyFlag> excused) {
                Map<Mechanism, MechanismLevel> levels = new EnumMap<>(Mechanism.class);
                for (Mechanism mechanism : Mechanism.values()) {
                    levels.put(mechanism, new MechanismLevel(OptionalInt.of(0), List.of(1.0, 0.0, 0.0)));
                }
                return new Verdict(levels, score, List.of(), new ScoreInterval(score, score));
            }
        };
        return new BundledAssessor(reader, judge)
                .assess(AssessmentRequest.of(Language.EN, "I passed my driving test!", "It'll all be wonderful now!"));
    }

    @Test
    void aMisstepIsToldInAPoorReplyAndNotInAGoodOne() {
        assertThat(assess(Misstep.MINIMISING, POOR, 0).missteps()).hasSize(1);
        assertThat(assess(Misstep.MINIMISING, GOOD, 0).missteps()).isEmpty();
    }

    @Test
    void whatIsSaidToTheFaceIsToldInAnyReply() {
        assertThat(assess(Misstep.JUDGING, 0.98, GOOD, 0).missteps()).hasSize(1);
    }

    @Test
    void cheerBesideGladnessIsNoFalseCheer() {
        assertThat(assess(Misstep.FALSE_CHEER, POOR, 0.2).missteps()).hasSize(1);
        assertThat(assess(Misstep.FALSE_CHEER, POOR, 0.9).missteps()).isEmpty();
        assertThat(assess(Misstep.MINIMISING, POOR, 0.9).missteps()).hasSize(1);
    }
}
