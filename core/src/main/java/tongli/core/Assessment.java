package tongli.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a reply meets what was said, why, and how it could be worded.
 *
 * @param score 0 to 100 by the formula of {@code docs/coaching.md}; empty when {@code abstained}
 * @param interval 80 % interval of the score; empty when {@code abstained}
 * @param empathy all three mechanisms
 * @param strategies most probable first
 * @param behaviours MITI codes with the span of the reply that shows them
 * @param explanation a few sentences in the learner's language
 * @param suggestion a better wording in the learner's own voice; the reply itself when nothing need change; empty when
 *     {@code abstained}, or where none has been searched for yet
 */
public record Assessment(
        String context,
        String reply,
        Language language,
        OptionalInt score,
        Optional<ScoreInterval> interval,
        boolean abstained,
        List<ReplyFlag> flags,
        Map<Mechanism, MechanismLevel> empathy,
        List<LabelProbability> strategies,
        List<BehaviourSpan> behaviours,
        List<Remark<Misstep>> missteps,
        List<Remark<Strength>> strengths,
        String explanation,
        Optional<String> suggestion,
        ModelId model) {
    public Assessment {
        score.ifPresent(value -> Require.inRange("score", value, 0, 100));
        flags = List.copyOf(flags);
        empathy = Collections.unmodifiableMap(new EnumMap<>(empathy)); // in the order of the enum
        strategies = List.copyOf(strategies);
        behaviours = List.copyOf(behaviours);
        missteps = List.copyOf(missteps);
        strengths = List.copyOf(strengths);
        // what cannot be judged cannot be bettered; sessions kept by earlier builds have the reply itself here
        suggestion = abstained ? Optional.empty() : suggestion;
    }

    /** The suggestion, where it is another wording than the reply. */
    public Optional<String> betterWording() {
        return suggestion.filter(wording -> !wording.equals(reply));
    }

    /** Whether a better wording is still to be searched for. */
    public boolean isUnworded() {
        return !abstained && suggestion.isEmpty();
    }

    /** A stretch of the reply and the MITI behaviour that it shows. */
    public record BehaviourSpan(MitiBehaviour code, Span span) {}

    /** Bounds in [0, 100]. */
    public record ScoreInterval(int low, int high) {
        public ScoreInterval {
            Require.inRange("low", low, 0, high);
            Require.inRange("high", high, low, 100);
        }
    }
}
