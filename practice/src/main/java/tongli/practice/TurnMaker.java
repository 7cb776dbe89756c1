package tongli.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.CoachHints;
import tongli.coaching.Drill;
import tongli.coaching.TheOther;
import tongli.core.Assessment;
import tongli.core.BasicEmotion;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.core.Utterance;
import tongli.expression.FacialActions;
import tongli.expression.Prosody;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.memory.Recollection;
import tongli.persona.scenario.Scenario;
import tongli.persona.speech.Cue;
import tongli.persona.speech.Spoken;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReading;

/**
 * Plays one turn: risk before all else, though it is read beside the reply, then the persona's answer, the learner's feeling and the assessment. A function of the
 * session and the move, but for the words of a language model that may speak; safe for many threads.
 */
final class TurnMaker {

    private static final RiskReading NOTHING_SAID =
            new RiskReading("", RiskLevel.NONE, RiskSpeaker.SELF, List.of(), false);

    private final PracticeParts parts;

    TurnMaker(PracticeParts parts) {
        this.parts = parts;
    }

    /** Begins what the first turn would have to wait for. */
    void prepare(Scenario scenario) {
        parts.speaker().prepare(scenario);
    }

    PersonaAnswer open(Scenario scenario, long seed) {
        prepare(scenario);
        return opening(scenario, parts.engine().open(scenario, seed));
    }

    /** The persona to somebody whom they remember. */
    PersonaAnswer meetAgain(Scenario scenario, Recollection kept, long seed) {
        prepare(scenario);
        return opening(scenario, parts.engine().meetAgain(scenario, kept, seed));
    }

    /** The persona having just said the drill's line: on its topic, with as much told, and its author's hints. */
    PersonaAnswer open(Scenario scenario, long seed, Drill drill) {
        prepare(scenario);
        PersonaTurn turn = parts.engine().open(scenario, seed);
        scenario.topic(drill.topic()); // an unknown topic fails here, not in the persona's answer
        return opening(
                scenario,
                new PersonaTurn(
                        turn.behaviour(),
                        drill.line(),
                        turn.thought(),
                        turn.state().telling(drill.topic(), drill.level()),
                        turn.appraisal(),
                        turn.reason(),
                        turn.disclosure(),
                        new PersonaTurn.Hints(
                                drill.hints().hear(), drill.hints().ask())));
    }

    /**
     * @param move its words, if any, checked by {@link LearnerText}
     * @param wording whether a better wording is searched for, or left to {@link #worded}
     */
    Turn play(Scenario scenario, Session session, LearnerMove move, Instant at, Optional<String> key, Wording wording) {
        int number = session.turns().size() + 1;
        if (move.isQuiet()) {
            PersonaTurn turn = respond(scenario, session, new LearnerInput.Waited());
            PersonaAnswer answer = answer(scenario, session, turn, move);
            return new Turn(
                    number, move, Optional.empty(), Optional.empty(), Optional.of(answer), NOTHING_SAID, at, key);
        }
        String words = move.words().orElseThrow();
        // both languages: a person in distress may leave the language of the exercise
        Aside<RiskReading> found =
                Aside.begin(() -> parts.risks().readAnswer(session.last().text(), words, Optional.empty()));
        Aside<EmotionReading> feeling = Aside.begin(() -> parts.emotions().read(EmotionQuery.of(words)));
        List<Utterance> history = before(scenario, session);
        ReplyContext context = new ReplyContext(scenario.language(), history, words);
        ReplyReading reading; // once a turn, for the persona and for the assessment
        try {
            reading = parts.replies().read(context);
        } finally {
            found.await(); // no part is worked with once the turn is over
            feeling.await();
        }
        RiskReading risk = found.get();
        if (risk.concernsTheWriter()) {
            return new Turn(number, move, Optional.empty(), Optional.empty(), Optional.empty(), risk, at, key);
        }
        LearnerInput input = new LearnerInput.Said(reading, history);
        PersonaAnswer answer = answer(scenario, session, respond(scenario, session, input), move);
        AssessmentRequest request = request(scenario, session, history, reading);
        Assessment assessment = parts.assessor().assess(wording == Wording.LATER ? request.wordedLater() : request);
        return new Turn(
                number, move, Optional.of(feeling.get()), Optional.of(assessment), Optional.of(answer), risk, at, key);
    }

