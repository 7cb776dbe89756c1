package tongli.learning.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tongli.learning.metric.Correlation;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.ActionUnitReader;
import tongli.perception.face.landmark.Landmarks;

/**
 * Whether the shipped reader of action units finds again what was asked of the face that the page draws. {@code drawn-faces.tsv} is
 * made by the page's own code, whose tests hold the one to the other; the figures stand in {@code docs/results/face.md}.
 */
class DrawnFacesTest {
    private static final Path REPORT = Path.of("../docs/results/face.md");
    private static final double SOUGHT = 0.8;

    /** @param asked what {@link ActionUnit#intensity} makes of it: lips that a jaw or a raised lip parts are asked to part */
    private record Face(Map<ActionUnit, Double> asked, boolean mixed, Map<ActionUnit, Double> read) {}

    private static List<Face> faces;

    @BeforeAll
    static void read() throws IOException {
        ActionUnitReader reader = ActionUnitReader.bundled();
        faces = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(DrawnFacesTest.class.getResourceAsStream("drawn-faces.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> faces.add(face(line, reader)));
        }
    }

    private static Face face(String line, ActionUnitReader reader) {
        String[] told = line.split("\t", -1);
        Map<String, Double> shapes = new HashMap<>();
        int units = 0;
        for (String one : told[0].split(" ", -1)) {
            if (!one.isEmpty()) {
                String[] unit = one.split("=", -1);
                shapes.put(ActionUnit.valueOf(unit[0]).shapes().get(0), Double.parseDouble(unit[1]));
                units++;
            }
        }
        Map<ActionUnit, Double> asked = new HashMap<>();
        for (ActionUnit unit : ActionUnit.values()) {
            asked.put(unit, unit.intensity(shapes));
        }
        String[] places = told[1].split(" ", -1);
        double[] x = new double[Landmarks.COUNT];
        double[] y = new double[Landmarks.COUNT];
        for (int point = 0; point < Landmarks.COUNT; point++) {
            x[point] = Double.parseDouble(places[2 * point]);
            y[point] = Double.parseDouble(places[2 * point + 1]);
        }
        // the first are one at rest and each unit alone at four strengths
        boolean mixed = faces.size() > 4 * ActionUnit.values().length;
        assertThat(units).isLessThanOrEqualTo(mixed ? 4 : 1);
        return new Face(asked, mixed, reader.read(new Landmarks(x, y)));
    }

    private static double correlation(ActionUnit unit, boolean mixed) {
        List<Face> among = faces.stream().filter(face -> face.mixed() == mixed).toList();
        return Correlation.pearson(values(among, unit, Face::asked), values(among, unit, Face::read));
    }

    private static double[] values(List<Face> among, ActionUnit unit, Function<Face, Map<ActionUnit, Double>> of) {
        return among.stream()
                .mapToDouble(face -> of.apply(face).getOrDefault(unit, 0.0))
                .toArray();
    }

    private static double mean(boolean mixed) {
        double sum = 0;
        for (ActionUnit unit : ActionUnit.values()) {
            sum += correlation(unit, mixed);
        }
        return sum / ActionUnit.values().length;
    }

    private static String row(String name, boolean mixed) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (ActionUnit unit : ActionUnit.values()) {
            row.append(String.format(Locale.ROOT, " %.2f |", correlation(unit, mixed)));
        }
        return row.append(String.format(Locale.ROOT, " **%.2f** |", mean(mixed)))
                .toString();
    }

    @Test
    void theReportTellsWhatIsMeasured() throws IOException {
        assertThat(Files.readString(REPORT)).contains(row("one at a time", false), row("one to four at once", true));
    }

    @Test
    void onTheWholeWhatWasAskedIsFoundAgain() {
        assertThat(mean(false)).isGreaterThanOrEqualTo(SOUGHT);
        assertThat(mean(true)).isGreaterThanOrEqualTo(SOUGHT);
    }

    @Test
    void aFaceAtRestIsReadAsOne() {
        assertThat(faces.get(0).read())
                .allSatisfy((unit, intensity) ->
                        assertThat(intensity).as(unit.code()).isLessThan(0.2));
    }
}
