package tongli.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/** Encodes each sentence once and remembers it, so that what is measured is what comes after. Safe for many threads. */
final class RememberingEncoder implements SentenceEncoder {
    private record Key(String text, Language language) {}

    private final SentenceEncoder encoder;
    private final Map<Key, float[]> known = new ConcurrentHashMap<>();

    RememberingEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<float[]> encodeAll(List<String> texts, Language language) {
        return texts.stream()
                .map(text -> known.computeIfAbsent(
                        new Key(text, language), key -> encoder.encode(key.text(), key.language())))
                .toList();
    }
}
