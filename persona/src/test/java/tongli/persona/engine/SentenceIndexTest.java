package tongli.persona.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.persona.BagOfWords;
import tongli.persona.engine.SentenceIndex.Entry;
import tongli.persona.engine.SentenceIndex.Hit;

class SentenceIndexTest {

    private static final BagOfWords ENCODER = new BagOfWords();

    /** Any number, for sentences are compared several at a time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11})
    void findsTheNearestSentenceOfEachKeyAsTheCosineHasIt(int sentences) {
        List<Entry<String>> entries = IntStream.range(0, sentences)
                .mapToObj(i -> new Entry<>("key" + i % 3, "a sentence with the number " + i * i * 7))
                .toList();
        float[] query = ENCODER.encode("with the number 49", Language.EN);
        List<Hit<String>> hits = SentenceIndex.of(entries, ENCODER, Language.EN).search(query);

        assertThat(hits)
                .extracting(Hit::key)
                .isEqualTo(entries.stream().map(Entry::key).distinct().toList());
        for (Hit<String> hit : hits) {
            double nearest = entries.stream()
                    .filter(entry -> entry.key().equals(hit.key()))
                    .mapToDouble(entry -> SentenceEncoder.cosine(query, ENCODER.encode(entry.sentence(), Language.EN)))
                    .max()
                    .orElseThrow();
            assertThat(hit.similarity()).isEqualTo(nearest);
        }
    }

    @Test
    void aVectorOfAnotherWidthIsRefused() {
        SentenceIndex<String> index = SentenceIndex.of(List.of(new Entry<>("a", "b c")), ENCODER, Language.EN);
        assertThatThrownBy(() -> index.search(new float[3])).hasMessageContaining("width 3 and 512");
    }
}
