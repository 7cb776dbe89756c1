package tongli.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.core.Utterance;
import tongli.persona.check.LearnerKind;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.ScriptRun;
import tongli.persona.check.ScriptSet;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Scenario;

/**
 * Holds what the coach thinks of replies against what they do to simulated people, over authored scripts. The two are not
 * meant to be one: the coach judges a reply after a line, the person answers in a mood and with a past. Not safe for many threads.
 */
final class ScoredTalks {

    private final BundledAssessor assessor;
    private final ScriptCheck scripts;
    private final List<ScoreAndTrust.Said> said = new ArrayList<>();

    ScoredTalks(BundledAssessor assessor, ScriptCheck scripts) {
        this.assessor = assessor;
        this.scripts = scripts;
    }

    /** Plays every script of a set with a person. */
    void play(ScriptSet set, Scenario scenario, long seed) {
        for (LearnerKind kind : LearnerKind.values()) {
            judge(scenario, scripts.run(set, scenario, kind, seed));
        }
    }

    private void judge(Scenario scenario, ScriptRun run) {
        List<Utterance> history = new ArrayList<>(List.of(scenario.situation()));
        PersonaTurn before = run.turns().get(0);
        history.add(new Utterance(Utterance.PERSONA, before.text()));
        for (int i = 1; i < run.turns().size(); i++) {
            PersonaTurn after = run.turns().get(i);
            String line = run.learner().get(i - 1);
            if (!line.equals(ScriptCheck.QUIET)) {
                int score = assessor.verdict(
                                new AssessmentRequest(scenario.language(), history, line, Optional.empty()))
                        .score();
                said.add(new ScoreAndTrust.Said(
                        scenario.id(),
                        run.kind().code(),
                        before.text(),
                        line,
                        score,
                        after.state().inner().trust() - before.state().inner().trust(),
                        after.appraisal().leading().impact().code()));
                history.add(new Utterance(Utterance.LEARNER, line));
            }
            history.add(new Utterance(Utterance.PERSONA, after.text()));
            before = after;
        }
    }

    ScoreAndTrust found() {
        return new ScoreAndTrust(said);
    }
}
