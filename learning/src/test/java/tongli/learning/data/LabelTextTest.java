package tongli.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.learning.data.ImportRules.Scale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class LabelTextTest {

    @Test
    void labelsAndStrengthsAreReadAsPeopleWriteThem() {
        assertThat(LabelText.read("joy2,fear1", "neutral"))
                .containsExactly(Map.entry("joy", 2.0), Map.entry("fear", 1.0));
        assertThat(LabelText.read(" 喜悦:3 | 恐惧 ", "neutral"))
                .containsExactly(Map.entry("喜悦", 3.0), Map.entry("恐惧", 1.0));
        assertThat(LabelText.read("neutral", "neutral")).isEmpty();
        assertThat(LabelText.read("", "neutral")).isEmpty();
        assertThat(LabelText.names("joy, fear|anger；a1")).containsExactly("joy", "fear", "anger", "a1");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> LabelText.read("joy2,joy1", "neutral")).hasMessageContaining("twice");
        assertThatThrownBy(() -> LabelText.read("neutral,joy1", "neutral")).hasMessageContaining("beside");
        assertThatThrownBy(() -> LabelText.read("3", "neutral")).hasMessageContaining("joy2,fear1");
        assertThatThrownBy(() -> LabelText.read("joy:", "neutral")).hasMessageContaining("joy2,fear1");
    }

    private static ImportRules rules(Map<String, Scale> scales, String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new ImportRules(fields, scales, "neutral", Map.of(), "text");
    }

    private static ObjectNode row(String... pairs) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    @Test
    void twoColumnsMayNotNameTheSameEmotion() {
        ImportRules rules = rules(Map.of(), "t", "text", "e", "emotions", "more", "emotions", "j", "emotions.joy");
        assertThat(rules.read(row("t", "fine", "e", "joy2", "more", "fear1", "j", "0")))
                .containsEntry("emotions", Map.of("joy", 2, "fear", 1));
        assertThatThrownBy(() -> rules.read(row("t", "fine", "e", "joy2", "more", "joy1")))
                .hasMessageContaining("\"more\" has the label \"joy\"");
        assertThatThrownBy(() -> rules(Map.of(), "a", "text", "b", "text")).hasMessageContaining("both become");
        assertThatThrownBy(() -> rules(Map.of(), "a", "id")).hasMessageContaining("no column becomes \"text\"");
    }

    @Test
    void columnsBecomeFieldsOfTheSet() {
        ImportRules rules = rules(
                Map.of("valence", new Scale(1, 9), "emotions.joy", new Scale(0, 100)),
                "content",
                "text",
                "v",
                "valence",
                "j",
                "emotions.joy",
                "f",
                "emotions.fear",
                "tags",
                "labels",
                "n",
                "id");
        assertThat(rules.read(row("content", " hello ", "v", "7", "j", "67", "f", "0", "tags", "a|b", "n", "x1")))
                .containsExactly(
                        Map.entry("text", "hello"),
                        Map.entry("valence", 0.5),
                        Map.entry("emotions", Map.of("joy", 2)),
                        Map.entry("labels", List.of("a", "b")),
                        Map.entry("id", "x1"));
    }

    @Test
    void everyFaultOfARowIsToldWithoutItsWords() {
        ImportRules rules = rules(Map.of(), "t", "text", "v", "valence", "e", "emotions");
        assertThatThrownBy(() -> rules.read(row("t", " ", "v", "sad", "e", "joy7")))
                .hasMessageContaining("\"t\" is blank")
                .hasMessageContaining("\"v\" must be a number")
                .hasMessageContaining("\"e\" must have strengths from 1")
                .hasMessageNotContaining("sad");
        assertThatThrownBy(() -> rules.read(row("v", "NaN"))).hasMessageContaining("number");
        assertThatThrownBy(() -> rules.read(row("v", "1.5"))).hasMessageContaining("[-1, 1]");
    }

    @Test
    void aScaleWithoutItsFieldIsRefused() {
        assertThatThrownBy(() -> rules(Map.of("text", new Scale(0, 1)), "t", "text"))
                .hasMessageContaining("only valence");
        assertThatThrownBy(() -> rules(Map.of("valence", new Scale(0, 1)), "t", "text"))
                .hasMessageContaining("no column becomes it");
        assertThatThrownBy(() -> new Scale(1, 1)).hasMessageContaining("two different numbers");
    }

    @Test
    void keysAreNumbersNamesAndBeginnings() {
        AnnotationKeys keys = new AnnotationKeys(List.of("joy", "sadness", "surprise", "喜欢"), true, true);
        assertThat(keys.read("1:3 sad")).containsExactly(Map.entry("joy", 3), Map.entry("sadness", 2));
        assertThat(keys.read("喜，JOY:1")).containsExactly(Map.entry("喜欢", 2), Map.entry("joy", 1));
        assertThat(keys.read(" 0 ")).isEmpty();
        assertThatThrownBy(() -> keys.read("su sa s")).hasMessageContaining("sadness or surprise");
        assertThatThrownBy(() -> keys.read("5")).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> keys.read("joy joy")).hasMessageContaining("twice");
        assertThatThrownBy(() -> keys.read("joy:4")).hasMessageContaining("1 (faint)");
        assertThatThrownBy(() -> keys.read("rage")).hasMessageContaining("no label");
        assertThat(keys.read(",joy")).containsOnlyKeys("joy");
        for (String nothing : List.of(",", "，", " 、 ,", "")) {
            assertThatThrownBy(() -> keys.read(nothing))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no label was typed");
        }
    }

    @Test
    void oneLabelMeansOne() {
        AnnotationKeys keys = new AnnotationKeys(List.of("joy", "fear"), false, false);
        assertThatThrownBy(() -> keys.read("1 2")).hasMessageContaining("only one");
        assertThatThrownBy(() -> keys.read("0")).hasMessageContaining("no label");
        assertThatThrownBy(() -> keys.read("1:2")).hasMessageContaining("no strengths");
    }

    @Test
    void labelsThatCouldNotBeTypedAreRefused() {
        for (List<String> bad : List.of(
                List.of("joy", "JOY"),
                List.of("b"),
                List.of("two words"),
                List.of("7"),
                List.of(" "),
                List.<String>of())) {
            assertThatThrownBy(() -> new AnnotationKeys(bad, false, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void labelsAreRenamedWhateverTheFieldHolds() {
        Map<String, String> names = Map.of("NEU", "neutral", "HAP", "joy", "05", "anger");
        assertThat(LabelText.renamed(text("HAP2,FEA;05"), names)).isEqualTo(text("joy2,FEA,anger"));
        assertThat(LabelText.renamed(text("HAP:2.5|NEU"), names)).isEqualTo(text("joy:2.5,neutral"));
        assertThat(LabelText.renamed(JsonNodeFactory.instance.numberNode(5), Map.of("5", "anger")))
                .isEqualTo(text("anger"));
        var list = JsonNodeFactory.instance.arrayNode().add("HAP").add("a, b");
        assertThat(LabelText.names(LabelText.renamed(list, names))).containsExactly("joy", "a, b");
        var object = JsonNodeFactory.instance.objectNode().put("HAP", 2).put("FEA", 1);
        assertThat(LabelText.read(LabelText.renamed(object, names), ""))
                .containsExactly(Map.entry("joy", 2.0), Map.entry("FEA", 1.0));
        assertThatThrownBy(() -> LabelText.renamed(object, Map.of("HAP", "FEA")))
                .hasMessageContaining("two labels that become one");
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    @Test
    void aFilesPathMustBeThereAndItsTextNeedNot() {
        ImportRules rules = new ImportRules(
                Map.of("wav", "audio", "said", "text", "mood", "label"),
                Map.of(),
                "neutral",
                Map.of("W", "anger"),
                "audio");
        assertThat(rules.read(row("wav", "a/1.wav", "said", " ", "mood", "W")))
                .containsOnly(Map.entry("audio", "a/1.wav"), Map.entry("label", text("anger")));
        assertThatThrownBy(() -> rules.read(row("wav", " ", "said", "hello"))).hasMessageContaining("\"wav\" is blank");
        assertThatThrownBy(() -> rules.read(row("said", "hello"))).hasMessageContaining("\"wav\" is missing");
        assertThatThrownBy(() -> new ImportRules(Map.of("a", "text"), Map.of(), "", Map.of(), "audio"))
                .hasMessageContaining("no column becomes \"audio\"");
    }
}
