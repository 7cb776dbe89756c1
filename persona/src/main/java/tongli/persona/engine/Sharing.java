package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Impact;
import tongli.persona.engine.PersonaTurn.Disclosure;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Topic;

/** How the persona goes on with what they have to tell: deeper, on the spot, or a step back after it. One a turn. */
final class Sharing {

    /** Most, but not all, step back after having told something deep. */
    private static final double RETREAT_CHANCE = 0.75;
    /** Thanks are rare even when they are due. */
    private static final double THANK_CHANCE = 0.25;

    private static final double THANKS_TRUST = 0.72;
    /** Nobody gives thanks for being met who has not told this much. */
    private static final int THANKS_DEPTH = 3;
    /** How open they must be to go on unasked for … */
    private static final double GOES_ON_OPENNESS = 0.45;
    /** … and when asked about it. */
    private static final double GOES_ON_ASKED_OPENNESS = 0.3;

    private final Situation now;
    private final Leads leads;
    private final Telling telling;
    private final Guarding guarding;

    Sharing(Situation now, Leads leads, Telling telling, Guarding guarding) {
        this.now = now;
        this.leads = leads;
        this.telling = telling;
        this.guarding = guarding;
    }

    /** To step back from a promise made just then would pass it over. */
    Optional<Act> retreat() {
        if (now.before().turnsSinceDeep() > 0
                || now.perception().step().isPresent()
                || !now.lines().chance(RETREAT_CHANCE)) {
            return Optional.empty();
        }
        return now.lines()
                .pick(now.scenario().pools().retreat())
                .map(line -> now.act(PersonaBehaviour.DEFLECT, line, "steps back after telling something deep"));
    }

    Optional<Act> disclose() {
        if (!now.appraisal().change().isGain() || now.appraisal().isFormulaOnly()) {
            return Optional.empty();
        }
        return telling.next().flatMap(next -> {
            int level = now.told(next) + 1;
            return guarding.testFirst(next, level).or(() -> disclose(next, level));
        });
    }

    private Optional<Act> disclose(Topic next, int level) {
        Level depth = next.level(level);
        String reason = "gate of " + next.id() + " " + level + " is open";
        return now.lines()
                .pick(depth.disclose())
                .map(line -> Situation.act(
                                PersonaBehaviour.DISCLOSE, opening(line, next, level), line, reason, next, level)
                        .telling(new Disclosure(next.id(), level, depth.fact())));
    }

    private String opening(Line line, Topic next, int level) {
        boolean turns =
                !next.id().equals(now.before().topic()) && !now.perception().touched();
        return turns ? leads.turning(line) : leads.telling(line, level);
    }

    Optional<Act> thank() {
        boolean due = now.inner().trust() > THANKS_TRUST
                && now.appraisal().change().isGain()
                && now.perception().asked() == QuestionForm.NONE
                && now.before().disclosed().stream().anyMatch(id -> now.before().told(id) >= THANKS_DEPTH)
                && now.before().spent().stream().noneMatch(id -> id.startsWith("pools.thank"));
        return due && now.lines().chance(THANK_CHANCE)
                ? now.lines()
                        .pick(now.scenario().pools().thank())
                        .map(line -> now.act(PersonaBehaviour.THANK, line, "feels met"))
                : Optional.empty();
    }

    Optional<Act> elaborate() {
        Topic topic = now.topic();
        if (now.told(topic) == 0 || now.appraisal().has(Impact.PUZZLING)) {
            return Optional.empty();
        }
        boolean asked = now.perception().asked() != QuestionForm.NONE
                && now.perception().touched();
        boolean willing = now.appraisal().change().isGain()
                || now.inner().openness() > (asked ? GOES_ON_ASKED_OPENNESS : GOES_ON_OPENNESS);
        if (!willing) {
            return Optional.empty();
        }
        return elaboration(topic, now.reached())
                .map(line -> Situation.act(
                        PersonaBehaviour.ELABORATE,
                        leads.staying(line, now.told(topic)),
                        line,
                        "stays with " + topic.id(),
                        topic,
                        now.reached()));
    }

    /** An unused line at this depth, else a shallower one. */
    private Optional<Line> elaboration(Topic topic, int level) {
        return level < 1
                ? Optional.empty()
                : now.lines().pick(topic.level(level).elaborate()).or(() -> elaboration(topic, level - 1));
    }
}
