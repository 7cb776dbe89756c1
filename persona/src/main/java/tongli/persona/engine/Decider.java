package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.appraisal.Impact;
import tongli.persona.engine.PersonaTurn.Disclosure;
import tongli.persona.engine.PersonaTurn.Hints;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * Decides what the persona does and finds the words. The first rule that applies wins, in the order of
 * {@link #decide}; every rule ends in words that were not said before. One a turn.
 */
final class Decider {

    private static final double LEAD_CHANCE = 0.4;
    private static final double RETREAT_CHANCE = 0.75;
    private static final double THANK_CHANCE = 0.25;
    private static final double DRIFT_CHANCE = 0.5;
    private static final double SILENCE_CHANCE = 0.15;
    private static final double THANKS_TRUST = 0.72;

    private final Scenario scenario;
    private final PersonaState before;
    private final InnerState inner;
    private final Perception perception;
    private final Appraisal appraisal;
    private final int hurts;
    private final LinePicker lines;
    private final Topic topic;

    /** @param inner the inner state after this turn's appraisal */
    Decider(
            Scenario scenario,
            PersonaState before,
            InnerState inner,
            Perception perception,
            Appraisal appraisal,
            int hurts,
            LinePicker lines) {
        this.scenario = scenario;
        this.before = before;
        this.inner = inner;
        this.perception = perception;
        this.appraisal = appraisal;
        this.hurts = hurts;
        this.lines = lines;
        this.topic = scenario.topic(perception.topic());
    }

    Act decide() {
        return leave().or(this::odd)
                .or(this::riskQuestion)
                .or(this::misstep)
                .or(this::correction)
                .or(this::answer)
                .or(this::retreat)
                .or(this::disclose)
                .or(this::formula)
                .or(this::thank)
                .or(this::elaborate)
                .or(this::guard)
                .orElseGet(this::silence);
    }

    private Optional<Act> leave() {
        if (!Gates.leaves(inner, hurts, appraisal.change().trust() < 0)) {
            return Optional.empty();
        }
        return lines.pick(scenario.pools().leave())
                .map(line -> act(PersonaBehaviour.LEAVE, line, "trust or energy is used up"));
    }

    private Optional<Act> odd() {
        return perception.odd().flatMap(kind -> {
            String pool = kind.equals("goodbye") ? (inner.trust() >= 0.4 ? "goodbye_warm" : "goodbye_cool") : kind;
            PersonaBehaviour behaviour = switch (kind) {
                case "insult" -> PersonaBehaviour.PUSH_BACK;
                case "silence" -> PersonaBehaviour.TEST;
                default -> PersonaBehaviour.DEFLECT;
            };
            return lines.pick(scenario.odd().getOrDefault(pool, List.of()))
                    .map(line -> act(behaviour, line, "odd input: " + kind));
        });
    }

    private Optional<Act> riskQuestion() {
        if (!appraisal.has(Impact.RISK_QUESTION)) {
            return Optional.empty();
        }
        return lines.pick(scenario.odd().getOrDefault("asked_about_suicide", List.of()))
                .map(line -> act(PersonaBehaviour.ELABORATE, line, "asked plainly about suicide, answers plainly"));
    }

    private Optional<Act> misstep() {
        if (!appraisal.hurts()) {
            return Optional.empty();
        }
        Impact impact = appraisal.leading().impact();
        return Replies.pool(impact)
                .flatMap(pool -> lines.pickAt(scenario.pools().repliesTo().getOrDefault(pool, List.of()), sharpness()))
                .or(() -> impact == Impact.WRONG_CERTAIN
                        ? lines.pick(topic.level(reached()).correct()).or(() -> lines.pick(topic.pushBack()))
                        : lines.pick(topic.pushBack()))
                .or(() -> lines.pick(scenario.pools().pushBack()))
                .map(line -> act(behaviourWhenHurt(impact), line, "hurt by " + impact.code()));
    }

    private PersonaBehaviour behaviourWhenHurt(Impact impact) {
        if (impact == Impact.WRONG_CERTAIN) {
            return PersonaBehaviour.CORRECT;
        }
        return sharpness() < 0.35 ? PersonaBehaviour.DEFLECT : PersonaBehaviour.PUSH_BACK;
    }

    /** From 0, a polite step back, to 1, an open protest: grows with hurts and with what was lost. */
    private double sharpness() {
        double temper = 1 - scenario.profile().temperament().agreeableness();
        return Math.min(1, 0.12 * hurts + 0.5 * temper + 2 * -appraisal.change().trust() - 0.2);
    }

    private Optional<Act> correction() {
        if (perception.fit() != Mind.Fit.MISSES || before.told(topic.id()) == 0) {
            return Optional.empty();
        }
        return lines.pick(topic.level(reached()).correct())
                .map(line -> told(PersonaBehaviour.CORRECT, led("wrong", line), line, "a guess missed", reached()));
    }

    private Optional<Act> answer() {
        return perception.fact().flatMap(fact -> {
            boolean may =
                    fact.topic().map(id -> before.told(id) >= fact.level()).orElse(true);
            List<Line> pool = may ? fact.answer() : fact.closed();
            if (!may && opens(fact)) {
                return Optional.empty();
            }
            return lines.pick(pool)
                    .map(line -> act(
                            may ? PersonaBehaviour.ELABORATE : PersonaBehaviour.DEFLECT,
                            line,
                            (may ? "answers from fact " : "not yet ready to tell fact ") + fact.id()));
        });
    }

    /** Whether the question is the very touch that opens its topic now; then telling it is the answer. */
    private boolean opens(Fact fact) {
        return fact.topic()
                .map(scenario::topic)
                .filter(asked -> before.told(asked.id()) < Topic.DEPTH)
                .filter(asked -> Gates.open(inner, asked, before.told(asked.id()) + 1))
                .isPresent();
    }

    private Optional<Act> retreat() {
        if (before.turnsSinceDeep() > 0 || !lines.chance(RETREAT_CHANCE)) {
            return Optional.empty();
        }
        return lines.pick(scenario.pools().retreat())
                .map(line -> act(PersonaBehaviour.DEFLECT, line, "steps back after telling something deep"));
    }

    private Optional<Act> disclose() {
        if (!appraisal.change().isGain() || isFormulaOnly()) {
            return Optional.empty();
        }
        return nextToTell().flatMap(next -> {
            int level = before.told(next.id()) + 1;
            Level depth = next.level(level);
            String reason = "gate of " + next.id() + " " + level + " is open";
            return lines.pick(depth.disclose())
                    .map(line -> told(PersonaBehaviour.DISCLOSE, led(lead(), line), line, reason, level, next)
                            .telling(new Disclosure(next.id(), level, depth.fact())));
        });
    }

    /** The topic touched, if its next level is open; else, once it is told, one that it leads to. */
    private Optional<Topic> nextToTell() {
        if (canTell(topic)) {
            return Optional.of(topic);
        }
        boolean exhausted = before.told(topic.id()) == Topic.DEPTH
                || !lines.hasUnused(topic.level(reached()).elaborate());
        if (perception.touched() && !exhausted) {
            return Optional.empty();
        }
        if (!exhausted && !lines.chance(DRIFT_CHANCE)) {
            return Optional.empty();
        }
        return topic.leadsTo().stream()
                .map(scenario::topic)
                .filter(this::canTell)
                .findFirst();
    }

    /** Talk drifts to a topic's public version by itself; what lies below opens only to a touch. */
    private boolean canTell(Topic candidate) {
        int next = before.told(candidate.id()) + 1;
        boolean reached = next == 1 || (candidate.id().equals(topic.id()) && invitesMore());
        return next <= Topic.DEPTH && reached && Gates.open(inner, candidate, next);
    }

    private boolean invitesMore() {
        return perception.touched()
                || appraisal.felt().stream().anyMatch(felt -> felt.strength() >= 0.5 && Replies.invites(felt.impact()));
    }

    private boolean isFormulaOnly() {
        return appraisal.has(Impact.FORMULA)
                && appraisal.felt().stream().noneMatch(felt -> felt.change().trust() > 0.005);
    }

    private Optional<Act> formula() {
        if (!isFormulaOnly()) {
            return Optional.empty();
        }
        return lines.pickAt(
                        scenario.pools().repliesTo().getOrDefault("formula", List.of()),
                        0.15 * before.worn(Impact.FORMULA.code()))
                .map(line -> act(PersonaBehaviour.DEFLECT, line, "a formula asks for nothing and gets nothing"));
    }

    private Optional<Act> thank() {
        boolean due = inner.trust() > THANKS_TRUST
                && appraisal.change().isGain()
                && before.disclosed().stream().anyMatch(id -> before.told(id) >= 3)
                && before.spent().stream().noneMatch(id -> id.startsWith("pools.thank"));
        return due && lines.chance(THANK_CHANCE)
                ? lines.pick(scenario.pools().thank()).map(line -> act(PersonaBehaviour.THANK, line, "feels met"))
                : Optional.empty();
    }

    private Optional<Act> elaborate() {
        if (before.told(topic.id()) == 0 || appraisal.has(Impact.PUZZLING)) {
            return Optional.empty();
        }
        boolean willing = appraisal.change().isGain() || inner.openness() > 0.45;
        if (!willing) {
            return Optional.empty();
        }
        return elaboration(reached())
                .map(line -> told(
                        PersonaBehaviour.ELABORATE, led(lead(), line), line, "stays with " + topic.id(), reached()));
    }

    /** An unused line at this depth, else a shallower one. */
    private Optional<Line> elaboration(int level) {
        return level < 1
                ? Optional.empty()
                : lines.pick(topic.level(level).elaborate()).or(() -> elaboration(level - 1));
    }

    private Optional<Act> guard() {
        int next = Math.min(Topic.DEPTH, before.told(topic.id()) + 1);
        if (lines.chance(SILENCE_CHANCE * (2 - inner.energy()))) {
            return Optional.empty();
        }
        if (inner.trust() >= 0.3 && lines.chance(0.4)) {
            Optional<Line> test = perception.touched()
                    ? lines.pick(topic.test().before(next))
                    : lines.pick(scenario.pools().test());
            if (test.isPresent()) {
                return test.map(line -> act(PersonaBehaviour.TEST, line, "tests the listener"));
            }
        }
        boolean unplaced = !perception.touched() && appraisal.has(Impact.PLAIN);
        return (unplaced
                        ? lines.pick(scenario.pools().stuck())
                        : lines.pick(topic.deflect().before(next)))
                .or(() -> lines.pick(scenario.pools().deflect()))
                .map(line -> act(PersonaBehaviour.DEFLECT, line, "the next level is closed"));
    }

    private Act silence() {
        return lines.pick(scenario.pools().fallSilent())
                .or(() -> lines.pickPair(scenario.pools().fallSilent()))
                .map(line -> act(PersonaBehaviour.FALL_SILENT, line, "nothing more to say to this"))
                .orElseGet(() -> Act.of(
                        PersonaBehaviour.LEAVE,
                        scenario.language() == Language.ZH ? "今天先到这儿吧。" : "I'll leave it there for today.",
                        Optional.empty(),
                        "every line is used up",
                        topic.id()));
    }

    private int reached() {
        return Math.max(1, before.told(topic.id()));
    }

    /** The pool of leads that answers what this turn did best. */
    private String lead() {
        return Replies.lead(appraisal.leading().impact());
    }

    private String led(String pool, Line line) {
        if (pool.isEmpty() || !lines.chance(LEAD_CHANCE)) {
            return line.say();
        }
        return lines.pick(scenario.pools().leads().getOrDefault(pool, List.of()))
                .map(lead -> joined(lead.say(), line.say()))
                .orElse(line.say());
    }

    private String joined(String lead, String line) {
        boolean zh = scenario.language() == Language.ZH;
        boolean open = Character.isLetterOrDigit(lead.codePointBefore(lead.length()));
        return lead + (open ? (zh ? "。" : ".") : "") + (zh ? "" : " ") + line;
    }

    private Act act(PersonaBehaviour behaviour, Line line, String reason) {
        return Act.of(behaviour, line.say(), line.thought(), reason, topic.id());
    }

    private Act told(PersonaBehaviour behaviour, String words, Line line, String reason, int level) {
        return told(behaviour, words, line, reason, level, topic);
    }

    private static Act told(
            PersonaBehaviour behaviour, String words, Line line, String reason, int level, Topic about) {
        Level depth = about.level(level);
        return new Act(
                behaviour,
                words,
                line.thought(),
                reason,
                about.id(),
                Optional.empty(),
                new Hints(depth.hear(), depth.ask()));
    }
}
