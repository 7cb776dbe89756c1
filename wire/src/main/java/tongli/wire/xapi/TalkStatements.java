package tongli.wire.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tongli.core.Assessment;
import tongli.core.Coded;
import tongli.core.Mechanism;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.privacy.Masking;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.LearnerMove;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;
import tongli.practice.SessionKind;
import tongli.practice.SessionReport;
import tongli.practice.SessionReport.GuessResult;
import tongli.practice.Turn;
import tongli.wire.xapi.StatementJson.ActivityJson;
import tongli.wire.xapi.StatementJson.ContextActivitiesJson;
import tongli.wire.xapi.StatementJson.ContextJson;
import tongli.wire.xapi.StatementJson.ResultJson;

/**
 * A talk as statements: it was begun, each reply and guess, that it ended, and its score.
 *
 * <p>Only what cannot change any more is told: guesses, end and score of a talk that has ended. A talk in which somebody spoke of their own
 * life looks like one that goes on: neither the words nor that practice stopped are told. Of a branch only what is its own is told, for what
 * came before is the parent's. Of words, what says who somebody is is taken out as far as it is found. Immutable, safe for many threads.
 */
public final class TalkStatements {

    private final Learner learner;
    private final boolean words;

    /** @param words whether what the learner wrote is told too */
    public TalkStatements(Learner learner, boolean words) {
        this.learner = learner;
        this.words = words;
    }

    /**
     * @param scenarios where the talk's is, in one language or in both
     * @return oldest first
     */
    public List<StatementJson> of(SessionReport report, ScenarioLibrary scenarios) {
        String id = report.session().scenario();
        return new OfOne(
                        report,
                        Names.of(language -> scenarios.find(id, language).map(Scenario::title)))
                .statements();
    }

    private final class OfOne {

        private final SessionReport report;
        private final Session session;
        private final Map<String, String> name;
        private final ActivityJson talk;
        private final Masking masking = new Deidentifier().begin();

        OfOne(SessionReport report, Map<String, String> name) {
            this.report = report;
            this.session = report.session();
            this.name = name;
            boolean whole = session.kind() == SessionKind.CONVERSATION;
            this.talk = Parts.activity(
                    whole ? path("") : Iris.activity("drills/" + session.drill().orElse(session.scenario())),
                    whole ? ActivityType.SIMULATION : ActivityType.INTERACTION,
                    name);
            if (words) { // in their order, so that what is told first does not depend on what is told later
                session.turns().forEach(turn -> turn.learner().words().ifPresent(this::masked));
            }
        }

        List<StatementJson> statements() {
            boolean ended = session.status().isCompleted();
            int first = session.firstOwnTurn();
            List<StatementJson> told = new ArrayList<>();
            told.add(statement("begun", session.createdAt(), Verb.ATTEMPTED, talk, null, new Extensions()));
            guesses(ended, first - 1, told);
            for (Turn turn : session.turns()) {
                if (turn.number() >= first && !turn.stopsPractice()) {
                    told.add(turn(turn));
                    guesses(ended, turn.number(), told);
                }
            }
            if (ended) {
                told.add(completed());
                if (report.score().isPresent()) {
                    told.add(scored());
                }
            }
            return told;
        }

        private String path(String rest) {
            return Iris.activity("scenarios/" + session.scenario() + rest);
        }

        private StatementJson turn(Turn turn) {
            Optional<Assessment> assessment = turn.assessment();
            Extensions found = new Extensions();
            if (turn.learner().isQuiet()) {
                found.with("quiet", true);
            }
            assessment.ifPresent(one -> tell(one, found));
            PersonaAnswer answer = turn.persona().orElseThrow();
            found.with("trust", change(trust(turn.number() - 1), answer));
            Extensions setting = new Extensions();
            assessment.ifPresent(one -> setting.with(
                    "model",
                    Map.of("id", one.model().id(), "version", one.model().version())));
            return statement(
                    "turn/" + turn.number(),
                    turn.at(),
                    Verb.RESPONDED,
                    Parts.activity(
                            path("/turns/" + turn.number()),
                            ActivityType.INTERACTION,
                            Names.sentence("talk.turn", name, turn.number())),
                    new ResultJson(
                            Parts.score(assessment.map(Assessment::score).orElse(OptionalInt.empty())),
                            null,
                            null,
                            words ? said(turn) : null,
                            null,
                            found.map()),
                    setting);
        }

        private String said(Turn turn) {
            return turn.learner().words().map(this::masked).orElse(LearnerMove.QUIET);
        }

        /** The same words have the same placeholder in all of a talk, and the same talk is told in the same words. */
        private String masked(String words) {
            return masking.mask(words, session.language()).text();
        }

