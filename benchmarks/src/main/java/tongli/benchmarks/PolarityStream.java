package tongli.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.core.Tier;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.emotion.EmotionTiers;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.encoder.Precision;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tongli's rows of {@code docs/results/peers.md}: real sentences in the order they come in, read for polarity. The graph alone, batch
 * by batch as the peers read it, and the reader and the cascade as they serve, a text a call or all in one. One JSON row a measurement on standard output.
 * Arguments: the folder of texts that {@code peers/prepare.mjs} wrote, batch sizes with commas between.
 */
public final class PolarityStream {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WARM = 50;
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    private PolarityStream() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Integer> batches =
                List.of(args[1].split(",")).stream().map(Integer::valueOf).toList();
        for (Language language : Language.values()) {
            List<String> texts = new ArrayList<>();
            JSON.readTree(new File(args[0], language.code() + ".json"))
                    .forEach(pair -> texts.add(pair.get("text").asString()));
            for (Precision precision : Precision.values()) {
                long began = System.nanoTime();
                try (var model = EmotionModel.bundled(language, precision)) {
                    double start = since(began);
                    for (int batch : batches) {
                        out.println(row("Tongli, the graph", language, precision, batch, start, texts, graph(model)));
                    }
                }
            }
            long began = System.nanoTime();
            try (var reader = TextEmotionReader.bundled()) {
                Function<List<String>, List<String>> read = reader(reader, language);
                warm(read, texts.subList(0, 1)); // which loads the model
                double start = since(began);
                out.println(row("Tongli, the reader", language, Precision.INT8, 1, start, texts, read));
                out.println(row("Tongli, the reader", language, Precision.INT8, texts.size(), start, texts, read));
                EmotionReader cascade = EmotionTiers.over(reader).reader(Tier.CASCADE);
                out.println(row(
                        "Tongli, the cascade",
                        language,
                        Precision.INT8,
                        texts.size(),
                        start,
                        texts,
                        reader(cascade, language)));
            }
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static Function<List<String>, List<String>> graph(EmotionModel model) {
        return texts -> model.logitsTogether(texts).stream()
                .map(logits -> model.heads().read(Taxonomy.POLARITY, logits).distribution())
                .map(shares -> Taxonomy.POLARITY
                        .labels()
                        .get(IntStream.range(0, shares.length)
                                .reduce(0, (best, i) -> shares[i] > shares[best] ? i : best)))
                .toList();
    }

    private static Function<List<String>, List<String>> reader(EmotionReader reader, Language language) {
        return texts -> reader
                .readAll(texts.stream()
                        .map(text -> new EmotionQuery(text, Optional.of(language), Taxonomy.POLARITY, false))
                        .toList())
                .stream()
                .map(EmotionReading::dominant)
                .toList();
    }

    private static void warm(Function<List<String>, List<String>> read, List<String> texts) {
        if (read.apply(texts).size() != texts.size()) {
            throw new IllegalStateException("a reading is missing");
        }
    }

    private static ObjectNode row(
            String who,
            Language language,
            Precision precision,
            int batch,
            double start,
            List<String> texts,
            Function<List<String>, List<String>> read) {
        for (int i = 0; i < WARM; i += batch) {
            warm(read, texts.subList(i, Math.min(texts.size(), i + batch)));
        }
        List<String> predictions = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < texts.size(); i += batch) {
            predictions.addAll(read.apply(texts.subList(i, Math.min(texts.size(), i + batch))));
        }
        double seconds = since(began);
        ObjectNode row = JSON.createObjectNode()
                .put("peer", who)
                .put("language", language.code())
                .put("precision", precision.name().toLowerCase(Locale.ROOT))
                .put("batch", batch)
                .put("threads", THREADS)
                .put("texts", texts.size())
                .put("start", start)
                .put("seconds", seconds);
        predictions.forEach(row.putArray("predictions")::add);
        return row;
    }
}
