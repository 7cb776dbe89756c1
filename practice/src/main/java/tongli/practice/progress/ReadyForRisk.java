package tongli.practice.progress;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.SkillEvidence;

/**
 * Whether somebody has practised enough to be offered a talk in which a life is at stake: {@value #EXERCISES} different exercises, of
 * which {@value #TALKS} talks of at least {@value #TURNS} turns. The numbers are a precaution, not measured. Whoever picks such a talk
 * themselves is not held back. Stateless.
 */
final class ReadyForRisk {

    static final int EXERCISES = 6;
    static final int TALKS = 3;

    /** Fewer are a talk that was only tried. */
    static final int TURNS = 4;

    private ReadyForRisk() {}

    static boolean is(List<SkillEvidence> evidence) {
        return different(evidence, one -> true) >= EXERCISES && different(evidence, ReadyForRisk::isTalk) >= TALKS;
    }

    private static long different(List<SkillEvidence> evidence, Predicate<SkillEvidence> kind) {
        return evidence.stream()
                .filter(kind)
                .map(SkillEvidence::exercise)
                .distinct()
                .count();
    }

    /** Every turn is a chance for some skills, so the most chances of one skill tell how many turns there were. */
    private static boolean isTalk(SkillEvidence one) {
        Collection<Tally> shown = one.shown().values();
        return one.kind() == ExerciseKind.TALK && shown.stream().anyMatch(tally -> tally.chances() >= TURNS);
    }
}
