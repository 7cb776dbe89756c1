package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.BasicEmotion;
import tongli.core.ModelId;
import tongli.perception.fusion.ConflictCheck;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.FusionLimits;
import tongli.perception.fusion.GateWeights;
import tongli.perception.fusion.Modality;
import tongli.wire.TongliJson;
import tools.jackson.databind.json.JsonMapper;

class GateTrainingTest {
    private static final double L2 = 0.01;

    @TempDir
    private Path folder = Path.of("");

    /** Words that are right seven times in ten, and a voice that is as sure of whatever comes. */
    private static List<String> rows(int size) {
        Random random = new Random(11);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BasicEmotion felt = any(random);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("label", felt.code());
            row.put("person", "p" + i % 20);
            row.put("text", reading(random.nextInt(10) < 7 ? felt : any(random)));
            row.put("voice", reading(any(random)));
            rows.add(TongliJson.exactLine(row));
        }
        return rows;
    }

    private static BasicEmotion any(Random random) {
        return BasicEmotion.values()[random.nextInt(BasicEmotion.values().length)];
    }

    private static Map<String, Object> reading(BasicEmotion said) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (BasicEmotion emotion : BasicEmotion.values()) {
            probabilities.put(emotion.code(), emotion == said ? 0.7 : 0.05);
        }
        return Map.of("probabilities", probabilities, "quality", 1);
    }

    private Path file(List<String> rows) throws IOException {
        return Files.write(folder.resolve("rows.jsonl"), rows);
    }

    private GateTraining.Outcome train(List<String> rows, String out) throws IOException {
        return GateTraining.run(List.of(file(rows)), folder.resolve(out), 7, "./tongli learn train --task fusion");
    }

    @Test
    void theGateLearnsWhomToListenTo() throws IOException {
        GateTraining.Outcome outcome = train(rows(600), "one");
        Map<String, FusionFigures> figures = new LinkedHashMap<>();
        outcome.figures().forEach(one -> figures.put(one.way(), one));
        assertThat(figures).containsOnlyKeys("gate", "late", "text", "voice");
        assertThat(outcome.training()).isEqualTo(480); // 16 of 20 persons with 30 rows each
        assertThat(logLoss(figures, "gate")).isLessThan(logLoss(figures, "late") - 0.1);
        double[] weights = GateWeights.read(outcome.model())
                .weights(FusionRow.of(JsonMapper.builder().build().readTree(rows(1).get(0)))
                        .readings());
        assertThat(weights[0]).isGreaterThan(5 * weights[1]);
    }

    private static double logLoss(Map<String, FusionFigures> figures, String way) {
        FusionFigures found = figures.get(way);
        return found == null ? Double.NaN : found.logLoss().value();
    }

    @Test
    void theSameRowsAndSeedGiveTheSameFile() throws IOException {
        String first = Files.readString(train(rows(100), "one").model());
        assertThat(Files.readString(train(rows(100), "two").model())).isEqualTo(first);
    }

    /** Against slopes taken by differences, through the reader that serves, which shares no code with the fit. */
    @Test
    void noStepFromWhereTheFitEndsMakesItBetter() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        List<FusionRow> rows = rows(120).stream()
                .map(line -> FusionRow.of(mapper.readTree(line)))
                .toList();
        GateFit.Fitted fitted = GateFit.fit(rows);
        double here = cost(rows, fitted.weights(), fitted.scales());
        for (Modality modality : List.of(Modality.TEXT, Modality.VOICE)) {
            for (int f = 0; f < GateWeights.FEATURES.size(); f++) {
                for (double step : new double[] {-0.02, 0.02}) {
                    Map<Modality, double[]> moved = new EnumMap<>(Modality.class);
                    fitted.weights().forEach((one, own) -> moved.put(one, own.clone()));
                    moved.getOrDefault(modality, new double[0])[f] += step;
                    assertThat(cost(rows, moved, fitted.scales())).isGreaterThan(here - 1e-7);
                }
            }
        }
        for (double factor : new double[] {0.98, 1.02}) {
            double[] scales = fitted.scales().clone();
            scales[1] *= factor;
            assertThat(cost(rows, fitted.weights(), scales)).isGreaterThan(here - 1e-7);
        }
        assertThat(fitted.scales()[0]).isCloseTo(1, within(1e-6)); // no row has one reading
    }

    private static double cost(List<FusionRow> rows, Map<Modality, double[]> weights, double[] scales) {
        Fusion fusion = new Fusion(
                new GateWeights(weights, scales, new FusionLimits(1, 0), new ModelId("gate", "test")),
                new ConflictCheck(Map.of()));
        double loss = 0;
        for (FusionRow row : rows) {
            loss -= Math.log(fusion.distribution(row.readings()).probability(row.label()));
        }
        double squares = 0;
        for (double[] own : weights.values()) {
            for (double one : own) {
                squares += one * one;
            }
        }
        for (int i = 0; i < scales.length; i++) {
            double away = Math.log(scales[i]) - Math.log(i + 1);
            squares += away * away;
        }
        return loss / rows.size() + L2 / 2 * squares;
    }

    @Test
    void tooFewRowsAndFaultyOnesAreRefused() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(rows(49), "out"))
                .withMessageContaining("49 rows");
        List<String> faulty = new ArrayList<>(rows(60));
        faulty.set(3, "{\"label\":\"happy\"}");
        faulty.set(5, "{");
        assertThatIOException()
                .isThrownBy(() -> train(faulty, "out"))
                .withMessageContaining(":4: \"label\" is \"happy\"")
                .withMessageContaining(":6: not a JSON object");
        List<String> onePerson = rows(60).stream()
                .map(row -> row.replaceAll("\"p\\d+\"", "\"me\""))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> train(onePerson, "out"))
                .withMessageContaining("more than one person");
    }
}
