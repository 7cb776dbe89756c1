package tongli.camp.talk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.camp.env.Box;
import tongli.core.BasicEmotion;
import tongli.core.Strategy;
import tongli.persona.PersonaBehaviour;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * What a policy sees of a talk, as a vector of numbers in [0, 1]: what anybody could see and hear who listened, and nothing of the
 * inner state. Of the scenario it knows one thing that no listener does: whether the author has the topic at hand lead to one that
 * nothing was told of yet ({@link #CAN_GO_ON}); and {@link About#ON} goes there, in the author's order. In this order:
 *
 * <ol>
 *   <li>what they just did, then what they did before that: one of {@link PersonaBehaviour} each;
 *   <li>how often they have done each so far, in tenths, up to 1;
 *   <li>what face and voice show: a share for each {@link BasicEmotion};
 *   <li>{@link #ASKED}, {@link #HEAVY}, {@link #TOLD_NOW}, {@link #LENGTH}, {@link #TOLD_HERE}, {@link #TURNS_HERE},
 *       {@link #TOUCHED}, {@link #DEEPEST}, {@link #TOLD}, {@link #CAN_GO_BACK}, {@link #TOLD_BACK}, {@link #CAN_GO_ON},
 *       {@link #TURN}, {@link #DANGER};
 *   <li>the last response, then the one before: one of each of strategy, depth and topic;
 *   <li>how often each strategy was used at each depth in the last six turns, in sixths.
 * </ol>
 *
 * Stateless.
 */
public final class Sight {
    private static final int BEHAVIOURS = PersonaBehaviour.values().length;
    private static final int EMOTIONS = BasicEmotion.values().length;
    private static final int STRATEGIES = Strategy.values().length;
    private static final int DEPTHS = Depth.values().length;
    /** How many numbers a response takes: one of each of strategy, depth and topic. */
    public static final int RESPONSE_WIDTH = STRATEGIES + DEPTHS + About.values().length;

    private static final int BEFORE = BEHAVIOURS;
    private static final int DONE = BEFORE + BEHAVIOURS;
    private static final int SHOWN = DONE + BEHAVIOURS;

    /** Whether they put a question. */
    public static final int ASKED = SHOWN + EMOTIONS;
    /** Whether what they said was hard to say. */
    public static final int HEAVY = ASKED + 1;
    /** The level told just now for the first time, in quarters. */
    public static final int TOLD_NOW = HEAVY + 1;
    /** How long their line was. */
    public static final int LENGTH = TOLD_NOW + 1;
    /** How deep the topic at hand was told, in quarters. */
    public static final int TOLD_HERE = LENGTH + 1;
    /** Turns in a row on it, in tenths, up to 1. */
    public static final int TURNS_HERE = TOLD_HERE + 1;
    /** How many topics something was told of, in sixths, up to 1: a fixed bound, for nobody is told how many there are. */
    public static final int TOUCHED = TURNS_HERE + 1;
    /** The deepest level told of any, in quarters. */
    public static final int DEEPEST = TOUCHED + 1;
    /** How many levels were told in all, in twenty-fourths, up to 1. */
    public static final int TOLD = DEEPEST + 1;
    /** Whether there is a topic to go back to … */
    public static final int CAN_GO_BACK = TOLD + 1;
    /** … and how deep it was told, in quarters. */
    public static final int TOLD_BACK = CAN_GO_BACK + 1;
    /** Whether there is a topic to go on to, by the author's account. */
    public static final int CAN_GO_ON = TOLD_BACK + 1;
    /** The share of turns that has passed. */
    public static final int TURN = CAN_GO_ON + 1;

    /** Whether it could be heard that their life is in danger, and nobody has asked about it yet. */
    public static final int DANGER = TURN + 1;

    private static final int LAST = DANGER + 1;
    private static final int LAST_BUT_ONE = LAST + RESPONSE_WIDTH;
    private static final int USED = LAST_BUT_ONE + RESPONSE_WIDTH;
    private static final int WIDTH = USED + STRATEGIES * DEPTHS;

    private static final double TENTH = 0.1;
    /** Topics that count as many, whoever is met; everybody who comes with Tongli has so many. */
    private static final int MANY_TOPICS = 6;

    private static final int LOOKS_BACK = 6;

    /** Where every sight lies. */
    public static final Box SPACE = new Box(WIDTH, 0, 1);

    private Sight() {}

    static double[] of(Seen seen, Scenario scenario) {
        double[] sight = new double[WIDTH];
        sight[seen.behaviour().ordinal()] = 1;
        seen.before().ifPresent(before -> sight[BEFORE + before.ordinal()] = 1);
        for (Map.Entry<PersonaBehaviour, Integer> done : seen.done().entrySet()) {
            sight[DONE + done.getKey().ordinal()] = Math.min(1, TENTH * done.getValue());
        }
        for (Map.Entry<BasicEmotion, Double> shown : seen.shown().entrySet()) {
            sight[SHOWN + shown.getKey().ordinal()] = Math.max(0, Math.min(1, shown.getValue()));
        }
        sight[ASKED] = seen.asked() ? 1 : 0;
        sight[HEAVY] = seen.heavy() ? 1 : 0;
        sight[TOLD_NOW] = quarters(seen.toldNow());
        sight[LENGTH] = seen.length();
        topics(seen.topics(), scenario, sight);
        sight[DANGER] = seen.danger() ? 1 : 0;
        sight[TURN] = (double) seen.turn() / seen.limit();
        said(seen.said(), sight);
        return sight;
    }

    /**
     * What of a sight can be told of a written talk between others, in English: whether they asked, how long their line was, the share of
     * turns, and what the responder did before. All else is 0, as {@link #isHeard} has it.
     *
     * @param line what was said since the last response
     * @param passed share of turns that has passed, in [0, 1]
     * @param said what the responder did, oldest first
     */
    public static double[] heard(String line, double passed, List<Response> said) {
        double[] sight = new double[WIDTH];
        sight[ASKED] = line.contains("?") ? 1 : 0;
        sight[LENGTH] = Math.min(1, line.length() / World.LONG_EN);
        sight[TURN] = passed;
        said(said, sight);
        return sight;
    }

    /** Whether a number of a sight can be told of a written talk. */
    public static boolean isHeard(int number) {
        return number == ASKED || number == LENGTH || number == TURN || number >= LAST;
    }

    private static void said(List<Response> said, double[] sight) {
        response(last(said, 0), sight, LAST);
        response(last(said, 1), sight, LAST_BUT_ONE);
        for (Response used : said.subList(Math.max(0, said.size() - LOOKS_BACK), said.size())) {
            sight[USED + used.strategy().ordinal() * DEPTHS + used.depth().ordinal()] += 1.0 / LOOKS_BACK;
        }
    }

    private static Optional<Response> last(List<Response> said, int back) {
        int at = said.size() - 1 - back;
        return at < 0 ? Optional.empty() : Optional.of(said.get(at));
    }

    private static void topics(HeardTopics heard, Scenario scenario, double[] sight) {
        sight[TOLD_HERE] = quarters(heard.told(heard.current()));
        sight[TURNS_HERE] = Math.min(1, TENTH * heard.turnsOnIt());
        sight[TOUCHED] = Math.min(1, (double) heard.touched() / MANY_TOPICS);
        sight[DEEPEST] = quarters(heard.deepest());
        sight[TOLD] = Math.min(1, (double) heard.sum() / (Topic.DEPTH * MANY_TOPICS));
        heard.back().ifPresent(back -> {
            sight[CAN_GO_BACK] = 1;
            sight[TOLD_BACK] = quarters(heard.told(back));
        });
        sight[CAN_GO_ON] = heard.on(scenario).isPresent() ? 1 : 0;
    }

    /** A sight with a response behind it, in an array of its own: what will be said, beside what is seen. */
    public static double[] with(double[] sight, Response next) {
        double[] both = Arrays.copyOf(sight, sight.length + RESPONSE_WIDTH);
        response(Optional.of(next), both, sight.length);
        return both;
    }

    private static void response(Optional<Response> response, double[] sight, int at) {
        response.ifPresent(one -> {
            sight[at + one.strategy().ordinal()] = 1;
            sight[at + STRATEGIES + one.depth().ordinal()] = 1;
            sight[at + STRATEGIES + DEPTHS + one.about().ordinal()] = 1;
        });
    }

    private static double quarters(int level) {
        return (double) level / Topic.DEPTH;
    }

    /** Whether they just did this. */
    public static boolean did(double[] sight, PersonaBehaviour behaviour) {
        return sight[behaviour.ordinal()] > 0;
    }

    /** Whether this was the last response. */
    public static boolean said(double[] sight, Response response) {
        return sight[LAST + response.strategy().ordinal()] > 0
                && sight[LAST + STRATEGIES + response.depth().ordinal()] > 0
                && sight[LAST + STRATEGIES + DEPTHS + response.about().ordinal()] > 0;
    }

    /** How much of a feeling face and voice show. */
    public static double shown(double[] sight, BasicEmotion feeling) {
        return sight[SHOWN + feeling.ordinal()];
    }

    /** How often a strategy was used at a depth in the last six turns. */
    public static int used(double[] sight, Strategy strategy, Depth depth) {
        return (int) Math.round(sight[USED + strategy.ordinal() * DEPTHS + depth.ordinal()] * LOOKS_BACK);
    }
}
