package tongli.coaching.skill;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tongli.core.Skill;

/**
 * What to practise next: first the skill, then the exercise that will be done well as nearly as can be with probability
 * {@value #TARGET}.
 *
 * <p>The skill: never the same twice running while there is another (interleaving: Rohrer and Taylor 2007); one whose re-test
 * is due before all others; else the one that was not practised for longest. The exercise: never with the person of last
 * time while there is another, in a re-test with somebody not met yet if there is; of those within {@value #NEAR} of the
 * target the one whose person was not met for longest, or else the nearest. Stateless; the same for the same input.
 */
public final class NextExercise {

    /** Hard enough to learn from, easy enough to go on. The number is the course's aim, not a law of learning. */
    public static final double TARGET = 0.70;

    /** Closer than this nobody can tell the difference, and meeting another person is worth more. */
    static final double NEAR = 0.05;

    /**
     * @param success how likely the learner is to do it well
     * @param retest whether it is a spaced re-test
     */
    public record Proposal(Exercise exercise, double success, boolean retest, Feedback feedback) {}

    private NextExercise() {}

    /** @param offered those held out are passed over @return empty if nothing is offered */
    public static Optional<Proposal> of(Progress progress, List<Exercise> offered, Instant now) {
        List<Shelf> shelves = offered.stream()
                .filter(exercise -> !exercise.heldOut())
                .collect(Collectors.groupingBy(Exercise::skill, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Shelf.of(entry.getKey(), progress.with(entry.getKey(), now), entry.getValue(), now))
                .toList();
        return shelves.stream()
                .filter(shelf -> shelves.size() == 1 || !progress.latest().equals(Optional.of(shelf.skill)))
                .min(Comparator.<Shelf, Boolean>comparing(shelf -> !shelf.retest)
                        .thenComparing(shelf -> shelf.waitingSince()))
                .map(shelf -> shelf.propose(now));
    }

    /**
     * The exercises of one skill.
     *
     * @param retest whether a re-test is due and there is somebody to do it with
     */
    private record Shelf(Skill skill, SkillProgress progress, List<Exercise> exercises, boolean retest) {

        static Shelf of(Skill skill, SkillProgress progress, List<Exercise> offered, Instant now) {
            List<Exercise> others = offered.stream()
                    .filter(exercise -> !progress.isLatest(exercise.persona()))
                    .toList();
            boolean retest = !others.isEmpty() && progress.isRetestDue(now);
            List<Exercise> fresh = others.stream()
                    .filter(exercise -> retest && progress.lastMet(exercise.persona()) == 0)
                    .toList();
            List<Exercise> some = others.isEmpty() ? offered : others;
            return new Shelf(skill, progress, fresh.isEmpty() ? some : fresh, retest);
        }

        /** Since when its re-test is due, or since when it was not practised. */
        Instant waitingSince() {
            if (retest) {
                return progress.retests().map(Retests::next).orElseThrow();
            }
            return progress.met().isEmpty() ? Instant.MIN : progress.ability().at();
        }

        Proposal propose(Instant now) {
            Ability ability = progress.ability().at(now);
            Feedback feedback = retest ? Feedback.AFTER_THE_TALK : Feedback.of(ability.mastery());
            List<Proposal> proposals = exercises.stream()
                    .map(exercise -> new Proposal(
                            exercise,
                            ResponseModel.STANDARD.success(ability.belief(), exercise.difficulty()),
                            retest,
                            feedback))
                    .toList();
            Comparator<Proposal> nearest = Comparator.comparing(NextExercise::distance);
            Comparator<Proposal> longestNotMet = Comparator.comparing(
                    proposal -> progress.lastMet(proposal.exercise().persona()));
            return proposals.stream()
                    .filter(proposal -> distance(proposal) <= NEAR)
                    .min(longestNotMet.thenComparing(nearest))
                    .or(() -> proposals.stream().min(nearest.thenComparing(longestNotMet)))
                    .orElseThrow();
        }
    }

    private static double distance(Proposal proposal) {
        return Math.abs(proposal.success() - TARGET);
    }
}
