package tongli.persona;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;

/**
 * Everything that a persona carries from one turn to the next. Immutable; enough, with the scenario and the seed, to
 * go on from here.
 *
 * @param inner the hidden state
 * @param emotion what is felt; sums to 1
 * @param told the deepest level told of each topic; 0 is none
 * @param topic the topic being talked about
 * @param spent ids of the lines said, in order
 * @param thoughts thoughts already thought, in order
 * @param wear how often each kind of move has been met, by its code
 * @param turn turns taken so far
 * @param turnsSinceHurt turns since the last misstep; {@link #NEVER} when there was none
 * @param hurts missteps so far
 * @param turnsSinceDeep turns since a disclosure at level 3 or 4; {@link #NEVER} when there was none
 * @param closedQuestions closed questions met in a row without a reflection
 * @param waits silences in a row
 * @param asked whether the persona's last words put a question
 * @param heavy whether the persona's last words were hard to say
 * @param left whether the persona has left
 */
public record PersonaState(
        InnerState inner,
        Map<BasicEmotion, Double> emotion,
        Map<String, Integer> told,
        String topic,
        List<String> spent,
        List<String> thoughts,
        Map<String, Integer> wear,
        int turn,
        int turnsSinceHurt,
        int hurts,
        int turnsSinceDeep,
        int closedQuestions,
        int waits,
        boolean asked,
        boolean heavy,
        boolean left) {

    /** Turns since something that has not happened. */
    public static final int NEVER = 1_000;

    /** From this level on, what is told was hard to say. */
    private static final int HEAVY_FROM = 2;

    public PersonaState {
        Map<BasicEmotion, Double> ordered = new EnumMap<>(BasicEmotion.class);
        ordered.putAll(emotion);
        emotion = Collections.unmodifiableMap(ordered);
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
        spent = List.copyOf(spent);
        thoughts = List.copyOf(thoughts);
        wear = Collections.unmodifiableMap(new LinkedHashMap<>(wear));
    }

    /** A persona before the first word: nothing told, nothing said, nobody met. */
    public static PersonaState start(
            InnerState inner, Map<BasicEmotion, Double> emotion, Map<String, Integer> told, String topic) {
        return new PersonaState(
                inner, emotion, told, topic, List.of(), List.of(), Map.of(), 0, NEVER, 0, NEVER, 0, 0, false, false,
                false);
    }

    /** This state with the first line said. */
    public PersonaState opened(List<String> spent, List<String> thoughts, boolean asked) {
        return new PersonaState(
                inner,
                emotion,
                told,
                topic,
                spent,
                thoughts,
                wear,
                turn,
                turnsSinceHurt,
                hurts,
                turnsSinceDeep,
                closedQuestions,
                waits,
                asked,
                heavy,
                left);
    }

    /** This state with a topic told to a level, and that being what is talked about. */
    public PersonaState telling(String about, int level) {
        Map<String, Integer> more = new LinkedHashMap<>(told);
        more.merge(about, level, Math::max);
        return new PersonaState(
                inner,
                emotion,
                more,
                about,
                spent,
                thoughts,
                wear,
                turn,
                turnsSinceHurt,
                hurts,
                turnsSinceDeep,
                closedQuestions,
                waits,
                asked,
                level >= HEAVY_FROM,
                left);
    }

    /** The deepest level told of a topic; 0 when nothing was. */
    public int told(String topicId) {
        return told.getOrDefault(topicId, 0);
    }

    /** How often a kind of move has been met. */
    public int worn(String code) {
        return wear.getOrDefault(code, 0);
    }

    /** Topics of which something was told, in the order of the scenario. */
    public List<String> disclosed() {
        List<String> topics = new ArrayList<>();
        told.forEach((topicId, level) -> {
            if (level > 0) {
                topics.add(topicId);
            }
        });
        return List.copyOf(topics);
    }
}
