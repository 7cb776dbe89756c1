package tongli.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.Drill;
import tongli.coaching.skill.Chance;
import tongli.coaching.skill.Chances;
import tongli.coaching.skill.Setting;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.persona.scenario.Scenario;
import tongli.understanding.RiskReader;
import tongli.understanding.RiskRules;

/**
 * Writes down what replies, silences and guesses show of which skill, as they are made. Safe for many threads as long as no session is
 * observed from two at once.
 */
final class SkillObserver {

    /** Of what the person said, as the assessment of the reply asks it. */
    private static final RiskReader TOLD = new RiskRules();

    private final PracticeParts parts;
    private final EvidenceStore store;

    SkillObserver(PracticeParts parts, EvidenceStore store) {
        this.parts = parts;
        this.store = store;
    }

    /** @param before the session without the turn */
    void turn(Session before, Turn turn, Scenario scenario) {
        note(before, scenario, ofTurn(before, turn), turn.at());
    }

    /** @param score of the guess, 0 to 100 */
    void guess(Session session, Scenario scenario, int score, Instant at) {
        note(session, scenario, List.of(Chances.ofGuess(score)), at);
    }

    /**
     * A session that was practised before anything of the kind was written down.
     *
     * @param guesses their scores, 0 to 100
     */
    void whole(Session session, Scenario scenario, List<Integer> guesses) {
        List<Chance> chances = new ArrayList<>();
        Session so = session.before(1);
        for (Turn turn : session.turns()) {
            if (turn.number() >= session.firstOwnTurn()) { // what was shared is the parent's
                chances.addAll(ofTurn(so, turn));
            }
            so = so.plus(turn, session.status());
        }
        guesses.forEach(score -> chances.add(Chances.ofGuess(score)));
        note(session, scenario, chances, session.updatedAt());
    }

    boolean knows(Session session) {
        return store.find(SkillEvidence.ofSession(session.id())).isPresent();
    }

    void forget(UUID session) {
        store.delete(SkillEvidence.ofSession(session));
    }

    private void note(Session session, Scenario scenario, List<Chance> chances, Instant at) {
        if (chances.isEmpty()) {
            return;
        }
        store.put(store.find(SkillEvidence.ofSession(session.id()))
                .orElseGet(() -> none(session, scenario, at))
                .plus(chances, at));
    }

    private SkillEvidence none(Session session, Scenario scenario, Instant at) {
        ExerciseFacts facts = drill(session)
                .map(ExerciseFacts::drill)
                .orElseGet(() -> ExerciseFacts.talk(scenario, session.difficulty()));
        return new SkillEvidence(
                SkillEvidence.ofSession(session.id()),
                facts.kind(),
                facts.id(),
                facts.persona(),
                facts.difficulty(),
                facts.aim(),
                session.parent().isPresent(), // whoever goes back has read what to do better
                session.stored(),
                at,
                Map.of());
    }

    private List<Chance> ofTurn(Session before, Turn turn) {
        if (turn.stopsPractice()) {
            return List.of();
        }
        if (turn.learner().isQuiet()) {
            return turn.persona()
                    .map(answer -> List.of(Chances.ofSilence(answer.trustChange())))
                    .orElse(List.of());
        }
        return turn.assessment()
                .map(assessment -> Chances.ofReply(assessment, setting(before)))
                .orElse(List.of());
    }

    private Setting setting(Session before) {
        boolean riskTold =
                TOLD.read(before.last().text(), Optional.of(before.language())).concernsTheWriter();
        return drill(before)
                .map(drill -> Setting.ofDrill(drill.skill()))
                .orElseGet(() -> Setting.ofTalk(isFaultOpen(before), riskTold));
    }

    /** By the last reply; a silence in between mends nothing. */
    private static boolean isFaultOpen(Session before) {
        for (int i = before.turns().size() - 1; i >= 0; i--) {
            Optional<Boolean> hurt = before.turns()
                    .get(i)
                    .assessment()
                    .map(assessment -> !assessment.missteps().isEmpty());
            if (hurt.isPresent()) {
                return hurt.get();
            }
        }
        return false;
    }

    private Optional<Drill> drill(Session session) {
        return session.drill().flatMap(id -> parts.drills().find(session.language(), id));
    }
}
