package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

class FusionEvaluationTest {
    /** A crowd that hears it seven times in ten and sees it eight times in ten, each by itself. */
    private static List<VotedClip> clips(int actors) {
        Random random = new Random(3);
        List<VotedClip> clips = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            for (int i = 0; i < 60; i++) {
                BasicEmotion acted = BasicEmotion.values()[i % BasicEmotion.values().length];
                BasicEmotion heard = random.nextInt(10) < 7 ? acted : BasicEmotion.values()[random.nextInt(7)];
                BasicEmotion seen = random.nextInt(10) < 8 ? acted : BasicEmotion.values()[random.nextInt(7)];
                clips.add(new VotedClip("a" + actor, acted, List.of(heard), List.of(seen), List.of(acted)));
            }
        }
        return clips;
    }

    @Test
    void voiceAndFaceTogetherTellMoreThanEither() {
        FusionEvaluation.Result result = FusionEvaluation.run(new CrowdVotes(clips(12), "00"), 7, "call");
        assertThat(result.figures())
                .extracting(FusionFigures::way)
                .containsExactly("voice", "face", "mean", "fused", "crowd_both");
        assertThat(result.figures())
                .allSatisfy(figures -> assertThat(figures.cases()).isEqualTo(4 * 60));
        double[] losses = result.figures().stream()
                .mapToDouble(figures -> figures.logLoss().value())
                .toArray();
        assertThat(losses[3]).isLessThan(Math.min(losses[0], losses[1]));
        assertThat(result.voice() + result.face()).isGreaterThan(1.5); // they err apart
        assertThat(result.file()).contains("\"kind\":\"fusion-late\"", "\"command\":\"call\"");
        assertThat(result.conflicts()).containsOnlyKeys("same_clip", "glad_and_dark");
    }

    @Test
    void theSameVotesAndSeedGiveTheSameFile() {
        CrowdVotes votes = new CrowdVotes(clips(6), "00");
        assertThat(FusionEvaluation.run(votes, 7, "call").file())
                .isEqualTo(FusionEvaluation.run(votes, 7, "call").file())
                .endsWith("\"provenance\":{\"command\":\"call\",\"seed\":\"7\",\"data_sha256\":\"00\"}}\n");
    }

    @Test
    void twoActorsCannotBePartedInThree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FusionEvaluation.run(new CrowdVotes(clips(2), "00"), 7, "call"))
                .withMessageContaining("2 persons");
    }
}
