package tongli.coaching.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.coaching.rating.EpitomeRules;
import tongli.core.Assessment;
import tongli.core.Mechanism;
import tongli.core.Misstep;
import tongli.core.MitiBehaviour;
import tongli.core.ReplyFlag;
import tongli.core.Skill;
import tongli.core.Strength;

/**
 * What a reply, a silence or a guess shows of which skill; the table is in {@code docs/skills.md}. A skill that there was no
 * chance to show is left out: who asked nothing has not asked badly. Stateless.
 */
public final class Chances {

    /** The least that a guess must score to count as right: the feeling itself, if nothing else. */
    private static final int SEEN = 60;

    private static final Set<Misstep> FILLS_THE_ROOM = Set.of(
            Misstep.PREMATURE_ADVICE,
            Misstep.MINIMISING,
            Misstep.FALSE_CHEER,
            Misstep.FALSE_PROMISE,
            Misstep.JUDGING,
            Misstep.DIAGNOSING,
            Misstep.ARGUING);

    /** How a limit goes wrong: it is given up, or held against the other. */
    private static final Set<Misstep> BREAKS_A_LIMIT =
            Set.of(Misstep.FALSE_PROMISE, Misstep.DIAGNOSING, Misstep.JUDGING, Misstep.ARGUING, Misstep.IGNORING);

    private Chances() {}

    /** @return none where the assessor abstained */
    public static List<Chance> ofReply(Assessment reply, Setting setting) {
        if (reply.abstained()) {
            return List.of();
        }
        List<Chance> chances = new ArrayList<>();
        chances.add(new Chance(Skill.LISTENING, listens(reply)));
        chances.add(new Chance(Skill.REFLECTING, level(reply, Mechanism.INTERPRETATION) == 2));
        add(
                chances,
                Skill.ASKING,
                asks(reply) || setting.asksFor(Skill.ASKING),
                level(reply, Mechanism.EXPLORATION) == 2 && !shows(reply, Misstep.INTERROGATING));
        chances.add(new Chance(
                Skill.ALLOWING, reply.missteps().stream().noneMatch(remark -> FILLS_THE_ROOM.contains(remark.code()))));
        add(
                chances,
                Skill.REPAIRING,
                setting.faultOpen() || setting.asksFor(Skill.REPAIRING),
                shows(reply, Strength.OWNS_A_FAULT));
        chances.add(new Chance(
                Skill.CARING,
                level(reply, Mechanism.EMOTIONAL_REACTION) > 0 || shows(reply, Strength.OFFERS_PRACTICAL_CARE)));
        addSeldomSeen(chances, reply, setting);
        return chances;
    }

    /** Those that most replies give no chance to show. */
    private static void addSeldomSeen(List<Chance> chances, Assessment reply, Setting setting) {
        add(
                chances,
                Skill.NAMING_FEELINGS,
                level(reply, Mechanism.INTERPRETATION) > 0 || setting.asksFor(Skill.NAMING_FEELINGS),
                shows(reply, Strength.NAMES_THE_FEELING, Strength.CARRIES_THE_FEELING, Strength.SEES_THE_MEANING));
        add(
                chances,
                Skill.SILENCE,
                shows(reply, Strength.GIVES_ROOM) || setting.asksFor(Skill.SILENCE),
                shows(reply, Strength.GIVES_ROOM));
        add(chances, Skill.BOUNDARIES, setting.asksFor(Skill.BOUNDARIES), keepsLimits(reply));
        boolean asksFirst =
                shows(reply, Strength.ASKS_PERMISSION) || does(reply, MitiBehaviour.PERSUADE_WITH_PERMISSION);
        boolean tooEarly = shows(reply, Misstep.PREMATURE_ADVICE);
        add(
                chances,
                Skill.ASKING_PERMISSION,
                asksFirst || tooEarly || setting.asksFor(Skill.ASKING_PERMISSION),
                asksFirst && !tooEarly);
        add(
                chances,
                Skill.NOTICING_RISK,
                setting.riskTold() || setting.asksFor(Skill.NOTICING_RISK),
                shows(reply, Strength.ASKS_PLAINLY_ABOUT_RISK));
    }

    /**
     * Of staying quiet for a turn.
     *
     * @param trust how the person's trust changed by it: after a heavy line it grows, after a question it falls
     */
    public static Chance ofSilence(double trust) {
        return new Chance(Skill.SILENCE, trust >= 0);
    }

    /**
     * Of a guess at what the person feels and needs. It alone shows perspective taking: what somebody understood is one
     * thing, what they said of it another.
     *
     * @param score of the mentalising check, 0 to 100
     */
    public static Chance ofGuess(int score) {
        return new Chance(Skill.PERSPECTIVE_TAKING, score >= SEEN);
    }

    /** All chances of one exercise, skill by skill; skills without a chance are left out. */
    public static Map<Skill, Tally> tally(List<Chance> chances) {
        Map<Skill, Tally> tally = new EnumMap<>(Skill.class);
        chances.forEach(chance -> tally.merge(chance.skill(), Tally.once(chance.taken()), Tally::and));
        return tally;
    }

    private static void add(List<Chance> chances, Skill skill, boolean given, boolean taken) {
        if (given) {
            chances.add(new Chance(skill, taken));
        }
    }

    private static boolean listens(Assessment reply) {
        return (shows(reply, Strength.USES_THEIR_DETAIL) || level(reply, Mechanism.INTERPRETATION) > 0)
                && !shows(reply, Misstep.IGNORING)
                && !shows(reply, Misstep.SELF_CENTRED);
    }

    /** An invitation is no question: whoever asked nothing needs no advice on asking. */
    private static boolean asks(Assessment reply) {
        return level(reply, Mechanism.EXPLORATION) > 0
                && (does(reply, MitiBehaviour.OPEN_QUESTION) || does(reply, MitiBehaviour.CLOSED_QUESTION));
    }

    /** A limit that is said is not read yet; what breaks one is. */
    private static boolean keepsLimits(Assessment reply) {
        return reply.missteps().stream().noneMatch(remark -> BREAKS_A_LIMIT.contains(remark.code()))
                && !reply.flags().contains(ReplyFlag.OFF_TOPIC)
                && !reply.flags().contains(ReplyFlag.TOO_SHORT);
    }

    private static int level(Assessment reply, Mechanism mechanism) {
        return EpitomeRules.level(reply.empathy(), mechanism);
    }

    private static boolean does(Assessment reply, MitiBehaviour behaviour) {
        return reply.behaviours().stream().anyMatch(found -> found.code() == behaviour);
    }

    private static boolean shows(Assessment reply, Strength... any) {
        return reply.strengths().stream().anyMatch(remark -> Arrays.asList(any).contains(remark.code()));
    }

    private static boolean shows(Assessment reply, Misstep misstep) {
        return reply.missteps().stream().anyMatch(remark -> remark.code() == misstep);
    }
}
