package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
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
    void aReportHasTheNamesOfTheContract() {
        turn(LearnerMove.say("Calm down, it's only money."));
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.empty());
        JsonNode report = json(ReportJson.of(practice.report(session.id()), CARD));
        assertThat(names(report))
                .containsExactly(
                        "session",
                        "score",
                        "skills",
                        "trust",
                        "feeling",
                        "mentalising",
                        "best_turn",
                        "moment",
                        "moments",
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
