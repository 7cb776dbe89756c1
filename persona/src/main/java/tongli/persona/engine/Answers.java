package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.PoolKeys;

/** How the persona answers what is asked: from a fact, with leave to ask, or that they do not know. One a turn. */
final class Answers {

    /** From this trust on, "how are you?" is no small talk. */
    private static final double EARNEST_TRUST = 0.45;

    private final Situation now;
    private final Leads leads;
    private final Telling telling;

    Answers(Situation now, Leads leads, Telling telling) {
        this.now = now;
        this.leads = leads;
        this.telling = telling;
    }

    Optional<Act> riskQuestion() {
        if (!now.appraisal().has(Impact.RISK_QUESTION)) {
            return Optional.empty();
        }
        return odd("asked_about_suicide")
                .map(line -> now.act(PersonaBehaviour.ELABORATE, line, "asked plainly about suicide, answers plainly"));
    }

    /** From a fact, unless to tell a level for the first time is the better answer. */
    Optional<Act> fact() {
        return now.perception().fact().filter(fact -> !isToldInstead(fact)).flatMap(this::shortly);
    }

    /** From a fact and no more. */
    Optional<Act> factShortly() {
        return now.perception().fact().flatMap(this::shortly);
    }

    private boolean isToldInstead(Fact fact) {
        boolean inEarnest =
                fact.id().equals(PoolKeys.HOW_ARE_YOU) && now.inner().trust() >= EARNEST_TRUST;
        return inEarnest || (!mayTell(fact) && telling.opens(fact));
    }

    private boolean mayTell(Fact fact) {
        return fact.topic().map(id -> now.before().told(id) >= fact.level()).orElse(true);
    }

    private Optional<Act> shortly(Fact fact) {
        boolean may = mayTell(fact);
        return now.lines()
                .pick(may ? fact.answer() : fact.closed())
                .map(line -> now.act(
                        may ? PersonaBehaviour.ELABORATE : PersonaBehaviour.DEFLECT,
                        line,
                        (may ? "answers from fact " : "not yet ready to tell fact ") + fact.id()));
    }

    /** "May I ask you something?" is answered before it is asked. */
    Optional<Act> permission() {
        if (now.appraisal().leading().impact() != Impact.PERMISSION
                || now.perception().asked() != QuestionForm.YES_NO
                || now.perception().touched()) {
            return Optional.empty();
        }
        return leads.alone("permission").map(line -> now.act(PersonaBehaviour.ELABORATE, line, "lets them ask"));
    }

    /** A question of fact that the persona has no answer to, and nothing beside it to answer. */
    Optional<Act> unknown() {
        boolean reflects = now.appraisal().has(Impact.SPECIFIC_REFLECTION)
                || now.appraisal().has(Impact.COMPLEX_REFLECTION);
        if (!now.perception().asksTheUnknown() || now.appraisal().has(Impact.OPEN_QUESTION) || reflects) {
            return Optional.empty();
        }
        return odd("no_answer")
                .map(line -> now.act(PersonaBehaviour.DEFLECT, line, "asked what they have no answer to"));
    }

    private Optional<Line> odd(String pool) {
        return now.lines().pick(now.scenario().odd().getOrDefault(pool, List.of()));
    }
}
