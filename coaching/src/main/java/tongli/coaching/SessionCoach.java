package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tongli.coaching.SessionReview.SkillEstimate;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.Skill;
import tongli.core.Strength;

/** Reviews the replies of one conversation. Deterministic, stateless, safe for many threads. */
public final class SessionCoach {

    private static final Set<Misstep> FILLS_THE_ROOM = Set.of(
            Misstep.PREMATURE_ADVICE,
            Misstep.MINIMISING,
            Misstep.FALSE_CHEER,
            Misstep.FALSE_PROMISE,
            Misstep.JUDGING,
            Misstep.DIAGNOSING,
            Misstep.ARGUING);

    /** @param turn from 1 */
    public record AssessedTurn(int turn, Assessment assessment) {}

    public SessionReview review(Language language, List<AssessedTurn> turns) {
        Map<Skill, int[]> tally = new EnumMap<>(Skill.class); // chances taken, chances
        boolean faultOpen = false;
        for (AssessedTurn turn : turns) {
            Assessment reply = turn.assessment();
            if (reply.abstained()) {
                continue;
            }
            count(
                    tally,
                    Skill.LISTENING,
                    shows(reply, Strength.USES_THEIR_DETAIL) || level(reply, Mechanism.INTERPRETATION) > 0,
                    !missteps(reply, Misstep.IGNORING) && !missteps(reply, Misstep.SELF_CENTRED));
            count(tally, Skill.REFLECTING, level(reply, Mechanism.INTERPRETATION) == 2, true);
            if (level(reply, Mechanism.EXPLORATION) > 0) {
                count(
                        tally,
                        Skill.ASKING,
                        level(reply, Mechanism.EXPLORATION) == 2,
                        !missteps(reply, Misstep.INTERROGATING));
            }
            count(
                    tally,
                    Skill.ALLOWING,
                    reply.missteps().stream().noneMatch(remark -> FILLS_THE_ROOM.contains(remark.code())),
                    true);
            if (faultOpen) {
                count(tally, Skill.REPAIRING, shows(reply, Strength.OWNS_A_FAULT), true);
            }
            count(
                    tally,
                    Skill.CARING,
                    level(reply, Mechanism.EMOTIONAL_REACTION) > 0 || shows(reply, Strength.OFFERS_PRACTICAL_CARE),
                    true);
            faultOpen = !reply.missteps().isEmpty();
        }
        Map<Skill, SkillEstimate> skills = new EnumMap<>(Skill.class);
        tally.forEach((skill, counts) ->
                skills.put(skill, new SkillEstimate((counts[0] + 1.0) / (counts[1] + 2.0), counts[1])));
        Optional<AssessedTurn> best = extreme(turns, true);
        Optional<AssessedTurn> worst = extreme(turns, false)
                .filter(turn -> !turn.assessment().missteps().isEmpty()
                        || turn.assessment().score().orElse(100) < 50);
        return new SessionReview(
                mean(turns),
                skills,
                best.map(turn -> OptionalInt.of(turn.turn())).orElse(OptionalInt.empty()),
                worst.map(turn -> OptionalInt.of(turn.turn())).orElse(OptionalInt.empty()),
                advice(language, best, worst),
                next(language, skills));
    }

    private static List<String> advice(Language language, Optional<AssessedTurn> best, Optional<AssessedTurn> worst) {
        List<String> advice = new ArrayList<>();
        best.flatMap(turn -> turn.assessment().strengths().stream().findFirst())
                .ifPresent(strength -> advice.add(strength.message()));
        worst.ifPresent(turn -> {
            Assessment reply = turn.assessment();
            reply.missteps().stream().findFirst().ifPresent(misstep -> advice.add(misstep.message()));
            if (!reply.suggestion().equals(reply.reply())) {
                advice.add((language == Language.ZH ? "第%d句可以试试：“%s”" : "Turn %d, in your words: \"%s\"")
                        .formatted(turn.turn(), reply.suggestion()));
            }
        });
        if (advice.isEmpty()) {
            best.ifPresent(turn -> advice.add(turn.assessment().explanation()));
        }
        return advice;
    }

    private static String next(Language language, Map<Skill, SkillEstimate> skills) {
        Skill weakest = Skill.LISTENING;
        double least = 2;
        for (Map.Entry<Skill, SkillEstimate> entry : skills.entrySet()) {
            if (entry.getValue().mastery() < least) {
                weakest = entry.getKey();
                least = entry.getValue().mastery();
            }
        }
        return RemarkWords.of(language).say("next_" + weakest.code(), "", "");
    }

    private static Optional<AssessedTurn> extreme(List<AssessedTurn> turns, boolean highest) {
        AssessedTurn found = null;
        for (AssessedTurn turn : turns) {
            OptionalInt score = turn.assessment().score();
            if (score.isEmpty()) {
                continue;
            }
            int best = found == null ? -1 : found.assessment().score().orElse(-1);
            if (found == null || (highest ? score.getAsInt() >= best : score.getAsInt() < best)) {
                found = turn;
            }
        }
        return Optional.ofNullable(found);
    }

    private static OptionalInt mean(List<AssessedTurn> turns) {
        var mean = turns.stream()
                .flatMapToInt(turn -> turn.assessment().score().stream())
                .average();
        return mean.isPresent() ? OptionalInt.of((int) Math.round(mean.getAsDouble())) : OptionalInt.empty();
    }

    private static void count(Map<Skill, int[]> tally, Skill skill, boolean taken, boolean unspoilt) {
        int[] counts = tally.computeIfAbsent(skill, key -> new int[2]);
        counts[0] += taken && unspoilt ? 1 : 0;
        counts[1]++;
    }

    private static boolean shows(Assessment reply, Strength strength) {
        return reply.strengths().stream().anyMatch(remark -> remark.code() == strength);
    }

    private static boolean missteps(Assessment reply, Misstep misstep) {
        return reply.missteps().stream().anyMatch(remark -> remark.code() == misstep);
    }

    private static int level(Assessment reply, Mechanism mechanism) {
        MechanismLevel level = reply.empathy().get(mechanism);
        return level == null ? 0 : level.level().orElse(0);
    }
}
