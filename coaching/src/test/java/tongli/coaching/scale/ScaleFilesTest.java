package tongli.coaching.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.core.Language;

class ScaleFilesTest {
    private static final Scale WHO_5 = ScaleLibrary.bundled().find("who-5").orElseThrow();

    @Test
    void everyFaultOfADefinitionIsNamedAtOnce() {
        assertThatThrownBy(() -> ScaleReader.read(
                        "own.yaml", Given.definition("items: 3", "revers: [2]", "range: [1]") + "\ntimes: many"))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("own.yaml:7: range must be the least and the greatest answer")
                .hasMessageContaining("own.yaml:12: times must be a whole number from 1 to 1000")
                .hasMessageContaining("has a field \"revers\", which is none");
        assertThatThrownBy(() ->
                        ScaleReader.read("own.yaml", Given.definition("items: 3", "reverse: [4]", "range: [1, 7]")))
                .hasMessageContaining("own.yaml:6: reverse[0] must be a whole number from 1 to 3");
        assertThatThrownBy(() ->
                        ScaleReader.read("own.yaml", Given.definition("items: 3", "reverse: [2, 2]", "range: [1, 7]")))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() ->
                        ScaleReader.read("own.yaml", Given.definition("items: 3", "reverse: []", "range: [7, 1]")))
                .hasMessageContaining("answers go from 7 to 1");
    }

    @Test
    void whatIsNoYamlIsSaidWithItsLine() {
        assertThatThrownBy(() -> ScaleReader.read("own.yaml", "id: own\nname: ["))
                .hasMessageContaining("own.yaml:2:");
        assertThatThrownBy(() -> ScaleReader.read("own.yaml", "[".repeat(10_000)))
                .hasMessageContaining("nested deeper than 8");
        assertThatThrownBy(() -> ScaleReader.read("own.yaml", "a: &x [1]\nb: *x"))
                .hasMessageContaining("alias");
        assertThatThrownBy(() -> ScaleReader.read("own.yaml", "")).hasMessageContaining("id is missing");
    }

    @Test
    void theOperatorsWordsMustFitTheScale() {
        ScaleTexts texts = ScaleTexts.read("mine.yaml", Given.texts("en", 5), WHO_5);
        assertThat(texts.language()).isEqualTo(Language.EN);
        assertThat(texts.items()).hasSize(5).endsWith("Sentence 5");
        assertThatThrownBy(() -> ScaleTexts.read("mine.yaml", Given.texts("fr", 4), WHO_5))
                .hasMessageContaining("language must be zh or en")
                .hasMessageContaining("items has 4 entries; this scale has 5");
        Scale teq = ScaleLibrary.bundled().find("teq").orElseThrow();
        assertThatThrownBy(() -> ScaleTexts.read("mine.yaml", Given.texts("zh", 16), teq))
                .hasMessageContaining("scale must be teq")
                .hasMessageContaining("answers has 6 entries; this scale has 5");
    }
}
