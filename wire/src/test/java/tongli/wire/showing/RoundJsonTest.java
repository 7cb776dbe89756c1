package tongli.wire.showing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Channel;
import tongli.practice.showing.Dealt;
import tongli.practice.showing.Named;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundPlan;
import tongli.practice.showing.ShownStrength;
import tongli.wire.RoundArchive;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class RoundJsonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final ScenarioLibrary PEOPLE = ScenarioLibrary.bundled();

    private static Round round(Channel channel, boolean mixed) {
        Dealt anger =
                new Dealt(BasicEmotion.ANGER, mixed ? BasicEmotion.SADNESS : BasicEmotion.ANGER, "refund", "I'm home.");
        return new Round(
                new UUID(0, 1),
                new RoundPlan(Language.EN, channel, ShownStrength.CLEAR, 4, mixed, 7),
                List.of(anger, anger, anger, anger),
                List.of(),
                true,
                NOON);
    }

    private static Named says(BasicEmotion feeling) {
        return new Named(feeling, 3, Optional.of("a key"), NOON.plusSeconds(9));
    }

    private static JsonNode json(Round round) {
        return TongliJson.mapper().valueToTree(RoundJson.of(round, PEOPLE, number -> "voice " + number));
    }

    @Test
    void whatIsToBeNamedIsNotTold() {
        JsonNode json = json(round(Channel.BOTH, true));
        assertThat(json.toString()).doesNotContain("anger", "sadness", "prosody");
        assertThat(json.at("/showing/voice_url").asString()).isEqualTo("voice 1");
        assertThat(json.at("/showing/action_units").propertyNames()).contains("AU4", "AU23");
        assertThat(json.at("/showing/in_words").asString()).contains("the lips tight and narrow");
        assertThat(json.get("report").isNull()).isTrue();
    }

    @Test
    void whatWasNamedIsToldBesideItsFace() {
        JsonNode result =
                json(round(Channel.BOTH, true).plus(says(BasicEmotion.DISGUST))).at("/results/0");
        assertThat(result.get("feeling").asString()).isEqualTo("anger");
        assertThat(result.get("voice_feeling").asString()).isEqualTo("sadness");
        assertThat(result.at("/named_units").propertyNames()).contains("AU9");
        assertThat(result.get("apart").asString()).contains("Anger glares");
        assertThat(result.at("/prosody/rate").asDouble()).isLessThan(1);
    }

    @Test
    void aVoiceAloneHasNoFaceAndAFaceAloneNoVoice() {
        JsonNode heard = json(round(Channel.VOICE, false).plus(says(BasicEmotion.JOY)));
        assertThat(heard.at("/showing/action_units").isNull()).isTrue();
        assertThat(heard.at("/showing/in_words").isNull()).isTrue();
        assertThat(heard.at("/showing/asked").asString()).isEqualTo("voice");
        assertThat(heard.at("/results/0/named_units").isNull()).isTrue();
        JsonNode seen = json(round(Channel.FACE, false).plus(says(BasicEmotion.JOY)));
        assertThat(seen.at("/showing/voice_url").isNull()).isTrue();
        assertThat(seen.at("/results/0/prosody").isNull()).isTrue();
    }

    @Test
    void theLastNameBringsTheReport() {
        Round round = round(Channel.FACE, false);
        for (int i = 0; i < 4; i++) {
            round = round.plus(says(i == 0 ? BasicEmotion.ANGER : BasicEmotion.FEAR));
        }
        JsonNode report = json(round).get("report");
        assertThat(report.get("right").asInt()).isOne();
        assertThat(report.get("confusions").size()).isEqualTo(2);
        assertThat(report.at("/confusions/1").toString())
                .isEqualTo("{\"shown\":\"anger\",\"named\":\"fear\",\"count\":3}");
        assertThat(report.at("/feelings/2/unbiased_hit_rate").asDouble()).isEqualTo(0.25); // 1 of 4 shown, 1 of 1 named
        assertThat(report.at("/feelings/0/unbiased_hit_rate").isNull()).isTrue();
    }

    @Test
    void whatIsReadBackEqualsWhatWasWritten() {
        Round round = round(Channel.BOTH, true).plus(says(BasicEmotion.DISGUST));
        assertThat(RoundArchive.read(RoundArchive.write(round))).isEqualTo(round);
        assertThatThrownBy(() -> RoundArchive.read("{\"id\":3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a stored round of showings cannot be read");
    }
}
