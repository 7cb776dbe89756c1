package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.perception.fusion.Modality;
import tools.jackson.databind.json.JsonMapper;

class FusionRowTest {
    private static FusionRow row(String json) {
        return FusionRow.of(JsonMapper.builder().build().readTree(json));
    }

    @Test
    void anyModalityMayBeMissing() {
        FusionRow row = row("""
                {"label":"sadness","face":{"probabilities":{"sadness":0.6,"neutral":0.4},"quality":0.5},
                 "text":{"probabilities":{"neutral":1}},"voice":null}""");
        assertThat(row.label()).isEqualTo(BasicEmotion.SADNESS);
        assertThat(row.person()).isEmpty();
        assertThat(row.readings()).hasSize(2);
        assertThat(row.readings().get(0).modality()).isEqualTo(Modality.TEXT);
        assertThat(row.readings().get(0).quality()).isEqualTo(1);
        assertThat(row.readings().get(1).quality()).isEqualTo(0.5);
    }

    @Test
    void faultsNameTheField() {
        refused("{\"label\":\"happy\"}", "\"label\" is \"happy\"");
        refused("[]", "\"label\" is \"\"");
        refused("{\"label\":\"joy\"}", "none of");
        refused("{\"label\":\"joy\",\"text\":{}}", "\"text\" needs \"probabilities\"");
        refused(
                "{\"label\":\"joy\",\"text\":{\"probabilities\":{\"happy\":1}}}",
                "\"text\": happy is no basic emotion");
        refused(
                "{\"label\":\"joy\",\"text\":{\"probabilities\":{\"joy\":0.5}}}",
                "\"text\": the probabilities sum to 0.5");
        refused("{\"label\":\"joy\",\"text\":{\"probabilities\":{\"joy\":\"1\"}}}", "joy must be a number");
        refused("{\"label\":\"joy\",\"text\":{\"probabilities\":{\"joy\":1},\"quality\":2}}", "quality is 2.0");
        refused("{\"label\":\"joy\",\"text\":{\"probabilities\":{\"joy\":1e999}}}", "\"text\": the probability of joy");
    }

    private static void refused(String json, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> row(json)).withMessageContaining(why);
    }
}
