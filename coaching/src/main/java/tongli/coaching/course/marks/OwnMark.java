package tongli.coaching.course.marks;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import tongli.core.Mechanism;
import tongli.core.Require;

/**
 * What an instructor makes of one reply, given without sight of what the judge made of it.
 *
 * @param enrolment whose
 * @param answer its number among the enrolment's answers, from 1
 * @param own level of each mechanism, 0 to 2, by the rubric
 * @param judge the judge's of the same reply
 */
public record OwnMark(
        UUID enrolment, int answer, Instant at, Map<Mechanism, Integer> own, Map<Mechanism, Integer> judge) {

    public static final int STRONGEST = 2;

    public OwnMark {
        Require.inRange("answer", answer, 1, Integer.MAX_VALUE);
        own = all("own", own);
        judge = all("judge", judge);
    }

    private static Map<Mechanism, Integer> all(String name, Map<Mechanism, Integer> levels) {
        Map<Mechanism, Integer> copy = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            Integer level = levels.get(mechanism);
            if (level == null) {
                throw new IllegalArgumentException("%s has no level of %s".formatted(name, mechanism.code()));
            }
            Require.inRange(name, level, 0, STRONGEST);
            copy.put(mechanism, level);
        }
        return Collections.unmodifiableMap(copy);
    }
}
