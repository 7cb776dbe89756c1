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
 * go on from here. What lies in the parts can be asked for here as well.
 *
 * @param feeling how they are inside
 * @param memory what was said and thought so far
 * @param standing how the talk has gone for them
 * @param lastWords what their last words left in the air
 * @param left whether the persona has left
 */
public record PersonaState(Feeling feeling, Memory memory, Standing standing, LastWords lastWords, boolean left) {

    /** Turns since something that has not happened. */
    public static final int NEVER = 1_000;

    /** For so many turns after a wound they are sore. */
    private static final int SORE_TURNS = 2;

    /** From this level on, what is told was hard to say. */
    public static final int HEAVY_FROM = 2;

    /**
     * How they are inside.
     *
     * @param inner the hidden state
     * @param emotion what is felt; sums to 1
     */
    public record Feeling(InnerState inner, Map<BasicEmotion, Double> emotion) {
        public Feeling {
            Map<BasicEmotion, Double> ordered = new EnumMap<>(BasicEmotion.class);
            ordered.putAll(emotion);
            emotion = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * What was said and thought so far.
     *
     * @param told the deepest level told of each topic; 0 is none
     * @param topic the topic being talked about
     * @param spent ids of the lines said, in order
     * @param thoughts thoughts already thought, in order
     */
    public record Memory(Map<String, Integer> told, String topic, List<String> spent, List<String> thoughts) {
        public Memory {
            told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
            spent = List.copyOf(spent);
            thoughts = List.copyOf(thoughts);
        }
    }

    /**
     * How the talk has gone for them.
     *
     * @param wear how often each kind of move has been met, by its code
     * @param turn turns taken so far
     * @param turnsSinceHurt turns since the last wound, a hurt that went deeper than a scratch; {@link #NEVER} when there was none
     * @param hurts turns so far that cost enough trust to show
     * @param turnsSinceDeep turns since a disclosure at level 3 or 4; {@link #NEVER} when there was none
     * @param closedQuestions closed questions met in a row without a reflection
     * @param waits silences in a row
     */
    public record Standing(
            Map<String, Integer> wear,
            int turn,
            int turnsSinceHurt,
            int hurts,
            int turnsSinceDeep,
            int closedQuestions,
            int waits) {

        /** Nothing met yet. */
        public static final Standing NEW = new Standing(Map.of(), 0, NEVER, 0, NEVER, 0, 0);

        public Standing {
            wear = Collections.unmodifiableMap(new LinkedHashMap<>(wear));
        }
    }

    /**
     * What their last words left in the air.
     *
     * @param asked whether they put a question
     * @param heavy whether they were hard to say
     */
    public record LastWords(boolean asked, boolean heavy) {}

    /** A persona before the first word: nothing told, nothing said, nobody met. */
    public static PersonaState start(
            InnerState inner, Map<BasicEmotion, Double> emotion, Map<String, Integer> told, String topic) {
        return new PersonaState(
                new Feeling(inner, emotion),
                new Memory(told, topic, List.of(), List.of()),
                Standing.NEW,
                new LastWords(false, false),
                false);
    }

    /** This state with the first line said. */
    public PersonaState opened(List<String> spent, List<String> thoughts, boolean asked) {
        return new PersonaState(
                feeling,
                new Memory(told(), topic(), spent, thoughts),
                standing,
                new LastWords(asked, lastWords.heavy()),
                left);
    }

    /** This state with a topic told to a level, and that being what is talked about. */
    public PersonaState telling(String about, int level) {
        Map<String, Integer> more = new LinkedHashMap<>(told());
        more.merge(about, level, Math::max);
        return new PersonaState(
                feeling,
                new Memory(more, about, spent(), thoughts()),
                standing,
                new LastWords(lastWords.asked(), level >= HEAVY_FROM),
                left);
    }

    public InnerState inner() {
        return feeling.inner();
    }

    public Map<BasicEmotion, Double> emotion() {
        return feeling.emotion();
    }

    public Map<String, Integer> told() {
        return memory.told();
    }

    public String topic() {
        return memory.topic();
    }

    public List<String> spent() {
        return memory.spent();
    }

    public List<String> thoughts() {
        return memory.thoughts();
    }

    public Map<String, Integer> wear() {
        return standing.wear();
    }

    public int turn() {
        return standing.turn();
    }

    public int turnsSinceHurt() {
        return standing.turnsSinceHurt();
    }

    /** Whether the last wound is still felt: for two turns. */
    public boolean sore() {
        return turnsSinceHurt() < SORE_TURNS;
    }

    public int hurts() {
        return standing.hurts();
    }

    public int turnsSinceDeep() {
        return standing.turnsSinceDeep();
    }

    public int closedQuestions() {
        return standing.closedQuestions();
    }

    public int waits() {
        return standing.waits();
    }

    public boolean asked() {
        return lastWords.asked();
    }

    public boolean heavy() {
        return lastWords.heavy();
    }

    /** The deepest level told of a topic; 0 when nothing was. */
    public int told(String topicId) {
        return told().getOrDefault(topicId, 0);
    }

    /** The deepest level told of any topic; 0 when nothing was. */
    public int deepest() {
        return told().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** How often a kind of move has been met. */
    public int worn(String code) {
        return wear().getOrDefault(code, 0);
    }

    /** Topics of which something was told, in the order of the scenario. */
    public List<String> disclosed() {
        List<String> topics = new ArrayList<>();
        told().forEach((topicId, level) -> {
            if (level > 0) {
                topics.add(topicId);
            }
        });
        return List.copyOf(topics);
    }
}
