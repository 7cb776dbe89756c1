package tongli.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.perception.text.EncodedText;
import tongli.perception.text.OnnxSentenceEncoder;

class SentencesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void linesAreAsLongAsTheTablesSay(Language language) {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            assertThat(encoder.hiddenStates(Sentences.chat(language, 0, 5), language))
                    .extracting(EncodedText::tokens)
                    .allSatisfy(tokens -> assertThat(tokens).isBetween(8, 30));
            assertThat(encoder.hiddenStates(Sentences.longer(language, 0, 2), language))
                    .extracting(EncodedText::tokens)
                    .allSatisfy(tokens -> assertThat(tokens).isBetween(60, 68));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceComesTwice(Language language) {
        assertThat(Sentences.chat(language, 0, 1_000)).doesNotHaveDuplicates();
        assertThat(Sentences.longer(language, 0, 1_000)).doesNotHaveDuplicates();
    }
}
