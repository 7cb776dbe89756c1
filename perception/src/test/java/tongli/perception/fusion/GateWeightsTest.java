package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.SADNESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.ModelId;

class GateWeightsTest {
    private static final String FILE = """
            {"kind":"fusion-gate","format":1,"version":"own","weights":{"text":[0,0,2,0,0],"voice":[0,0,2,0,0],"face":[0,0,2,0,0]},
             "scales":[1,1.5,2],"ceiling":0.97,"abstain_below":0.5}""";

    @TempDir
    private Path folder = Path.of("");

    private GateWeights read(String content) throws IOException {
        return GateWeights.read(Files.writeString(folder.resolve("fusion.json"), content));
    }

    @Test
    void theGateListensToTheSurerOne() throws IOException {
        // scores 2 · 0.9 and 2 · 0.4; softmax e^1.8 / (e^1.8 + e^0.8) = 0.731059
        double[] weights = read(FILE).weights(List.of(Given.text(JOY, 0.9), Given.voice(SADNESS, 0.4)));
        assertThat(weights[0]).isCloseTo(1.5 * 0.731059, within(1e-6));
        assertThat(weights[1]).isCloseTo(1.5 * 0.268941, within(1e-6));
    }

    @Test
    void aSignalOfNoQualityWeighsNothing() throws IOException {
        ModalityReading silent = ModalityReading.of(Modality.VOICE, Given.sureOf(SADNESS, 0.9), 0);
        assertThat(read(FILE).weights(List.of(Given.text(JOY, 0.5), silent))[1]).isZero();
    }

    @Test
    void theGateSeesWhatItsFeaturesSay() {
        List<ModalityReading> both = List.of(
                ModalityReading.of(Modality.TEXT, BasicDistribution.of(Map.of("joy", 1.0)), 0.5),
                ModalityReading.of(Modality.FACE, BasicDistribution.of(Map.of("fear", 1.0)), 1));
        assertThat(GateWeights.features(both, 0)).containsExactly(1, 0, 1, 0.5, 0);
        assertThat(GateWeights.features(both.subList(0, 1), 0)).containsExactly(1, 0, 1, 0.5, 1);
    }

    @Test
    void aFileThatIsNoneIsRefusedAndSaysWhy() {
        refused("[]", "kind must be \"fusion-gate\"");
        refused("{", "not a JSON object");
        refused("", "kind must be");
        refused(FILE.replace("\"format\":1", "\"format\":2"), "format must be 1");
        refused(
                FILE.replace("\"voice\":[0,0,2,0,0]", "\"voice\":[0,0,2]"),
                "weights.voice must be a list of 5 numbers");
        refused(FILE.replace("1.5", "1e9"), "scales[1] is 1.0E9");
        refused(FILE.replace("1.5", "\"x\""), "scales[1] must be a number");
        refused(FILE.replace("0.97", "0.1"), "ceiling is 0.1");
        refused(FILE.replace("\"own\"", "\" \""), "version is missing");
        refused(FILE.replace("\"ceiling\":0.97", "\"ceiling\":0.97,\"ceiling\":0.9"), "not a JSON object");
        refused(" ".repeat(2 << 20), "longer than");
    }

    private void refused(String content, String why) {
        assertThatIOException().isThrownBy(() -> read(content)).withMessageContaining(why);
    }

    @Test
    void whatWasTypedWrongIsRefused() {
        FusionLimits limits = new FusionLimits(1, 0);
        ModelId id = new ModelId("gate", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateWeights(Map.of(), new double[] {1, 1, 1}, limits, id));
        double[] own = new double[5];
        Map<Modality, double[]> weights = Map.of(Modality.TEXT, own, Modality.VOICE, own, Modality.FACE, own);
        assertThatIllegalArgumentException().isThrownBy(() -> new GateWeights(weights, new double[] {1}, limits, id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GateWeights(weights, new double[] {1, Double.NaN, 1}, limits, id));
    }
}
