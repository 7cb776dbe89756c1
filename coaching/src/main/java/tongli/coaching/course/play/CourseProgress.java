package tongli.coaching.course.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.PerceptionDrill;
import tongli.core.Skill;

/**
 * How far somebody has come in a course.
 *
 * @param units in the order of the course
 * @param next the first that is not done; empty when all are
 * @param score the mean of the best scores of units that have one, 0 to 100
 * @param skills the same for the units that train a skill
 * @param askWhen when to ask how it went with somebody real; empty if there is nothing to ask
 */
public record CourseProgress(
        List<UnitProgress> units,
        Optional<String> next,
        OptionalInt score,
        Map<Skill, Integer> skills,
        Optional<AskWhen> askWhen) {

    /**
     * @param begun voices of a perception drill that were read in the round that goes on
     * @param attempts rounds, replies or talks, to their end
     * @param best score so far
     * @param passed whether it reached what the unit asks for
     */
    public record UnitProgress(String unit, boolean done, int begun, int attempts, OptionalInt best, boolean passed) {}

    /** When to ask, and in which unit. */
    public record AskWhen(String unit, Instant at) {}

    public CourseProgress {
        units = List.copyOf(units);
        Map<Skill, Integer> copy = new EnumMap<>(Skill.class);
        copy.putAll(skills);
        skills = Collections.unmodifiableMap(copy);
    }

    public long done() {
        return units.stream().filter(UnitProgress::done).count();
    }

    public static CourseProgress of(Course course, Enrolment enrolment) {
        List<UnitProgress> units =
                course.units().stream().map(unit -> progress(unit, enrolment)).toList();
        Map<Skill, List<Integer>> bySkill = new EnumMap<>(Skill.class);
        for (int i = 0; i < units.size(); i++) {
            OptionalInt best = units.get(i).best();
            if (best.isPresent()) {
                course.units()
                        .get(i)
                        .head()
                        .skills()
                        .forEach(skill -> bySkill.computeIfAbsent(skill, one -> new ArrayList<>())
                                .add(best.getAsInt()));
            }
        }
        return new CourseProgress(
                units,
                units.stream()
                        .filter(unit -> !unit.done())
                        .map(UnitProgress::unit)
                        .findFirst(),
                mean(units.stream()
                        .flatMapToInt(unit -> unit.best().stream())
                        .boxed()
                        .toList()),
                bySkill.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> mean(entry.getValue()).orElse(0))),
                course.units().stream()
                        .flatMap(unit -> askWhen(unit, enrolment).stream())
                        .findFirst());
    }

    private static UnitProgress progress(Unit unit, Enrolment enrolment) {
        if (unit instanceof PerceptionDrill drill) {
            List<Answer.Perceived> read = enrolment.answers(unit.id(), Answer.Perceived.class);
            int voices = drill.voices().size();
            List<Integer> rounds = new ArrayList<>();
            for (int i = 0; i + voices <= read.size(); i += voices) {
                rounds.add(mean(read.subList(i, i + voices).stream()
                                .map(Answer.Perceived::score)
                                .toList())
                        .orElse(0));
            }
            return scored(unit, read.size() % voices, rounds.size(), rounds);
        }
        if (unit instanceof Unit.RealOne) {
            boolean named = !enrolment.answers(unit.id(), Answer.Named.class).isEmpty();
            return new UnitProgress(unit.id(), named, 0, named ? 1 : 0, OptionalInt.empty(), named);
        }
        if (unit instanceof Unit.Talk) {
            List<Answer.Talked> talks = enrolment.answers(unit.id(), Answer.Talked.class);
            return scored(
                    unit,
                    0,
                    talks.size(),
                    talks.stream()
                            .flatMapToInt(talk -> talk.score().stream())
                            .boxed()
                            .toList());
        }
        List<Answer.Replied> replies = enrolment.answers(unit.id(), Answer.Replied.class);
        List<Integer> scores = replies.stream()
                .flatMapToInt(reply -> reply.score().stream())
                .boxed()
                .toList();
        // a reply that could not be judged is not done with: another may be
        return scored(unit, 0, scores.size(), scores);
    }

    private static UnitProgress scored(Unit unit, int begun, int attempts, List<Integer> scores) {
        OptionalInt best = scores.stream().mapToInt(Integer::intValue).max();
        return new UnitProgress(
                unit.id(),
                attempts > 0,
                begun,
                attempts,
                best,
                best.orElse(-1) >= unit.head().pass());
    }

    private static Optional<AskWhen> askWhen(Unit unit, Enrolment enrolment) {
        if (!(unit instanceof Unit.RealOne real)) {
            return Optional.empty();
        }
        List<Answer.Named> named = enrolment.answers(unit.id(), Answer.Named.class);
        List<Answer.WentSo> told = enrolment.answers(unit.id(), Answer.WentSo.class);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Answer.Named last = named.get(named.size() - 1);
        boolean answered = !told.isEmpty() && !told.get(told.size() - 1).at().isBefore(last.at());
        return last.mayAsk() && !answered
                ? Optional.of(new AskWhen(unit.id(), last.at().plus(Duration.ofDays(real.afterDays()))))
                : Optional.empty();
    }

    private static OptionalInt mean(List<Integer> scores) {
        return scores.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(
                        scores.stream().mapToInt(Integer::intValue).average().orElse(0)));
    }
}
