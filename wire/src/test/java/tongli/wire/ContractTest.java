package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.coaching.miti.MitiCounts;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tools.jackson.databind.JsonNode;

/** The names of the public contract, in its order. */
class ContractTest {

    private static final RiskCardJson CARD = new RiskCardJson(
            "Practice has stopped",
            List.of("Here are people."),
            List.of(new RiskCardJson.ContactJson("A", "1", "B", "")));

    private final PracticeService practice = Given.service();
    private final Session session = practice.start(StartRequest.of("refund", Language.EN, 7));

    private static JsonNode json(Object shape) {
        return TongliJson.mapper().readTree(TongliJson.line(shape));
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private JsonNode turn(LearnerMove move) {
        return json(TurnJson.of(practice.turn(session.id(), move, Optional.empty()), CARD));
    }

    @Test
    void aTurnHasTheNamesOfTheContract() {
        JsonNode turn = turn(LearnerMove.say("Eleven days is a long wait."));
        assertThat(names(turn)).containsExactly("turn", "learner", "learner_emotion", "assessment", "persona", "risk");
        assertThat(names(turn.get("persona")))
                .containsExactly(
                        "text",
                        "thought",
                        "behaviour",
                        "emotion",
                        "action_units",
                        "prosody",
                        "state",
                        "disclosed",
                        "sign",
                        "left");
        assertThat(names(turn.get("learner_emotion")))
                .containsExactly(
                        "text",
                        "language",
                        "taxonomy",
                        "emotions",
                        "labels",
                        "dominant",
                        "confidence",
                        "uncertain",
                        "intensity",
                        "affect",
                        "evidence",
                        "model");
        assertThat(names(turn.get("assessment")))
                .containsExactly(
                        "context",
                        "reply",
                        "language",
                        "score",
                        "interval",
                        "abstained",
                        "flags",
                        "empathy",
                        "strategies",
                        "behaviours",
                        "missteps",
                        "strengths",
                        "explanation",
                        "suggestion",
                        "model");
        assertThat(names(turn.get("risk"))).containsExactly("level", "speaker", "signals");
        assertThat(names(turn.at("/persona/state"))).containsExactly("trust", "distress", "openness", "energy");
    }

    @Test
    void numbersHaveFourDecimalsAtMostAndSharesStillSumToOne() {
        LevelShape shape = new LevelShape(
                0.7300000190734863, List.of(0.11250000000000002, 1 / 3.0), new double[] {0.03999999999999998});
        assertThat(TongliJson.line(shape)).isEqualTo("{\"one\":0.73,\"many\":[0.1125,0.3333],\"array\":[0.04]}");
        assertThat(TongliJson.exactLine(shape)).contains("0.7300000190734863", "0.03999999999999998");
        assertThat(TongliJson.line(Map.of("huge", 1.25e12, "none", Double.NaN, "tiny", -0.00001)))
                .contains("1.25E12", "\"NaN\"", ":0.0");
        JsonNode read = TongliJson.mapper().readTree("{\"theirs\":0.7300000190734863}");
        assertThat(TongliJson.line(read)).contains("0.7300000190734863");

        List<LabelProbability> thirds = Stream.of("a", "b", "c")
                .map(label -> new LabelProbability(label, 1 / 3.0))
                .toList();
        assertThat(json(LabelJson.of(thirds))
                        .valueStream()
                        .mapToDouble(one -> one.get("probability").asDouble())
                        .sum())
                .isCloseTo(1, within(1e-3));
    }

    private record LevelShape(double one, List<Double> many, double[] array) {}

    @Test
    void noNumberOfATurnOrReportHasATail() {
        turn(LearnerMove.say("Eleven days is a long wait."));
        assertThat(json(ReportJson.of(practice.report(session.id()), CARD)).toString())
                .doesNotContainPattern("\\d\\.\\d{5}");
    }

    @Test
    void stayingQuietIsAnEllipsisWithoutAssessment() {
        JsonNode turn = turn(LearnerMove.stayQuiet());
        assertThat(turn.get("learner").asString()).isEqualTo("…");
        assertThat(turn.get("assessment").isNull()).isTrue();
    }

    @Test
    void aTurnThatStopsPracticeHasPeopleAndNoPersona() {
        JsonNode turn = turn(LearnerMove.say("I don't want to live any more."));
        assertThat(turn.get("persona").isNull()).isTrue();
        assertThat(turn.at("/risk/card/contacts/0/number").asString()).isEqualTo("1");
        assertThat(turn.at("/risk/speaker").asString()).isEqualTo("self");
    }

    @Test
    void aSessionHasTheNamesOfTheContract() {
        turn(LearnerMove.say("I see."));
        Session now = practice.session(session.id());
        assertThat(names(json(SessionJson.of(now, practice.scenario(now), CARD))))
                .containsExactly(
                        "id",
                        "scenario",
                        "language",
                        "title",
                        "persona",
                        "learner_role",
                        "content_note",
                        "goals",
                        "seed",
                        "difficulty",
                        "kind",
                        "status",
                        "stored",
                        "created_at",
                        "updated_at",
                        "opening",
                        "turns");
        Session branch = practice.branch(session.id(), 1);
        assertThat(json(SessionJson.of(branch, practice.scenario(branch), CARD))
                        .at("/parent/turn")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoIsMetAgainHasTheNamesOfTheContract() {
        turn(LearnerMove.say("I'll ring you on Friday."));
        Session again = practice.start(StartRequest.of("refund", Language.EN, 7)
                .after(new StartRequest.Earlier(session.id(), OptionalInt.of(3))));
        JsonNode after =
                json(SessionJson.of(again, practice.scenario(again), CARD)).get("after");
        assertThat(names(after)).containsExactly("session", "days");
        assertThat(after.get("days").asInt()).isEqualTo(3);
        JsonNode remembered =
                json(ReportJson.of(practice.report(again.id()), CARD)).get("remembered");
        assertThat(names(remembered)).containsExactly("days", "ending", "told", "hurts", "mended", "promises");
        assertThat(remembered.at("/promises/0").asString()).isEqualTo("I'll ring you on Friday");
    }

    @Test
    void aHelpersReportHasTheCountsOfTheContract() {
        PracticeService judged = Given.service(Given.judgedByRules(), new MemorySessionStore(10));
        Session talk = judged.start(StartRequest.of("biopsy", Language.EN, 7));
        for (int turn = 0; turn < MitiCounts.ENOUGH_TURNS; turn++) {
            judged.turn(talk.id(), LearnerMove.say("What has the waiting been like?"), Optional.empty());
        }
        JsonNode report = json(ReportJson.of(judged.report(talk.id()), CARD));
        assertThat(names(report.at("/strengths/0"))).containsExactly("code", "turns", "turn", "words", "message");
        JsonNode miti = report.get("miti");
        assertThat(names(miti))
                .containsExactly(
                        "turns",
                        "counts",
                        "reflections_to_questions",
                        "complex_reflections",
                        "open_questions",
                        "adherent",
                        "non_adherent");
        assertThat(miti.get("counts").get("open_question").asInt()).isEqualTo(10);
        assertThat(miti.get("reflections_to_questions").toString())
                .isEqualTo(
                        "{\"part\":0,\"whole\":10,\"value\":0.0,\"fair\":1.0,\"good\":2.0,\"level\":\"below_fair\"}");
        assertThat(miti.get("complex_reflections").toString())
                .isEqualTo("{\"part\":0,\"whole\":0,\"value\":null,\"fair\":0.4,\"good\":0.5,\"level\":null}");
        assertThat(miti.get("open_questions").toString())
                .isEqualTo("{\"part\":10,\"whole\":10,\"value\":1.0,\"fair\":null,\"good\":null,\"level\":null}");
    }

    @Test
    void aReportHasTheNamesOfTheContract() {
        turn(LearnerMove.say("Calm down, it's only money."));
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.empty());
        JsonNode report = json(ReportJson.of(practice.report(session.id()), CARD));
        assertThat(names(report))
                .containsExactly(
                        "session",
                        "difficulty",
                        "score",
                        "skills",
                        "trust",
                        "feeling",
                        "mentalising",
                        "best_turn",
                        "moment",
                        "moments",
                        "strengths",
                        "advice",
                        "next",
                        "debrief",
                        "turns");
        assertThat(names(report.get("moment")))
                .containsExactly("turn", "yours", "thought", "heard", "change", "suggestion", "why");
        assertThat(names(report.at("/debrief/topics/0"))).containsExactly("id", "name", "need", "told", "levels");
        assertThat(names(report.at("/mentalising/guesses/0"))).contains("emotion", "strength", "truth", "score");
    }
}