    /** A turn that was played without a better wording, with it. @param before the session as it was before the turn */
    Turn worded(Scenario scenario, Session before, Turn turn) {
        List<Utterance> history = before(scenario, before);
        ReplyContext context = new ReplyContext(
                scenario.language(), history, turn.learner().words().orElseThrow());
        ReplyReading reading = parts.replies().read(context);
        return turn.with(parts.assessor().assess(request(scenario, before, history, reading)));
    }

    private static List<Utterance> before(Scenario scenario, Session session) {
        List<Utterance> history = new ArrayList<>();
        history.add(scenario.situation());
        history.addAll(session.saidBefore(session.turns().size() + 1));
        return List.copyOf(history);
    }

    private AssessmentRequest request(
            Scenario scenario, Session session, List<Utterance> history, ReplyReading reading) {
        CoachHints hints = new CoachHints(session.last().hear(), session.last().ask());
        return new AssessmentRequest(scenario.language(), history, reading.reply(), Optional.of(hints))
                .with(reading)
                .to(other(scenario))
                .moving(said -> respond(scenario, session, new LearnerInput.Said(said, history))
                                .state()
                                .inner()
                                .trust()
                        - session.last().state().inner().trust())
                .after(offered(session));
    }

    /** The persona, as feedback speaks of them. */
    static TheOther other(Scenario scenario) {
        return new TheOther(scenario.profile().called(), scenario.profile().pronoun());
    }

    /** The wordings that a report on the session may hold already. */
    private static List<String> offered(Session session) {
        return session.turns().stream()
                .flatMap(turn -> turn.assessment().stream())
                .flatMap(assessment -> assessment.betterWording().stream())
                .toList();
    }

    private PersonaTurn respond(Scenario scenario, Session session, LearnerInput input) {
        return parts.engine().respond(scenario, session.last().state(), input, session.seed());
    }

    /** The author's words: nobody has said anything yet that they could answer. */
    private static PersonaAnswer opening(Scenario scenario, PersonaTurn turn) {
        return answer(scenario, turn.state().inner(), turn, turn.text(), Optional.empty());
    }

    private PersonaAnswer answer(Scenario scenario, Session session, PersonaTurn turn, LearnerMove move) {
        PersonaState before = session.last().state();
        List<Utterance> said = session.saidBefore(session.turns().size() + 1);
        Spoken spoken = parts.speaker().speak(new Cue(scenario, before, turn, move.words(), said));
        Optional<PersonaAnswer.Speaker> speaker =
                parts.speaker().outside().map(outside -> PersonaAnswer.Speaker.of(spoken));
        return answer(scenario, before.inner(), turn, spoken.text(), speaker);
    }

    /**
     * @param before as it was before the turn: what really changed is what is left after every limit
     * @param text what was said
     */
    private static PersonaAnswer answer(
            Scenario scenario,
            InnerState before,
            PersonaTurn turn,
            String text,
            Optional<PersonaAnswer.Speaker> speaker) {
        InnerState after = turn.state().inner();
        Map<BasicEmotion, Double> shown = PersonaFeeling.shown(turn.state(), scenario.masking());
        return new PersonaAnswer(
                turn.behaviour(),
                text,
                turn.thought(),
                PersonaFeeling.of(turn.state(), text, scenario.language()),
                FacialActions.of(shown),
                Prosody.of(shown),
                turn.state(),
                turn.appraisal().leading().impact().code(),
                after.trust() - before.trust(),
                after.openness() - before.openness(),
                turn.disclosure().map(told -> new PersonaAnswer.Told(told.topic(), told.level())),
                turn.hints().hear(),
                turn.hints().ask(),
                speaker);
    }
}
