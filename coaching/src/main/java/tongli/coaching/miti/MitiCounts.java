package tongli.coaching.miti;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tongli.core.Assessment;
import tongli.core.Assessment.BehaviourSpan;
import tongli.core.MitiBehaviour;

/**
 * In how many turns a helper did what, and the summary scores that MITI 4.2.1 makes of it. Immutable.
 *
 * <p>A turn is the manual's volley: it earns each code once. One reflection is counted a turn, complex if any of its
 * reflections is; one question; and one persuasion, with permission if any of them has it, for permission may come before or after.
 * Whether a question is open the manual no longer counts: a turn that asks counts as open here if any of its questions is.
 * Permission holds for one turn only, and the global ratings are not read at all.
 *
 * <p>Source: Moyers, Manuel and Ernst, Motivational Interviewing Treatment Integrity Coding Manual 4.2.1 (2014, revised June
 * 2015), sections E.1 (parsing), E.4 (codes), H (summary scores) and I (thresholds).
 *
 * @param turns how many replies could be read, at least 0
 * @param turnsWith by behaviour, in how many of them it was counted; what was never counted is not there
 */
public record MitiCounts(int turns, Map<MitiBehaviour, Integer> turnsWith) {

    /** From so many turns on the figures tell something of the talk. {@code docs/report.md} says why. */
    public static final int ENOUGH_TURNS = 10;

    /** Of fewer than so many a share is told without a level: one turn more would change it. */
    public static final int ENOUGH_COUNTED = 5;

    public MitiCounts {
        turnsWith = Collections.unmodifiableMap(
                turnsWith.isEmpty() ? new EnumMap<>(MitiBehaviour.class) : new EnumMap<>(turnsWith));
    }

    /** @param replies those that were judged; what could not be judged is left out */
    public static MitiCounts of(Collection<Assessment> replies) {
        Map<MitiBehaviour, Integer> turnsWith = new EnumMap<>(MitiBehaviour.class);
        int turns = 0;
        for (Assessment reply : replies) {
            if (!reply.abstained()) {
                turns++;
                codes(reply).forEach(code -> turnsWith.merge(code, 1, Integer::sum));
            }
        }
        return new MitiCounts(turns, turnsWith);
    }

    /** What a volley earns. */
    private static Set<MitiBehaviour> codes(Assessment reply) {
        Set<MitiBehaviour> codes = EnumSet.noneOf(MitiBehaviour.class);
        reply.behaviours().stream().map(BehaviourSpan::code).forEach(codes::add);
        oneOf(codes, MitiBehaviour.COMPLEX_REFLECTION, MitiBehaviour.SIMPLE_REFLECTION);
        oneOf(codes, MitiBehaviour.OPEN_QUESTION, MitiBehaviour.CLOSED_QUESTION);
        oneOf(codes, MitiBehaviour.PERSUADE_WITH_PERMISSION, MitiBehaviour.PERSUADE);
        return codes;
    }

    private static void oneOf(Set<MitiBehaviour> codes, MitiBehaviour first, MitiBehaviour second) {
        if (codes.contains(first)) {
            codes.remove(second);
        }
    }

    public int with(MitiBehaviour code) {
        return turnsWith.getOrDefault(code, 0);
    }

    /** Whether there were enough turns for a summary. */
    public boolean isEnough() {
        return turns >= ENOUGH_TURNS;
    }

    public int reflections() {
        return with(MitiBehaviour.SIMPLE_REFLECTION) + complex();
    }

    public int complex() {
        return with(MitiBehaviour.COMPLEX_REFLECTION);
    }

    public int questions() {
        return open() + with(MitiBehaviour.CLOSED_QUESTION);
    }

    public int open() {
        return with(MitiBehaviour.OPEN_QUESTION);
    }

    /** Total MI-adherent: seeking collaboration, affirming and emphasising autonomy. */
    public int adherent() {
        return with(MitiBehaviour.SEEK_COLLABORATION)
                + with(MitiBehaviour.AFFIRM)
                + with(MitiBehaviour.EMPHASISE_AUTONOMY);
    }

    /** Total MI-non-adherent: confronting and persuading. */
    public int nonAdherent() {
        return with(MitiBehaviour.CONFRONT) + with(MitiBehaviour.PERSUADE);
    }

    /** Reflections for each question (R:Q); empty where nothing was asked. */
    public OptionalDouble reflectionsToQuestions() {
        return share(reflections(), questions());
    }

    /** Complex reflections among all (% CR), in [0, 1]; empty where nothing was reflected. */
    public OptionalDouble complexReflections() {
        return share(complex(), reflections());
    }

    /** Turns with an open question among those that ask, in [0, 1]; empty where nothing was asked. */
    public OptionalDouble openQuestions() {
        return share(open(), questions());
    }

    /** Empty where fewer than {@value #ENOUGH_COUNTED} turns reflect or ask. Who reflects and never asks is good. */
    public Optional<MitiLevel> reflectionsToQuestionsLevel() {
        return reflections() + questions() < ENOUGH_COUNTED
                ? Optional.empty()
                : Optional.of(MitiThreshold.REFLECTIONS_TO_QUESTIONS.of(reflections(), questions()));
    }

    /** Empty where fewer than {@value #ENOUGH_COUNTED} turns reflect. */
    public Optional<MitiLevel> complexReflectionsLevel() {
        return reflections() < ENOUGH_COUNTED
                ? Optional.empty()
                : Optional.of(MitiThreshold.COMPLEX_REFLECTIONS.of(complex(), reflections()));
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
