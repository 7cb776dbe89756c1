package tongli.learning.prune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tongli.core.Require;
import tongli.learning.corpus.TextFile;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.KeptTokens;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;
import tongli.perception.text.Vocabulary;

/**
 * A model over an encoder with a smaller table of word embeddings: the tokens that come in given texts, the marks and all single
 * characters. Every other token is read as the one for what the vocabulary lacks. Nothing is trained, and a text whose tokens are
 * all kept gets the very logits that it had. Stateless.
 */
public final class VocabularyPruning {
    private VocabularyPruning() {}

    /**
     * What to keep, and by what.
     *
     * @param data files as {@link TextFile} reads them
     * @param fields of the texts, in files that have such
     * @param least how often a token must come in the texts, at least 1
     * @param commandLine that makes the same model again
     */
    public record Options(List<Path> data, List<String> fields, int least, String commandLine) {
        public Options {
            data = Require.notEmpty("data", data);
            fields = Require.notEmpty("fields", fields);
            Require.inRange("least", least, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * What came of it.
     *
     * @param tokens of the whole vocabulary
     * @param kept of those
     * @param unknownBefore share of the texts' tokens that the whole vocabulary lacks, [0, 1]
     * @param unknownAfter share of them that the smaller one lacks, [0, 1]
     */
    public record Outcome(TaskModelFile model, int tokens, int kept, double unknownBefore, double unknownAfter) {}

    /**
     * @throws IOException if a file is missing or malformed, or no file has a text
     * @throws IllegalArgumentException if the model is pruned already, or stands on no encoder
     */
    public static Outcome run(TaskModelFile model, Options options) throws IOException {
        if (model.learnt().containsKey(KeptTokens.NAME)) {
            throw new IllegalArgumentException("its vocabulary is pruned already; prune the model that it was made of");
        }
        PretrainedEncoder encoder = PretrainedEncoder.of(model.language());
        if (!encoder.name().equals(model.encoder())) {
            throw new IllegalArgumentException(
                    "it is a model of %s, and not over %s; only models over the encoder have word embeddings"
                            .formatted(model.encoder(), encoder.name()));
        }
        Vocabulary vocabulary = encoder.vocabulary();
        Map<String, String> provenance = new LinkedHashMap<>(model.provenance());
        long[] times = new long[vocabulary.tokens().size()];
        int unknown;
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            unknown = Math.toIntExact(tokenizer.unknownId());
            for (Path file : options.data()) {
                for (String field : TextFile.hasFields(file) ? options.fields() : List.of("")) {
                    TextFile texts = TextFile.read(file, field);
                    texts.texts().forEach(text -> count(tokenizer.words(text).ids(), times));
                    provenance.put("vocabulary_sha256 " + file.getFileName(), texts.sha256());
                }
            }
        }
        long all = LongStream.of(times).sum();
        if (all == 0) {
            throw new IOException(
                    options.data().get(0) + ": no text has a token; give texts such as the model will read");
        }
        int[] others = IntStream.range(0, times.length)
                .filter(id -> id != unknown)
                .filter(id ->
                        times[id] >= options.least() || vocabulary.marks().contains(id) || vocabulary.isCharacter(id))
                .toArray();
        KeptTokens kept = new KeptTokens(unknown, others, times.length);
        long read = IntStream.of(others).mapToLong(id -> times[id]).sum();
        provenance.put(
                "vocabulary",
                "%d of %d tokens: those that come %d times or more, marks and characters"
                        .formatted(kept.size(), times.length, options.least()));
        provenance.put("vocabulary_command", options.commandLine());
        return new Outcome(
                pruned(model, kept, provenance),
                times.length,
                kept.size(),
                (double) times[unknown] / all,
                (double) (all - read) / all);
    }

    private static void count(long[] ids, long[] times) {
        for (long id : ids) {
            times[Math.toIntExact(id)]++;
        }
    }

    /** Of a table that was trained only the rows that are kept are written. */
    private static TaskModelFile pruned(TaskModelFile model, KeptTokens kept, Map<String, String> provenance) {
        Map<String, Tensor> learnt = new LinkedHashMap<>(model.learnt());
        learnt.computeIfPresent(EncoderWeights.WORDS, (name, table) -> kept.rowsOf(table));
        learnt.put(KeptTokens.NAME, kept.tensor());
        return new TaskModelFile(model.encoder(), model.language(), learnt, model.heads(), provenance, model.layers());
    }
}
