package tongli.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.coaching.skill.check.RankCorrelation;
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
final class ScoreAndTrust {

    /** Scores are told in bands that begin here. */
    private static final int[] BANDS = {0, 25, 40, 55, 70};

    /** A reply as good as this that wins no trust came at the wrong moment, or one of the two is wrong. */
    private static final int GOOD = 60;

    private final BundledAssessor assessor;
    private final ScriptCheck scripts;
    private final List<Said> said = new ArrayList<>();

    ScoreAndTrust(BundledAssessor assessor, ScriptCheck scripts) {
        this.assessor = assessor;
        this.scripts = scripts;
    }

    /**
     * A reply of a script.
     *
     * @param trust change, in [-1, 1]
     * @param taken as what the person took it most
     */
    record Said(
            String scenario,
            LearnerKind learner,
            String answered,
            String reply,
            int score,
            double trust,
            String taken) {

        boolean cameAtTheWrongMoment() {
            return score >= GOOD && trust <= 0;
        }

        @Override
        public String toString() {
            return "%s %s %d %+.3f %s | %s | %s"
                    .formatted(scenario, learner.code(), score, trust, taken, answered, reply);
        }
    }

    /**
     * Replies of one band of scores.
     *
     * @param trust the mean change
     * @param won how many won trust
     */
    record Band(int from, int replies, double trust, int won) {}

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
                said.add(new Said(
                        scenario.id(),
                        run.kind(),
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

    int replies() {
        return said.size();
    }

    /** Spearman's correlation of score and change of trust. */
    double correlation() {
        return RankCorrelation.spearman(
                said.stream().mapToDouble(Said::score).toArray(),
                said.stream().mapToDouble(Said::trust).toArray());
    }

    List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS.length; i++) {
            int from = BANDS[i];
            int to = i + 1 < BANDS.length ? BANDS[i + 1] : Integer.MAX_VALUE;
            List<Said> within = said.stream()
                    .filter(one -> one.score() >= from && one.score() < to)
                    .toList();
            bands.add(new Band(
                    from,
                    within.size(),
                    within.stream().mapToDouble(Said::trust).average().orElse(Double.NaN),
                    (int) within.stream().filter(one -> one.trust() > 0).count()));
        }
        return bands;
    }

    /** Good replies that won no trust. */
    List<Said> wrongMoments() {
        return said.stream().filter(Said::cameAtTheWrongMoment).toList();
    }
}
