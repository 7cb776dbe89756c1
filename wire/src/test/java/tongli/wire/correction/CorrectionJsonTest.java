package tongli.wire.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.practice.correction.Agreement;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Matter;
import tongli.practice.correction.ModelAnswer;
import tongli.practice.correction.Review;
import tongli.wire.CorrectionArchive;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class CorrectionJsonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Answer BOTH = new Answer.Felt(Set.of(BasicEmotion.SADNESS, BasicEmotion.ANGER));

    private static Correction correction(CorrectionKind kind, Answer answer) {
        return new Correction(
                new UUID(0, 1),
                "ann",
                NOON,
                kind,
                Language.ZH,
                Optional.of(new Matter(
                        kind == CorrectionKind.READING ? Optional.empty() : Optional.of("妈，我没考上。"), "说了三天了。")),
                new ModelAnswer(new ModelId("text-zh", "7"), Optional.of(answer), 0.25),
                answer);
    }

    private static Case settled(Correction correction, Answer first, Answer second) {
        return new Case(correction, List.of(new Review("bob", NOON, first), new Review("cem", NOON, second)));
    }

    private static JsonNode json(Object shape) {
        return TongliJson.mapper().readTree(TongliJson.line(shape));
    }

    @Test
    void whatIsReadBackEqualsWhatWasWritten() {
        for (Answer answer :
                List.of(BOTH, new Answer.Scored(60), Answer.Worded.of("一个人扛着。"), new Answer.Approved(true))) {
            assertThat(CorrectionArchive.readAnswer(CorrectionArchive.write(answer)))
                    .isEqualTo(answer);
        }
        for (Correction one : List.of(
                correction(CorrectionKind.READING, BOTH),
                correction(CorrectionKind.SCORE, new Answer.Scored(60)),
                correction(CorrectionKind.WORDING, Answer.Worded.of("一个人扛着。")),
                correction(CorrectionKind.WORDING, Answer.Worded.of("一个人扛着。")).withoutWords())) {
            assertThat(CorrectionArchive.read(CorrectionArchive.write(one))).isEqualTo(one);
        }
        assertThatThrownBy(() -> CorrectionArchive.read("{\"kind\":\"三天\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("三天");
    }

    @Test
    void recordsOfThisReleaseLoadInLaterOnes() {
        assertThat(CorrectionArchive.write(correction(CorrectionKind.SCORE, new Answer.Scored(60))))
                .isEqualTo("{\"id\":\"00000000-0000-0000-0000-000000000001\",\"by\":\"ann\","
                        + "\"at\":\"2026-03-01T12:00:00.123Z\",\"kind\":\"SCORE\",\"language\":\"ZH\","
                        + "\"matter\":{\"context\":\"妈，我没考上。\",\"text\":\"说了三天了。\"},"
                        + "\"model\":{\"model\":{\"id\":\"text-zh\",\"version\":\"7\"},"
                        + "\"answer\":{\"kind\":\"scored\",\"score\":60},\"uncertainty\":0.25},"
                        + "\"corrected\":{\"kind\":\"scored\",\"score\":60}}");
    }

    @Test
    void aReviewerIsToldNothingOfWhoSaidWhat() {
        JsonNode shown = json(ToReviewJson.of(correction(CorrectionKind.SCORE, new Answer.Scored(60))));
        assertThat(shown.propertyNames())
                .containsExactly("id", "kind", "language", "text", "context", "reply", "wording");
        assertThat(shown.get("reply").asString()).isEqualTo("说了三天了。");
        assertThat(shown.get("wording").isNull()).isTrue();
    }

    @Test
    void aReadingIsALineToLearnFrom() {
        JsonNode lesson = json(SettledJson.of(settled(correction(CorrectionKind.READING, BOTH), BOTH, BOTH), "p")
                .orElseThrow());
        assertThat(lesson.get("text").asString()).isEqualTo("说了三天了。");
        assertThat(lesson.get("label").toString()).isEqualTo("[\"sadness\",\"anger\"]");
        assertThat(lesson.get("person").asString()).isEqualTo("p");
        assertThat(lesson.has("score")).isFalse();
    }

    @Test
    void whatIsNoReadingHasNoTextThatCouldBeTakenForOne() {
        Correction scored = correction(CorrectionKind.SCORE, new Answer.Scored(90));
        JsonNode lesson = json(SettledJson.of(settled(scored, new Answer.Scored(60), new Answer.Scored(70)), "p")
                .orElseThrow());
        assertThat(lesson.has("text")).isFalse();
        assertThat(lesson.get("score").asInt()).isEqualTo(65);
    }

    @Test
    void onlyAWordingThatTwoApproveTeaches() {
        Correction worded = correction(CorrectionKind.WORDING, Answer.Worded.of("一个人扛着。"));
        Answer yes = new Answer.Approved(true);
        Answer no = new Answer.Approved(false);
        assertThat(SettledJson.of(settled(worded, yes, yes), "p").orElseThrow().wording())
                .isEqualTo("一个人扛着。");
        assertThat(SettledJson.of(settled(worded, no, no), "p")).isEmpty();
        assertThat(SettledJson.of(settled(worded, yes, no), "p")).isEmpty();
        assertThat(SettledJson.of(settled(worded.withoutWords(), yes, yes), "p"))
                .isEmpty();
    }

    @Test
    void anUndefinedKappaIsToldAsSuch() {
        Answer low = new Answer.Scored(10);
        JsonNode rows =
                json(Agreement.of(List.of(new Agreement.Pair(CorrectionKind.SCORE, Language.ZH, low, low))).stream()
                        .map(ReviewAgreementJson::of)
                        .toList());
        assertThat(rows.get(2).get("kappa").isNull()).isTrue();
        assertThat(rows.get(2).get("undefined").asString()).isEqualTo("nothing_varies");
        assertThat(rows.get(2).get("share").asDouble()).isEqualTo(1);
        assertThat(rows.get(3).get("undefined").asString()).isEqualTo("no_cases");
        assertThat(rows.get(3).get("share").isNull()).isTrue();
    }
}
