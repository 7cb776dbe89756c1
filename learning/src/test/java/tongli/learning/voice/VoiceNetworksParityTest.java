package tongli.learning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.perception.voice.egemaps.VoiceFeatures;
import tongli.perception.voice.network.VoiceNetworks;

/** What ONNX Runtime makes of a file beside what the network was while it learnt. */
class VoiceNetworksParityTest {
    private static final double PARITY = 1e-4;

    private static VoiceSet set() {
        Random random = new Random(3);
        List<VoiceSample> samples = new ArrayList<>();
        for (int speaker = 0; speaker < 4; speaker++) {
            for (int i = 0; i < 8; i++) {
                samples.add(sample(
                        "%d-%d.wav".formatted(speaker, i), i % 2 == 0, i % 2 == 0 ^ i > 5, "s" + speaker, random));
            }
        }
        return VoiceSet.of(samples, List.of(), "none");
    }

    /** @param sounds neutral, which is not always what it is: a network that is never wrong says so without end */
    private static VoiceSample sample(String file, boolean isNeutral, boolean sounds, String speaker, Random random) {
        double[] whole = new double[VoiceFeatures.NAMES.size()];
        double[] half = new double[whole.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = 10 * random.nextGaussian() + (sounds ? 0 : 10);
            half[i] = whole[i] + random.nextGaussian();
        }
        float[][] steps = GivenSteps.of(sounds ? 0 : 2, random);
        steps[1][4] = 0; // not measured
        return new VoiceSample(file, isNeutral ? "neutral" : "anger", speaker, List.of(whole, half), steps);
    }

    @ParameterizedTest
    @EnumSource(
            value = VoiceRoute.class,
            names = {"MLP", "BILSTM", "BILSTM_BANDS", "ENSEMBLE"})
    void theFileAnswersAsTheNetworkDid(VoiceRoute route, @TempDir Path folder) throws IOException {
        VoiceSet set = set();
        VoiceTraining.Trained trained = VoiceTraining.train(set, route, "1", List.of("de"), 7, Map.of());
        VoiceTraining.Networks files = trained.networks().orElseThrow();
        Files.write(folder.resolve(VoiceNetworks.STRANGER), files.stranger());
        Files.write(folder.resolve(VoiceNetworks.ENROLLED), files.enrolled());
        assertThat(VoiceNetworks.belongTo(trained.layer())).isTrue();

        VoiceLesson again = new VoiceLesson(set, Set.of(), Hearing.STRANGERS, 7);
        LearntVoices learnt = again.by(route);
        Random random = new Random(5);
        try (VoiceNetworks networks = VoiceNetworks.read(folder, trained.layer())) {
            for (int i = 0; i < 5; i++) {
                VoiceSample one = sample("new.wav", true, i % 2 == 0, "new", random);
                assertThat(networks.logProbabilities(one.views(), one.steps(), false))
                        .containsExactly(learnt.logProbabilities(one), within(PARITY));
            }
        }
    }
}
