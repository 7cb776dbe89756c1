package tongli.practice;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import tongli.coaching.miti.MitiCounts;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Require;
import tongli.core.Skill;
import tongli.core.Strength;
import tongli.persona.memory.Ending;

/**
 * What a learner reads after a session.
 *
 * @param score 0 to 100: 60 % how the replies were worded, 40 % where trust went; empty before the first assessed turn
 * @param skills mastery, 0 to 100, of the skills that the session gave a chance to show
 * @param trust before the first turn, then after each
 * @param learnerFeeling one a turn; empty where the learner stayed quiet
 * @param personaFeeling before the first turn, then after each
 * @param bestTurn the line with the best effect and score together and no fault noted; empty when there is none
 * @param moments most telling first; the first is the moment that mattered
 * @param strengths what went well, shown most often first
 * @param advice empty when nothing was said
 * @param remembered what the persona brought along from an earlier talk
 * @param miti what the replies did by MITI 4.2.1, where the learner is there to help and said enough
 * @param next what to practise; when nothing was said, that there is nothing to look back on
 */
public record SessionReport(
        Session session,
        OptionalInt score,
        Map<Skill, Integer> skills,
        List<Double> trust,
        List<Optional<Affect>> learnerFeeling,
        List<Affect> personaFeeling,
        OptionalInt mentalising,
        List<GuessResult> guesses,
        OptionalInt bestTurn,
        List<Moment> moments,
        List<StrengthShown> strengths,
        List<String> advice,
        String next,
        Debrief debrief,
        Optional<Comparison> comparison,
        Optional<Remembered> remembered,
        Optional<MitiCounts> miti) {
    public SessionReport {
        skills = Collections.unmodifiableMap(new EnumMap<>(skills));
        trust = List.copyOf(trust);
        learnerFeeling = List.copyOf(learnerFeeling);
        personaFeeling = List.copyOf(personaFeeling);
        guesses = List.copyOf(guesses);
        moments = List.copyOf(moments);
        strengths = List.copyOf(strengths);
        advice = List.copyOf(advice);
    }

    /**
     * A turn worth another try.
     *
     * @param heard how the persona took it
     * @param change one thing to do otherwise
     * @param suggestion the learner's own sentence, barely altered; empty if there is nothing better to offer
     * @param why why this moment
     */
    public record Moment(
            int turn,
            String yours,
            String thought,
            String heard,
            String change,
            Optional<String> suggestion,
            String why) {

        Moment withoutOffer() {
            return new Moment(turn, yours, thought, heard, change, Optional.empty(), why);
        }
    }

    /**
     * What the learner did well, in one turn or several.
     *
     * @param turns in which it was noticed, at least one, oldest first
     * @param turn the one of them that brought the persona nearest
     * @param words of the learner in that turn
     * @param message what is said of them to the learner
     */
    public record StrengthShown(Strength code, List<Integer> turns, int turn, String words, String message) {
        public StrengthShown {
            turns = Require.notEmpty("turns", turns);
        }
    }

    /** A guess beside the truth; score 0 to 100. */
    public record GuessResult(Guess guess, BasicEmotion truth, String need, int score) {}

    /**
     * What lay behind the talk, as far as the persona showed it.
     *
     * @param reasonLeft the real reason, when the persona left
     */
    public record Debrief(String who, Optional<String> reasonLeft, List<TopicTold> topics) {}

    /**
     * What was told of a topic. Those that were never come to stay hidden, and share one entry that counts them.
     *
     * @param name of those never come to, a sentence that says how many they are
     * @param need empty for those never come to
     * @param told the deepest level told; 0 for those never come to
     * @param levels empty for those never come to
     */
    public record TopicTold(String id, String name, String need, int told, List<LevelTold> levels) {}

    /** @param fact what the persona told at this level; neutral words when they did not, so that a retry is not spoilt */
    public record LevelTold(int level, String fact, boolean told) {}

    /**
     * The path not taken again: the parent's trust beside this session's.
     *
     * @param fromTurn the first turn that differs
     */
    public record Comparison(UUID parent, int fromTurn, List<Double> parentTrust) {}

    /**
     * What the persona brought along to meet the learner again.
     *
     * @param days between the two talks
     * @param ending how the earlier one lay behind them
     * @param told the topics that had been told of before, and how deep
     * @param hurts how many hurts there were
     * @param mended how many of them had been mended
     * @param promises what the learner had said they would do, in their own words
     */
    public record Remembered(
            int days, Ending ending, List<ToldBefore> told, int hurts, int mended, List<String> promises) {}

    /** @param level 1 to 4 */
    public record ToldBefore(String id, String name, int level) {}
}
