package tongli.perception.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.core.Recent;
import tongli.core.Require;
import tongli.core.SentenceEncoder;

/**
 * Sentence vectors by bge-small-zh-v1.5 (width 512, first-token pooling) and all-MiniLM-L6-v2 (width 384, mean pooling)
 * in ONNX Runtime.
 *
 * <p>Each encoder loads when its language is first asked for (under two seconds), and not before. The vectors of the
 * last {@value #CACHED} short texts are kept, since the same banks of sentences are encoded again and again. Texts of
 * any length are read in windows of 256 tokens. Nothing is fetched. Safe for many threads; close it when no call is
 * under way.
 *
 * <p>Source: Xiao et al., C-Pack, SIGIR 2024; Wang et al., MiniLM, NeurIPS 2020; Reimers and Gurevych, EMNLP 2019.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {
    private static final int CACHED = 16_384;
    private static final int CACHED_CHARACTERS = 400;
    private static final float[] NONE = {};

    private final Map<Language, EncoderModel> models = new EnumMap<>(Language.class);
    private final Recent<Key, float[]> cache = new Recent<>(CACHED);
    private final int threads;
    private boolean closed;

    private record Key(Language language, String text) {}

    private OnnxSentenceEncoder(int threads) {
        this.threads = threads;
    }

    /** The two encoders on the class path, each with the usual threads. */
    public static OnnxSentenceEncoder bundled() {
        return withThreads(EncoderSession.USUAL_THREADS);
    }

    /** @param threads that the batches of calls share, at least 1 */
    public static OnnxSentenceEncoder withThreads(int threads) {
        Require.inRange("threads", threads, 1, 256);
        return new OnnxSentenceEncoder(threads);
    }

    @Override
    public List<float[]> encodeAll(List<String> texts, Language language) {
        texts.forEach(text -> Require.notBlank("text", text));
        Map<String, float[]> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String text : texts) {
            Optional<float[]> vector = cache.get(new Key(language, text));
            if (vector.isPresent()) {
                found.put(text, vector.get());
            } else if (!found.containsKey(text)) {
                found.put(text, NONE);
                missing.add(text);
            }
        }
        if (!missing.isEmpty()) {
            EncoderModel model = model(language);
            List<EncodedText> encoded = model.encodeAll(missing);
            for (int i = 0; i < missing.size(); i++) {
                float[] vector = sentenceVector(encoded.get(i), model.files().pooling());
                found.put(missing.get(i), vector);
                if (missing.get(i).length() <= CACHED_CHARACTERS) {
                    cache.put(new Key(language, missing.get(i)), vector);
                }
            }
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            vectors.add(copyOf(found.get(text)));
        }
        return vectors;
    }

    private static float[] copyOf(float @Nullable [] vector) {
        if (vector == null) {
            throw new AssertionError("every text was encoded above");
        }
        return vector.clone();
    }

    /** The last hidden layer of each text in two summaries, in the same order. Not cached. Blank text is refused. */
    public List<EncodedText> hiddenStates(List<String> texts, Language language) {
        texts.forEach(text -> Require.notBlank("text", text));
        return model(language).encodeAll(texts);
    }

    /** The width of the sentence vectors of {@code language}. */
    public static int width(Language language) {
        return EncoderFiles.of(language).width();
    }

    private EncoderModel model(Language language) {
        synchronized (models) {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            return models.computeIfAbsent(
                    language, key -> new EncoderModel(EncoderFiles.of(key), new TextNormalizer(key), threads));
        }
    }

    private static float[] sentenceVector(EncodedText text, EncoderFiles.Pooling pooling) {
        float[] vector = pooling == EncoderFiles.Pooling.CLS ? text.cls() : text.mean();
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    @Override
    public void close() {
        synchronized (models) {
            closed = true;
            models.values().forEach(EncoderModel::close);
            models.clear();
        }
    }
}
