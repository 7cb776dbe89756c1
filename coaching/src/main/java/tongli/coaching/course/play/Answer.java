package tongli.coaching.course.play;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.scale.ScaleTime;
import tongli.core.Mechanism;
import tongli.core.Require;

/** Something that a learner did in a unit. */
public sealed interface Answer {

    String unit();

    Instant at();

    /**
     * One voice of a perception drill, read.
     *
     * @param voice from 1
     * @param score 0 to 100
     */
    record Perceived(String unit, Instant at, int voice, Reading reading, int score) implements Answer {
        public Perceived {
            Require.inRange("voice", voice, 1, Integer.MAX_VALUE);
            Require.inRange("score", score, 0, 100);
        }
    }

    /**
     * A line, answered.
     *
     * @param score 0 to 100; empty where the judge abstained
     * @param good whether it passed and has no misstep
     * @param levels of the judge, 0 to 2; empty where it abstained
     */
    record Replied(
            String unit, Instant at, String reply, OptionalInt score, boolean good, Map<Mechanism, Integer> levels)
            implements Answer {
        public Replied {
            Require.notBlank("reply", reply);
            Map<Mechanism, Integer> copy = new EnumMap<>(Mechanism.class);
            copy.putAll(levels);
            levels = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * A talk, ended.
     *
     * @param score of its report; empty where nothing in it could be assessed
     */
    record Talked(String unit, Instant at, UUID session, int turns, OptionalInt score) implements Answer {}

    /**
     * Somebody real whom the learner needs to talk to.
     *
     * @param about in the learner's words; nobody else's business
     * @param scenario the nearest, offered for practice
     * @param mayAsk whether it may be asked later how it went
     */
    record Named(String unit, Instant at, String about, String scenario, boolean mayAsk) implements Answer {}

    /**
     * How it went.
     *
     * @param told one for each question; a blank one was left out
     */
    record WentSo(String unit, Instant at, List<String> told) implements Answer {
        public WentSo {
            told = List.copyOf(told);
        }
    }

    /**
     * A questionnaire that the cohort asks, filled in. It belongs to no unit, and nobody but the learner reads it.
     *
     * @param given the answer to each item, by its number from 1; what is not there was left out
     */
    record Filled(Instant at, String scale, ScaleTime time, Map<Integer, Integer> given) implements Answer {
        public Filled {
            given = Collections.unmodifiableMap(new TreeMap<>(given));
        }

        /** The id of no unit, for those have no slash. */
        @Override
        public String unit() {
            return "scale/" + time.code();
        }
    }
}
