package tongli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.voice.egemaps.Egemaps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the module in Node and holds it to the JVM, which runs the same classes. */
class SameAsOnTheServerTest {
    private static final int SIDE = 160;
    private static final int CELLS = 7;
    private static final Path MODULE = Path.of("target/classes/META-INF/resources/senses/reading.js");

    private static final int RATE_HZ = 48_000;

    private static final float[] SPEECH = speech();

    private static JsonNode there;
    private static FaceLook here;
    private static double[] probabilities;

    @BeforeAll
    static void readBoth(@TempDir Path folder) throws Exception {
        Random random = new Random(7);
        byte[] picture = new byte[4 * SIDE * SIDE];
        random.nextBytes(picture);
        float[] detector = new float[25 * CELLS * CELLS];
        for (int shape = 0; shape < 5; shape++) {
            for (int cell = 0; cell < CELLS * CELLS; cell++) {
                // one face, of the third shape, in the middle
                detector[(shape * 5 + 4) * CELLS * CELLS + cell] = shape == 2 && cell == 24 ? 3 : -9;
            }
        }
        float[] landmarks = new float[2 * 68];
        for (int i = 0; i < landmarks.length; i++) {
            landmarks[i] = 0.2f + 0.6f * random.nextFloat();
        }
        float[] expression = {0.5f, 2.25f, -1, 0.125f, -0.75f, 0, 1};
        there = inNode(
                folder.resolve("said"),
                MODULE.toUri().toString(),
                Files.write(folder.resolve("picture"), picture),
                numbers(folder.resolve("detector"), detector),
                numbers(folder.resolve("landmarks"), landmarks),
                numbers(folder.resolve("expression"), expression),
                numbers(folder.resolve("speech"), SPEECH));
        here = Reading.faceLook(SIDE, SIDE, picture);
        here.detector(224, detector);
        here.landmarks(landmarks);
        probabilities = here.expression(expression);
    }

    private static Path numbers(Path file, float[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return Files.write(file, bytes.array());
    }

    /** By the web app's own Node where it is there, else by the machine's. */
    private static JsonNode inNode(Path said, Object... arguments) throws Exception {
        Path own = Path.of("../web/node_modules/.bin/node");
        List<String> command = new ArrayList<>();
        command.add(Files.isExecutable(own) ? own.toString() : "node");
        command.add("src/test/resources/tongli/browser/same.mjs");
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process node = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile()) // read from a pipe, one that hangs would never be given up
                .start();
        try {
            assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            node.destroyForcibly();
        }
        assertThat(node.exitValue()).as(Files.readString(said)).isZero();
        return JsonMapper.builder().build().readTree(Files.readString(said));
    }

    private static double[] array(String name) {
        return there.path(name).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static double[] doubles(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }

    @Test
    void aVoiceHasTheSameNumbers() {
        float[] samples = new float[3 * 16_000];
        for (int i = 0; i < samples.length; i++) {
            double t = i / 16_000.0;
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 180 * t)
                    + 0.15 * Math.sin(2 * Math.PI * 360 * t)
                    + 0.05 * Math.sin(2 * Math.PI * 540 * t));
        }
        assertThat(array("features"))
                .hasSize(88)
                .containsExactly(Egemaps.of(samples).features().toArray(), within(1e-9));
    }

    @Test
    void aVoiceIsComparedWithHowItBegan() {
        assertThat(there.path("early").asBoolean()).isTrue();
        // an octave is 12 semitones; half the amplitude is 20·log10(1/2) = -6.02 dB
        assertThat(there.path("pitchSemitones").asDouble()).isCloseTo(12, within(0.1));
        assertThat(there.path("levelDb").asDouble()).isCloseTo(-6.02, within(0.1));
    }

    /** Ten seconds of a buzz that rises and falls as speech does, in syllables, with pauses; livelier in the second half. */
    private static float[] speech() {
        Random random = new Random(11);
        float[] samples = new float[10 * RATE_HZ];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double at = i / (double) RATE_HZ;
            double lively = at < 5 ? 1 : 1.6;
            phase += 2 * Math.PI * lively * (140 + 25 * lively * Math.sin(2 * Math.PI * 0.7 * at)) / RATE_HZ;
            double syllable = Math.max(0, Math.sin(2 * Math.PI * 2.1 * lively * at));
            double buzz = 0;
            for (int harmonic = 1; harmonic <= 20; harmonic++) {
                buzz += Math.sin(harmonic * phase) / Math.pow(harmonic, 1.2 / lively);
            }
            samples[i] = (float) (0.1 * syllable * buzz + 0.001 * random.nextGaussian());
        }
        return samples;
    }

    @Test
    void theEnergyOfAVoiceIsTheSame() {
        OwnVoice own = Reading.ownVoice(RATE_HZ);
        List<double[]> here = new ArrayList<>();
        for (int at = 0; at < SPEECH.length; at += 128) {
            int before = own.readings();
            own.hear(Arrays.copyOfRange(SPEECH, at, Math.min(SPEECH.length, at + 128)));
            if (own.readings() > before) {
                here.add(new double[] {own.energy(), own.spread()});
            }
        }
        JsonNode heard = there.path("heard");
        assertThat(heard).hasSameSizeAs(here);
        assertThat(here).hasSizeGreaterThan(12);
        for (int i = 0; i < here.size(); i++) {
            if (i < 3) {
                assertThat(here.get(i)).as("too little was heard").containsOnly(Double.NaN);
                assertThat(heard.path(i).path(0).isNull()).isTrue();
                continue;
            }
            assertThat(heard.path(i).path(0).asDouble()).as("energy %d", i).isCloseTo(here.get(i)[0], within(1e-4));
            assertThat(heard.path(i).path(1).asDouble()).as("spread %d", i).isCloseTo(here.get(i)[1], within(1e-4));
        }
        assertThat(here.get(here.size() - 1)[0]).as("livelier at the end").isGreaterThan(here.get(5)[0]);
    }

    @Test
    void networksAreGivenTheSamePixels() {
        // of 255, not exactly: JavaScript has no single precision on the way
        assertThat(array("pixels")).containsExactly(doubles(here.detectorPixels(224)), within(1e-4));
        assertThat(array("face")).containsExactly(doubles(here.landmarksPixels()), within(1e-4));
        assertThat(array("square")).containsExactly(doubles(here.expressionPixels()), within(1e-4));
    }

    @Test
    void whatNetworksAnswerMeansTheSame() {
        assertThat(there.path("found").asBoolean()).isTrue();
        assertThat(there.path("isFace").asBoolean()).isTrue();
        assertThat(array("box")).containsExactly(here.box(), within(1e-9));
        assertThat(array("points")).containsExactly(here.points(), within(1e-9));
        assertThat(array("probabilities")).containsExactly(probabilities, within(1e-9));
        assertThat(there.path("dominant").asString()).isEqualTo(here.dominant()).isEqualTo("joy");
        assertThat(there.path("confidence").asDouble()).isCloseTo(here.confidence(), within(1e-9));
        assertThat(there.path("uncertain").asBoolean()).isEqualTo(here.uncertain());
    }
}
