package tongli.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hankcs.hanlp.classification.classifiers.NaiveBayesClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * CoreNLP's sentiment and HanLP's classifier over the prepared texts; one JSON row a measurement on standard output.
 * Argument: the folder of texts that {@code prepare.mjs} wrote.
 */
public final class Peers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM = 50;

    private Peers() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // HanLP tells there how its training goes
        long began = System.nanoTime();
        UnaryOperator<String> coreNlp = coreNlp();
        measure(out, "CoreNLP sentiment 4.5.10", "en", "parser and RNTN", args[0], coreNlp, since(began));
        began = System.nanoTime();
        UnaryOperator<String> hanLp = hanLp(new File(args[0], "zh-train.json"));
        measure(out, "HanLP 1.8.4, naive Bayes", "zh", "counts", args[0], hanLp, since(began));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** The mean of the sentences' classes, 0 to 4. */
    private static UnaryOperator<String> coreNlp() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,parse,sentiment");
        properties.setProperty("threads", "2");
        properties.setProperty("parse.maxlen", "80");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return text -> {
            Annotation read = pipeline.process(text);
            double mean = read.get(CoreAnnotations.SentencesAnnotation.class).stream()
                    .mapToInt(sentence -> RNNCoreAnnotations.getPredictedClass(
                            sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class)))
                    .average()
                    .orElse(2);
            return mean > 2 ? "positive" : mean < 2 ? "negative" : "neutral";
        };
    }

    private static UnaryOperator<String> hanLp(File train) throws IOException {
        Map<String, List<String>> byLabel = new TreeMap<>();
        for (JsonNode pair : JSON.readTree(train)) {
            byLabel.computeIfAbsent(pair.get("label").asText(), label -> new ArrayList<>())
                    .add(pair.get("text").asText());
        }
        Map<String, String[]> texts = new TreeMap<>();
        byLabel.forEach((label, some) -> texts.put(label, some.toArray(String[]::new)));
        var classifier = new NaiveBayesClassifier();
        classifier.train(texts);
        return classifier::classify;
    }

    private static void measure(
            PrintStream out,
            String peer,
            String language,
            String precision,
            String folder,
            UnaryOperator<String> read,
            double start)
            throws IOException {
        List<String> texts = new ArrayList<>();
        JSON.readTree(new File(folder, language + ".json"))
                .forEach(pair -> texts.add(pair.get("text").asText()));
        texts.stream().limit(WARM).forEach(read::apply);
        long began = System.nanoTime();
        List<String> predictions = texts.stream().map(read).toList();
        double seconds = since(began);
        ObjectNode row = JSON.createObjectNode()
                .put("peer", peer)
                .put("language", language)
                .put("precision", precision)
                .put("batch", 1)
                .put("threads", 2)
                .put("texts", texts.size())
                .put("start", start)
                .put("seconds", seconds);
        predictions.forEach(row.putArray("predictions")::add);
        out.println(row);
    }
}
