package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Mood;
import tongli.persona.engine.PersonaTurn.Disclosure;
import tongli.persona.engine.PersonaTurn.Hints;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.PoolKeys;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * Decides what the persona does and finds the words. The first rule that applies wins, in the order of
 * {@link #decide}; every rule ends in words that were not said before. One a turn.
 */
final class Decider {

    private static final double RETREAT_CHANCE = 0.75;
    private static final double THANK_CHANCE = 0.25;
    private static final double SILENCE_CHANCE = 0.15;
    private static final double THANKS_TRUST = 0.72;
    /** From here on, "how are you?" is no small talk. */
    private static final double EARNEST_TRUST = 0.45;

    private final Scenario scenario;
    private final PersonaState before;
    private final InnerState inner;
    private final Perception perception;
    private final Appraisal appraisal;
    private final int hurts;
    private final LinePicker lines;
    private final Topic topic;
    private final Leads leads;
    private final Telling telling;

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
        this.leads = new Leads(scenario, perception, appraisal, lines);
        this.telling = new Telling(scenario, before, inner, perception, appraisal, lines);
    }

    Act decide() {
        return leave().or(this::odd)
                .or(this::riskQuestion)
                .or(this::misstep)
                .or(this::correction)
                .or(() -> answer(true))
                .or(this::repaired)
                .or(this::permitted)
                .or(this::retreat)
                .or(this::noAnswer)
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
        if (impact == Impact.CLOSED_CHAIN && before.worn(impact.code()) % 2 == 0) {
            Optional<Act> shortly = answer(false);
            if (shortly.isPresent()) {
                return shortly;
            }
        }
        Protest protest = new Protest(scenario, appraisal, hurts, lines);
        return protest.words(topic, reached()).map(line -> act(protest.behaviour(), line, "hurt by " + impact.code()));
    }

    private Optional<Act> correction() {
        if (perception.met().fit() != Mind.Fit.MISSES || before.told(topic.id()) == 0) {
            return Optional.empty();
        }
        return lines.pick(topic.level(reached()).correct())
                .map(line -> told(PersonaBehaviour.CORRECT, leads.correcting(line), line, "a guess missed", reached()));
    }

    /** @param openly whether the answer may be to tell a level for the first time instead */
    private Optional<Act> answer(boolean openly) {
        return perception.fact().flatMap(fact -> {
            boolean may =
                    fact.topic().map(id -> before.told(id) >= fact.level()).orElse(true);
            List<Line> pool = may ? fact.answer() : fact.closed();
            boolean inEarnest = fact.id().equals(PoolKeys.HOW_ARE_YOU) && inner.trust() >= EARNEST_TRUST;
            if (openly && (inEarnest || (!may && telling.opens(fact)))) {
                return Optional.empty();
            }
            return lines.pick(pool)
                    .map(line -> act(
                            may ? PersonaBehaviour.ELABORATE : PersonaBehaviour.DEFLECT,
                            line,
                            (may ? "answers from fact " : "not yet ready to tell fact ") + fact.id()));
        });
    }

    /** "May I ask you something?" is answered before it is asked. */
    private Optional<Act> permitted() {
        if (appraisal.leading().impact() != Impact.PERMISSION
                || perception.asked() != QuestionForm.YES_NO
                || perception.touched()) {
            return Optional.empty();
        }
        return leads.alone("permission").map(line -> act(PersonaBehaviour.ELABORATE, line, "lets them ask"));
    }

    /** A fault owned is answered as such; more is told another time. */
    private Optional<Act> repaired() {
        if (before.turnsSinceHurt() >= Telling.SORE_TURNS
                || appraisal.leading().impact() != Impact.OWNING
                || perception.asked() != QuestionForm.NONE) {
            return Optional.empty();
        }
        return leads.alone("owned").map(line -> act(PersonaBehaviour.ELABORATE, line, "takes the apology"));
    }

    private Optional<Act> noAnswer() {
        boolean reflects = appraisal.has(Impact.SPECIFIC_REFLECTION) || appraisal.has(Impact.COMPLEX_REFLECTION);
        if (!perception.asksTheUnknown() || appraisal.has(Impact.OPEN_QUESTION) || reflects) {
            return Optional.empty();
        }
        return lines.pick(scenario.odd().getOrDefault("no_answer", List.of()))
                .map(line -> act(PersonaBehaviour.DEFLECT, line, "asked what they have no answer to"));
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
        return telling.next().flatMap(next -> {
            int level = before.told(next.id()) + 1;
            Level depth = next.level(level);
            String reason = "gate of " + next.id() + " " + level + " is open";
            return lines.pick(depth.disclose())
                    .map(line -> told(PersonaBehaviour.DISCLOSE, opening(line, next, level), line, reason, level, next)
                            .telling(new Disclosure(next.id(), level, depth.fact())));
        });
    }

    private String opening(Line line, Topic next, int level) {
        boolean turns = !next.id().equals(before.topic()) && !perception.touched();
        return turns ? leads.turning(line) : leads.telling(line, level);
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
                && perception.asked() == QuestionForm.NONE
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
        boolean asked = perception.asked() != QuestionForm.NONE && perception.touched();
        boolean willing = appraisal.change().isGain() || inner.openness() > (asked ? 0.3 : 0.45);
        if (!willing) {
            return Optional.empty();
        }
        return elaboration(reached())
                .map(line -> told(
                        PersonaBehaviour.ELABORATE,
                        leads.staying(line, before.told(topic.id())),
                        line,
                        "stays with " + topic.id(),
                        reached()));
    }

    /** An unused line at this depth, else a shallower one. */
    private Optional<Line> elaboration(int level) {
        return level < 1
                ? Optional.empty()
                : lines.pick(topic.level(level).elaborate()).or(() -> elaboration(level - 1));
    }

    private Optional<Act> guard() {
        int next = Math.min(Topic.DEPTH, before.told(topic.id()) + 1);
        boolean unplaced = !perception.touched() && appraisal.has(Impact.PLAIN);
        boolean stung = before.heavy() || appraisal.mood() == Mood.HURT || appraisal.has(Impact.COMPLEX_REFLECTION);
        if (stung && !unplaced && lines.chance(SILENCE_CHANCE * (2 - inner.energy()))) {
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
