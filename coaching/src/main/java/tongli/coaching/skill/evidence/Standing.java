package tongli.coaching.skill.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.coaching.skill.Attempt;
import tongli.coaching.skill.Exercise;
import tongli.coaching.skill.Progress;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.Transfer;
import tongli.core.Skill;

/**
 * All that evidence says of somebody: every exercise in the order in which it was done, each a step of the estimate.
 *
 * <p>The first meeting with a person who is kept for transfer is none, in the skills that were learnt by then: it is held beside
 * the estimate and does not move it. Later meetings are practice. An exercise that was done again within a day counts as one with a hint,
 * for its better wording has just been read. Immutable.
 *
 * @param skills those that were shown or missed
 * @param met everybody whom something was practised with
 * @param latest whom it was practised with last
 */
public record Standing(Progress progress, Map<Skill, SkillStanding> skills, Set<String> met, Optional<String> latest) {

    private static final Duration STILL_IN_MIND = Duration.ofDays(1);

    public Standing {
        Map<Skill, SkillStanding> copy = new EnumMap<>(Skill.class);
        copy.putAll(skills);
        skills = Collections.unmodifiableMap(copy);
        met = Set.copyOf(met);
    }

    /** @param keptForTransfer persons whom nothing is offered with for practice */
    public static Standing of(List<SkillEvidence> evidence, Set<String> keptForTransfer) {
        Replay replay = new Replay(keptForTransfer);
        evidence.stream()
                .sorted(Comparator.comparing(SkillEvidence::at).thenComparing(SkillEvidence::source))
                .forEach(replay::add);
        return replay.standing();
    }

    /** Going through it once. */
    private static final class Replay {

        private final Set<String> keptForTransfer;
        private final Set<String> met = new HashSet<>();
        private final Map<String, Instant> done = new HashMap<>();
        private final Map<Skill, Counted> counted = new EnumMap<>(Skill.class);
        private final Map<Skill, Tried> tried = new EnumMap<>(Skill.class);
        private Progress progress = Progress.none();
        private Optional<String> latest = Optional.empty();

        /** How often there was a chance, in how many exercises, and when last. */
        private record Counted(SkillStanding.Count shown, int exercises, Instant last) {}

        /** Attempts at transfer, and what was known before the first. */
        private record Tried(Progress before, List<Attempt> attempts) {}

        Replay(Set<String> keptForTransfer) {
            this.keptForTransfer = keptForTransfer;
        }

        void add(SkillEvidence one) {
            Instant before = done.get(one.exercise());
            boolean hinted = one.again()
                    || (before != null && Duration.between(before, one.at()).compareTo(STILL_IN_MIND) < 0);
            boolean first = keptForTransfer.contains(one.persona()) && !met.contains(one.persona());
            for (Skill skill : aimLast(one)) {
                Tally tally = one.shown().get(skill);
                if (tally != null) {
                    add(one, skill, tally, hinted, first);
                }
            }
            met.add(one.persona());
            latest = Optional.of(one.persona());
            done.put(one.exercise(), one.at());
        }

        private void add(SkillEvidence one, Skill skill, Tally tally, boolean hinted, boolean first) {
            boolean transfer = first && progress.with(skill, one.at()).retests().isPresent();
            Exercise exercise = new Exercise(one.exercise(), skill, one.persona(), one.difficulty(), transfer);
            Attempt attempt = new Attempt(exercise, tally, hinted, one.at());
            if (transfer) {
                tried.computeIfAbsent(skill, none -> new Tried(progress, new ArrayList<>()))
                        .attempts()
                        .add(attempt);
            } else {
                progress = progress.after(attempt);
            }
            Counted now = counted.getOrDefault(skill, new Counted(new SkillStanding.Count(0, 0), 0, one.at()));
            counted.put(skill, new Counted(now.shown().and(tally), now.exercises() + 1, one.at()));
        }

        /** What is practised next is another than what this was for, which must be the latest therefore. */
        private static List<Skill> aimLast(SkillEvidence one) {
            List<Skill> skills = new ArrayList<>(one.shown().keySet());
            one.aim().filter(skills::remove).ifPresent(skills::add);
            return skills;
        }

        Standing standing() {
            Map<Skill, SkillStanding> skills = new EnumMap<>(Skill.class);
            counted.forEach((skill, count) -> skills.put(
                    skill,
                    new SkillStanding(
                            progress.with(skill, count.last()),
                            count.shown(),
                            count.exercises(),
                            count.last(),
                            Optional.ofNullable(tried.get(skill))
                                    .map(one -> Transfer.of(one.before(), one.attempts())))));
            return new Standing(progress, skills, met, latest);
        }
    }
}
