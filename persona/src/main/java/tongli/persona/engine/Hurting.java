package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Impact;

/** How the persona meets what missed or hurt them, and the mending of it. One a turn. */
final class Hurting {

    /** The first stock phrase is met politely; each one before it makes the answer this much sharper. */
    private static final double SHARPER_A_FORMULA = 0.15;

    private final Situation now;
    private final Leads leads;
    private final Answers answers;

    Hurting(Situation now, Leads leads, Answers answers) {
        this.now = now;
        this.leads = leads;
        this.answers = answers;
    }

    Optional<Act> protest() {
        if (!now.appraisal().hurts()) {
            return Optional.empty();
        }
        Impact impact = now.appraisal().leading().impact();
        // a chain of questions is answered and protested against by turns
        if (impact == Impact.CLOSED_CHAIN && now.before().worn(impact.code()) % 2 == 0) {
            Optional<Act> shortly = answers.factShortly();
            if (shortly.isPresent()) {
                return shortly;
            }
        }
        Protest protest = new Protest(now);
        return protest.words().map(line -> now.act(protest.behaviour(), line, "hurt by " + impact.code()));
    }

    /** A guess at what was told that missed it. */
    Optional<Act> correction() {
        if (now.perception().met().fit() != Fit.MISSES || now.told(now.topic()) == 0) {
            return Optional.empty();
        }
        return now.correction()
                .map(line -> Situation.act(
                        PersonaBehaviour.CORRECT,
                        leads.correcting(line),
                        line,
                        "a guess missed",
                        now.topic(),
                        now.reached()));
    }

    /** A fault owned is answered as such; more is told another time. */
    Optional<Act> repaired() {
        if (!now.before().sore()
                || now.appraisal().leading().impact() != Impact.OWNING
                || now.perception().asked() != QuestionForm.NONE) {
            return Optional.empty();
        }
        return leads.alone("owned").map(line -> now.act(PersonaBehaviour.ELABORATE, line, "takes the apology"));
    }

    Optional<Act> formula() {
        if (!now.appraisal().isFormulaOnly()) {
            return Optional.empty();
        }
        return now.lines()
                .pickAt(
                        now.scenario().pools().repliesTo().getOrDefault("formula", List.of()),
                        SHARPER_A_FORMULA * now.before().worn(Impact.FORMULA.code()))
                .map(line -> now.act(PersonaBehaviour.DEFLECT, line, "a formula asks for nothing and gets nothing"));
    }
}
