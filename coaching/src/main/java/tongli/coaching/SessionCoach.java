package tongli.coaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import tongli.coaching.SessionReview.SkillEstimate;
import tongli.coaching.skill.Chance;
import tongli.coaching.skill.Chances;
import tongli.coaching.skill.Setting;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Remark;
import tongli.core.Skill;

/** Reviews the replies of one conversation. Deterministic, stateless, safe for many threads. */
public final class SessionCoach {

    /** The skills that a report on one talk names; of the others a talk of ten turns shows too little. */
    private static final Set<Skill> REPORTED = EnumSet.range(Skill.LISTENING, Skill.CARING);

    private static final int GOOD = 50;

    /** @param turn from 1 */
    public record AssessedTurn(int turn, Assessment assessment, Effect effect) {

        /** A reply whose effect on the person is not known. */
        public AssessedTurn(int turn, Assessment assessment) {
            this(turn, assessment, Effect.UNKNOWN);
        }
    }

    /** How much a gain counts beside a score: a step of 0.1 nearer is worth 50 points. */
    private static final double PER_GAIN = 500;

    /** A review of replies to somebody who is not known by name. */
    public SessionReview review(Language language, List<AssessedTurn> turns) {
        return review(language, TheOther.UNKNOWN, turns);
    }

    public SessionReview review(Language language, TheOther other, List<AssessedTurn> turns) {
        RemarkWords words = RemarkWords.of(language).about(other);
        Map<Skill, SkillEstimate> skills = new EnumMap<>(Skill.class);
        Chances.tally(chances(turns)).forEach((skill, shown) -> {
            if (REPORTED.contains(skill)) {
                skills.put(skill, new SkillEstimate((shown.taken() + 1.0) / (shown.chances() + 2.0), shown.chances()));
            }
        });
        Optional<AssessedTurn> best = best(turns);
        Optional<AssessedTurn> worst = worst(turns);
        return new SessionReview(
                mean(turns),
                skills,
                best.filter(turn -> turn.effect().gain() > 0 || turn.effect().equals(Effect.UNKNOWN))
                        .map(turn -> OptionalInt.of(turn.turn()))
                        .orElse(OptionalInt.empty()),
                worst.map(turn -> OptionalInt.of(turn.turn())).orElse(OptionalInt.empty()),
                advice(language, words, best, worst),
                next(words, skills));
    }

    private static List<Chance> chances(List<AssessedTurn> turns) {
        List<Chance> chances = new ArrayList<>();
        boolean faultOpen = false;
        for (AssessedTurn turn : turns) {
            Assessment reply = turn.assessment();
            chances.addAll(Chances.ofReply(reply, Setting.ofTalk(faultOpen, false)));
            faultOpen = reply.abstained() ? faultOpen : !reply.missteps().isEmpty();
        }
        return chances;
    }

    private static List<String> advice(
            Language language, RemarkWords words, Optional<AssessedTurn> best, Optional<AssessedTurn> worst) {
        List<String> advice = new ArrayList<>();
        best.filter(turn -> !worst.equals(Optional.of(turn))).ifPresent(turn -> {
            turn.assessment().strengths().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            strength -> advice.add(strength.message()),
                            () -> praise(words, turn).ifPresent(advice::add));
        });
        worst.ifPresent(turn -> {
            Assessment reply = turn.assessment();
            advice.add(reply.missteps().stream()
                    .findFirst()
                    .map(Remark::message)
                    .orElseGet(() -> isKind(reply) ? words.say("fell_flat", reply.reply(), "") : reply.explanation()));
            reply.betterWording()
                    .filter(wording -> !isKind(reply))
                    .ifPresent(wording ->
                            advice.add((language == Language.ZH ? "第%d句可以试试：“%s”" : "Turn %d, you could try: “%s”")
                                    .formatted(turn.turn(), Quotes.inner(wording))));
        });
        return advice;
    }

    private static Optional<String> praise(RemarkWords words, AssessedTurn turn) {
        Assessment reply = turn.assessment();
        return turn.effect().gain() > 0 ? Optional.of(words.say("opened", reply.reply(), "")) : Optional.empty();
    }

    /** Nothing amiss in the words themselves. */
    public static boolean isFine(Assessment reply) {
        return reply.missteps().isEmpty()
                && reply.flags().isEmpty()
                && reply.score().orElse(0) >= Rewording.GOOD_ENOUGH;
    }

    /** Well meant and well said, as far as words go: what it did to the other is a matter of when it came. */
    public static boolean isKind(Assessment reply) {
        return isFine(reply)
                || (reply.missteps().isEmpty()
                        && reply.flags().isEmpty()
                        && !reply.strengths().isEmpty());
    }

    private static String next(RemarkWords words, Map<Skill, SkillEstimate> skills) {
        Skill weakest = Skill.LISTENING;
        double least = 2;
        for (Map.Entry<Skill, SkillEstimate> entry : skills.entrySet()) {
            if (entry.getValue().mastery() < least) {
                weakest = entry.getKey();
                least = entry.getValue().mastery();
            }
        }
        return words.say("next_" + weakest.code(), "", "");
    }

    /** The reply with the best effect and score together and no fault noted; the later of two. */
    private static Optional<AssessedTurn> best(List<AssessedTurn> turns) {
        return scored(turns)
                .filter(turn -> turn.effect().harm() == 0 && isKind(turn.assessment()))
                .max(Comparator.<AssessedTurn>comparingDouble(
                                turn -> turn.assessment().score().orElse(0)
                                        + PER_GAIN * turn.effect().gain())
                        .thenComparingInt(AssessedTurn::turn));
    }

    /** The reply that did most harm; where effects are unknown, the lowest score with something amiss. */
    private static Optional<AssessedTurn> worst(List<AssessedTurn> turns) {
        boolean known = turns.stream().anyMatch(turn -> !turn.effect().equals(Effect.UNKNOWN));
        return scored(turns)
                .filter(turn -> known
                        ? turn.effect().harm() > 0
                        : !turn.assessment().missteps().isEmpty()
                                || turn.assessment().score().orElse(0) < GOOD)
                .min(Comparator.<AssessedTurn>comparingDouble(
                                turn -> -turn.effect().harm())
                        .thenComparingInt(turn -> turn.assessment().score().orElse(0))
                        .thenComparingInt(AssessedTurn::turn));
    }

    private static Stream<AssessedTurn> scored(List<AssessedTurn> turns) {
        return turns.stream().filter(turn -> turn.assessment().score().isPresent());
    }

    private static OptionalInt mean(List<AssessedTurn> turns) {
        var mean = turns.stream()
                .flatMapToInt(turn -> turn.assessment().score().stream())
                .average();
        return mean.isPresent() ? OptionalInt.of((int) Math.round(mean.getAsDouble())) : OptionalInt.empty();
    }
}