        private static void tell(Assessment assessment, Extensions found) {
            Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
            assessment.empathy().forEach((mechanism, level) -> level.level().ifPresent(n -> levels.put(mechanism, n)));
            found.with("epitome", Parts.levels(levels))
                    .perhaps("score_interval", assessment.interval().map(range -> List.of(range.low(), range.high())))
                    .with(
                            "missteps",
                            codes(assessment.missteps().stream()
                                    .map(one -> one.code())
                                    .toList()))
                    .with(
                            "strengths",
                            codes(assessment.strengths().stream()
                                    .map(one -> one.code())
                                    .toList()))
                    .with("flags", codes(assessment.flags()));
        }

        private static List<String> codes(List<? extends Coded> found) {
            return found.stream().map(Coded::code).distinct().toList();
        }

        private double trust(int afterTurn) {
            return session.answerAfter(afterTurn).state().inner().trust();
        }

        private static Map<String, Double> change(double before, PersonaAnswer after) {
            Map<String, Double> change = new LinkedHashMap<>();
            change.put("before", before);
            change.put("after", after.state().inner().trust());
            return change;
        }

        private void guesses(boolean ended, int afterTurn, List<StatementJson> told) {
            for (int i = 0; ended && i < report.guesses().size(); i++) {
                if (report.guesses().get(i).guess().afterTurn() == afterTurn) {
                    told.add(guess(i + 1, report.guesses().get(i)));
                }
            }
        }

        /** No time is kept of a guess; it is told at that of the turn that it follows. */
        private StatementJson guess(int number, GuessResult result) {
            int turn = result.guess().afterTurn();
            Map<String, Object> guessed = new LinkedHashMap<>();
            guessed.put("emotion", result.guess().emotion().code());
            guessed.put("strength", result.guess().strength());
            guessed.put("truth", result.truth().code());
            return statement(
                    "guess/" + number,
                    turn == 0
                            ? session.createdAt()
                            : session.turns().get(turn - 1).at(),
                    Verb.ANSWERED,
                    Parts.activity(
                            path("/guesses/" + turn), ActivityType.QUESTION, Names.sentence("talk.guess", name, turn)),
                    new ResultJson(
                            Parts.score(OptionalInt.of(result.score())),
                            null,
                            null,
                            words ? result.guess().need().map(this::masked).orElse(null) : null,
                            null,
                            new Extensions().with("guess", guessed).map()),
                    new Extensions());
        }

        private StatementJson completed() {
            return statement(
                    "completed",
                    session.updatedAt(),
                    Verb.COMPLETED,
                    talk,
                    new ResultJson(
                            null,
                            null,
                            true,
                            null,
                            Parts.duration(session.createdAt(), session.updatedAt())
                                    .orElse(null),
                            new Extensions()
                                    .with("turns", session.turns().size())
                                    .with("ended", session.status().code())
                                    .map()),
                    new Extensions());
        }

        private StatementJson scored() {
            Map<String, Integer> skills = new LinkedHashMap<>();
            report.skills().forEach((skill, mastery) -> skills.put(skill.code(), mastery));
            OptionalInt mentalising = report.mentalising();
            return statement(
                    "scored",
                    session.updatedAt(),
                    Verb.SCORED,
                    talk,
                    new ResultJson(
                            Parts.score(report.score()),
                            null,
                            null,
                            null,
                            null,
                            new Extensions()
                                    .with("skills", skills)
                                    .perhaps(
                                            "mentalising",
                                            mentalising.isPresent()
                                                    ? Optional.of(mentalising.getAsInt())
                                                    : Optional.empty())
                                    .with("trust", change(trust(0), session.last()))
                                    .map()),
                    new Extensions());
        }

        private StatementJson statement(
                String key,
                Instant at,
                Verb verb,
                ActivityJson object,
                @Nullable ResultJson result,
                Extensions setting) {
            setting.with("difficulty", session.difficulty().code())
                    .perhaps(
                            "branched_from",
                            session.parent()
                                    .map(parent ->
                                            Map.of("session", parent.session().toString(), "turn", parent.turn())));
            return new StatementJson(
                    StatementId.of(session.id(), key),
                    Parts.timestamp(at),
                    learner.json(),
                    verb.json(),
                    object,
                    result,
                    new ContextJson(
                            session.id(),
                            Parts.PLATFORM,
                            session.language().code(),
                            ContextActivitiesJson.of(
                                    object.id().equals(talk.id()) ? List.of() : List.of(talk), List.of()),
                            setting.map()));
        }
    }
}
