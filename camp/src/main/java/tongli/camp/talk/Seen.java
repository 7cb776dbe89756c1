package tongli.camp.talk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Strategy;
import tongli.persona.PersonaBehaviour;
import tongli.practice.PersonaFeeling;

/**
 * What a listener has seen and heard of a talk: nothing of what the other hides. Immutable.
 *
 * @param turn responses so far
 * @param limit of turns
 * @param behaviour what they just did
 * @param before what they did the turn before; empty at the first line
 * @param done how often they did what so far
 * @param shown what their face and voice show; sums to 1
 * @param length of what they just said, as a share of a long line, in [0, 1]
 * @param asked whether they put a question
 * @param heavy whether it was hard to say
 * @param toldNow the level that they told for the first time just now; 0 if none
 * @param danger whether it could be heard that their life is in danger, and was not asked about yet
 * @param topics what was heard of the topics
 * @param said what the responder did, oldest first
 * @param reflected the number of the last response that gave back something of theirs, from 1; 0 if none did
 */
record Seen(
        int turn,
        int limit,
        PersonaBehaviour behaviour,
        Optional<PersonaBehaviour> before,
        Map<PersonaBehaviour, Integer> done,
        Map<BasicEmotion, Double> shown,
        double length,
        boolean asked,
        boolean heavy,
        int toldNow,
        boolean danger,
        HeardTopics topics,
        List<Response> said,
        int reflected) {

    /** So many turns back a reflection still counts as having been heard: what the reader of replies looks back on. */
    private static final int OF_LATE = 3;

    Seen {
        done = Collections.unmodifiableMap(new EnumMap<>(done));
        shown = Collections.unmodifiableMap(new EnumMap<>(shown));
        said = List.copyOf(said);
    }

    /** The last response but {@code back}; empty where there were not so many. */
    Optional<Response> last(int back) {
        int at = said.size() - 1 - back;
        return at < 0 ? Optional.empty() : Optional.of(said.get(at));
    }

    /** Whether the last response asked leave. */
    boolean askedLeave() {
        return last(0).filter(one -> one.strategy() == Strategy.PROVIDING_SUGGESTIONS && one.depth() == Depth.PLAIN)
                .isPresent();
    }

    /** Whether something of theirs was given back in the last turns. */
    boolean reflectedOfLate() {
        return reflected > Math.max(0, turn - OF_LATE);
    }

    /** What face and voice show most. */
    BasicEmotion face() {
        return PersonaFeeling.strongest(shown);
    }

    /** How often a response was made in the last so many turns. */
    int repeats(Response response, int turns) {
        return Collections.frequency(said.subList(Math.max(0, said.size() - turns), said.size()), response);
    }
}
