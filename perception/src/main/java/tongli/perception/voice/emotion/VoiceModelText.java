package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A voice model as text: a line a property, its name and its values parted by tabs. The first line says the form's version, so that older
 * files can be told. Stateless.
 */
public final class VoiceModelText {
    private static final String FORM = "tongli-voice-model";
    private static final String FORM_VERSION = "1";
    private static final String TAB = "\t";
    private static final String ABOUT = "about_";
    /** Files with more were not written by this. */
    private static final int MOST_LINES = 1_000;

    private final Map<String, List<String>> lines;

    private VoiceModelText(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /** Numbers are written in full, so that what is read is what was written. */
    public static String write(VoiceModel model) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put(FORM, List.of(FORM_VERSION));
        lines.put("version", List.of(model.version()));
        lines.put("labels", model.labels());
        lines.put("languages", model.languages());
        lines.put("features", VoiceNumbers.names(model.width()));
        lines.put("uncertain_below", numbers(model.uncertainBelow()));
        lines.put("neutral_mean", numbers(model.neutral().mean()));
        lines.put("neutral_between", numbers(model.neutral().between()));
        lines.put("neutral_within", numbers(model.neutral().within()));
        write("stranger", model.stranger(), model.labels(), lines);
        write("enrolled", model.enrolled(), model.labels(), lines);
        model.about().forEach((name, value) -> lines.put(ABOUT + name, List.of(value)));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, values) ->
                text.append(name).append(TAB).append(String.join(TAB, values)).append('\n'));
        return text.toString();
    }

    private static void write(String name, VoiceHead head, List<String> labels, Map<String, List<String>> lines) {
        lines.put(name + "_mean", numbers(head.scale().mean()));
        lines.put(name + "_deviation", numbers(head.scale().deviation()));
        lines.put(name + "_temperature", numbers(head.temperature()));
        lines.put(name + "_bias", numbers(head.bias()));
        for (int label = 0; label < labels.size(); label++) {
            lines.put(name + "_weights_" + labels.get(label), numbers(head.weights()[label]));
        }
        lines.put(name + "_arousal_weights", numbers(head.arousalWeights()));
        lines.put(name + "_arousal_bias", numbers(head.arousalBias()));
    }

    private static List<String> numbers(double... values) {
        return Arrays.stream(values).mapToObj(Double::toString).toList();
    }

    /** @throws IllegalArgumentException if it is no model of this form and version, or was learnt on other features; names the line */
    public static VoiceModel read(String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        // not lines(): it is not to be had where this is made into JavaScript
        for (String line : text.split("\r?\n", MOST_LINES + 2)) {
            if (line.isEmpty()) {
                continue; // after the last
            }
            List<String> parts = List.of(line.split(TAB, -1));
            if (lines.put(parts.get(0), parts.subList(1, parts.size())) != null || lines.size() > MOST_LINES) {
                throw new IllegalArgumentException(
                        "the line \"%s\" stands twice, or there are too many; train the model again"
                                .formatted(shortened(parts.get(0))));
            }
        }
        return new VoiceModelText(lines).model();
    }

    private VoiceModel model() {
        if (!List.of(FORM_VERSION).equals(lines.get(FORM))) {
            throw new IllegalArgumentException(
                    "this is no voice model of form %s; train one with learn train --task voice"
                            .formatted(FORM_VERSION));
        }
        List<String> features = values("features");
        if (!features.equals(VoiceNumbers.names(features.size()))) {
            throw new IllegalArgumentException("the model was learnt on other features; train it again");
        }
        List<String> labels = values("labels");
        Map<String, String> about = new TreeMap<>();
        lines.forEach((name, values) -> {
            if (name.startsWith(ABOUT)) {
                about.put(name.substring(ABOUT.length()), String.join(" ", values));
            }
        });
        return new VoiceModel(
                String.join(" ", values("version")),
                labels,
                values("languages"),
                new NeutralVoices(numbersOf("neutral_mean"), numbersOf("neutral_between"), numbersOf("neutral_within")),
                head("stranger", labels),
                head("enrolled", labels),
                numberOf("uncertain_below"),
                about);
    }

    private VoiceHead head(String name, List<String> labels) {
        List<double[]> weights = new ArrayList<>();
        for (String label : labels) {
            weights.add(numbersOf(name + "_weights_" + label));
        }
        return new VoiceHead(
                new FeatureScale(numbersOf(name + "_mean"), numbersOf(name + "_deviation")),
                weights.toArray(new double[0][]),
                numbersOf(name + "_bias"),
                numberOf(name + "_temperature"),
                numbersOf(name + "_arousal_weights"),
                numberOf(name + "_arousal_bias"));
    }

    private List<String> values(String name) {
        List<String> values = lines.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "the voice model has no line \"%s\"; train it again".formatted(shortened(name)));
        }
        return values;
    }

    private double numberOf(String name) {
        double[] numbers = numbersOf(name);
        Numbers.many(name, numbers, 1);
        return numbers[0];
    }

    private double[] numbersOf(String name) {
        List<String> values = values(name);
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(values.get(i));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "value %d of the line \"%s\" is no number; train the model again".formatted(i + 1, name), e);
            }
        }
        return numbers;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
