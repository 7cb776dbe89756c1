package tongli.wire.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.showing.Channel;
import tongli.practice.showing.Dealt;
import tongli.practice.showing.Named;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundPlan;
import tongli.practice.showing.ShownStrength;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class RoundStatementsTest {

    private static final UUID ROUND = new UUID(4, 2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String EXTENSION = "https://tongli.invalid/xapi/extensions/";

    /** Sadness over a glad voice, then joy, anger and calm. */
    private static final List<Dealt> DEALT = List.of(
            new Dealt(BasicEmotion.SADNESS, BasicEmotion.JOY, "refund", "I'm home."),
            new Dealt(BasicEmotion.JOY, BasicEmotion.JOY, "quarrel", "I'm home."),
            new Dealt(BasicEmotion.ANGER, BasicEmotion.ANGER, "refund", "I'm home."),
            new Dealt(BasicEmotion.NEUTRAL, BasicEmotion.NEUTRAL, "quarrel", "I'm home."));

    private static List<JsonNode> told(BasicEmotion... named) {
        List<Named> names = new ArrayList<>();
        for (BasicEmotion one : named) {
            names.add(new Named(one, 2, Optional.empty(), NOON.plusSeconds(10 * (names.size() + 1))));
        }
        RoundPlan plan = new RoundPlan(Language.ZH, Channel.BOTH, ShownStrength.CLEAR, 4, true, 7);
        List<JsonNode> told = new RoundStatements(Learner.pseudonymous(new UUID(1, 1)))
                .of(new Round(ROUND, plan, DEALT, names, true, NOON)).stream()
                        .map(one -> TongliJson.mapper().readTree(TongliJson.line(one)))
                        .toList();
        told.forEach(StatementRules::check);
        return told;
    }

    private static List<String> verbs(List<JsonNode> told) {
        return told.stream()
                .map(one -> one.at("/verb/id").stringValue())
                .map(verb -> verb.substring(verb.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void aRoundIsToldFromItsBeginningToItsScore() {
        List<JsonNode> told = told(BasicEmotion.SADNESS, BasicEmotion.JOY, BasicEmotion.FEAR, BasicEmotion.NEUTRAL);
        assertThat(verbs(told))
                .containsExactly("attempted", "answered", "answered", "answered", "answered", "completed", "scored");
        JsonNode first = told.get(1);
        assertThat(first.at("/result/success").booleanValue()).isTrue();
        assertThat(first.at("/result/score/raw").intValue()).isEqualTo(100);
        JsonNode shown = first.path("result").path("extensions").path(EXTENSION + "shown");
        assertThat(shown.path("emotion").stringValue()).isEqualTo("sadness");
        assertThat(shown.path("strength").doubleValue()).isEqualTo(2);
        assertThat(shown.path("voice").stringValue()).isEqualTo("joy");
        assertThat(told.get(2)
                        .path("result")
                        .path("extensions")
                        .path(EXTENSION + "shown")
                        .has("voice"))
                .isFalse();
        assertThat(told.get(3).at("/result/success").booleanValue()).isFalse();
        assertThat(told.get(5).at("/result/duration").stringValue()).isEqualTo("PT40S");
        JsonNode score = told.get(6).path("result").path("extensions");
        assertThat(score.path(EXTENSION + "right").intValue()).isEqualTo(3);
        // of four feelings three were hit each time they were shown and named, anger never: (1 + 1 + 0 + 1) / 4
        assertThat(score.path(EXTENSION + "unbiased_hit_rate").doubleValue()).isCloseTo(0.75, within(1e-9));
        assertThat(first.at("/context/registration").stringValue()).isEqualTo(ROUND.toString());
        assertThat(first.at("/context/language").stringValue()).isEqualTo("zh");
        assertThat(first.path("context")
                        .path("extensions")
                        .path(EXTENSION + "mixed")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void whatIsToldOfARoundThatGoesOnIsToldAlikeLater() {
        List<JsonNode> early = told(BasicEmotion.SADNESS);
        assertThat(verbs(early)).containsExactly("attempted", "answered");
        List<JsonNode> later = told(BasicEmotion.SADNESS, BasicEmotion.JOY, BasicEmotion.FEAR, BasicEmotion.NEUTRAL);
        assertThat(later.subList(0, 2)).isEqualTo(early);
    }
}
