package tongli.camp.talk;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/** What was heard of each topic, numbered as in the scenario. Immutable. */
final class HeardTopics {
    private static final int NEVER = -1;

    private final int[] told;
    private final int[] lastTurn;
    private final int current;
    private final int turnsOnIt;

    private HeardTopics(int[] told, int[] lastTurn, int current, int turnsOnIt) {
        this.told = told;
        this.lastTurn = lastTurn;
        this.current = current;
        this.turnsOnIt = turnsOnIt;
    }

    /** What a first line lets be heard. */
    static HeardTopics start(Scenario scenario, PersonaState state) {
        int[] lastTurn = new int[scenario.topics().size()];
        Arrays.fill(lastTurn, NEVER);
        int current = index(scenario, state.topic());
        lastTurn[current] = 0;
        return new HeardTopics(told(scenario, state), lastTurn, current, 0);
    }

    /** After a turn; topics are told of by the state's own account, which everybody could hear. */
    HeardTopics after(Scenario scenario, PersonaState state) {
        int now = index(scenario, state.topic());
        int[] last = lastTurn.clone();
        last[now] = state.turn();
        return new HeardTopics(told(scenario, state), last, now, now == current ? turnsOnIt + 1 : 0);
    }

    /** How deep a topic was told, 0 to 4. */
    int told(int topic) {
        return told[topic];
    }

    /** The topic at hand. */
    int current() {
        return current;
    }

    /** Turns in a row that the talk has stayed with it. */
    int turnsOnIt() {
        return turnsOnIt;
    }

    /** How many topics something was told of. */
    int touched() {
        return (int) Arrays.stream(told).filter(level -> level > 0).count();
    }

    int deepest() {
        return Arrays.stream(told).max().orElse(0);
    }

    int sum() {
        return Arrays.stream(told).sum();
    }

    /** The topic last spoken of before this one that was told of and not to its end. */
    OptionalInt back() {
        int best = NEVER;
        for (int i = 0; i < told.length; i++) {
            boolean open = i != current && told[i] > 0 && told[i] < Topic.DEPTH;
            if (open && (best == NEVER || lastTurn[i] > lastTurn[best])) {
                best = i;
            }
        }
        return best == NEVER ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * The first topic not told of yet that the one at hand leads to, once that is told: where the author has it lead, in the author's order,
     * which no listener could know.
     */
    OptionalInt on(Scenario scenario) {
        if (told[current] == 0) {
            return OptionalInt.empty();
        }
        return scenario.topics().get(current).leadsTo().stream()
                .mapToInt(id -> index(scenario, id))
                .filter(i -> told[i] == 0)
                .findFirst();
    }

    /** The topic that a response is about. */
    int resolve(About about, Scenario scenario) {
        return switch (about) {
            case STAY -> current;
            case BACK -> back().orElse(current);
            case ON -> on(scenario).orElse(current);
        };
    }

    private static int[] told(Scenario scenario, PersonaState state) {
        return scenario.topics().stream()
                .mapToInt(topic -> state.told(topic.id()))
                .toArray();
    }

    private static int index(Scenario scenario, String id) {
        List<Topic> topics = scenario.topics();
        for (int i = 0; i < topics.size(); i++) {
            if (topics.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("scenario %s has no topic %s".formatted(scenario.id(), id));
    }
}
