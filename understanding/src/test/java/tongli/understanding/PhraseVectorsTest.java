package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.perception.text.OnnxSentenceEncoder;

class PhraseVectorsTest {

    private static final Path FILES = Path.of("src/main/resources/tongli/understanding/phrases");

    /** After a change of phrases: {@code mvn -pl understanding -am test -Dtest=PhraseVectorsTest -Dtongli.phrases.write=true}. */
    @ParameterizedTest
    @CsvSource({"stock,ZH", "plain,ZH", "stock,EN", "plain,EN"})
    void vectorsAreThoseOfTheirPhrases(String kind, Language language) throws IOException {
        String name = kind + "-" + language.code();
        List<String> phrases = Resources.lines("phrases/" + name + ".txt");
        List<float[]> vectors = OnnxSentenceEncoder.bundled().encodeAll(phrases, language);
        if (Boolean.getBoolean("tongli.phrases.write")) {
            Files.write(FILES.resolve(name + ".vectors"), PhraseVectors.bytes(vectors));
            return; // on the class path only after the next build
        }

        PhraseVectors read = PhraseVectors.read("phrases/" + name);

        for (int i = 0; i < phrases.size(); i++) {
            assertThat(read.nearest(vectors.get(i), 1)).as(phrases.get(i)).isGreaterThan(0.98);
        }
    }
}
