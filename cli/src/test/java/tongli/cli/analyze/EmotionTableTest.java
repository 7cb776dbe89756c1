package tongli.cli.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.EmotionReading;
import tongli.core.Evidence;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.core.TextSpan;

class EmotionTableTest {

    private static final TextSpan FOR = new TextSpan(0, 4, "终于拿到", 0.62);
    private static final TextSpan AGAINST = new TextSpan(6, 8, "等了", -0.29);

    private static String last(Evidence... evidence) {
        EmotionReading reading = new EmotionReading(
                "终于拿到，等了很久",
                Language.ZH,
                Taxonomy.POLARITY,
                List.of(new LabelProbability("positive", 1)),
                List.of("positive"),
                "positive",
                1,
                false,
                0.5,
                new Affect(0, 0, 0),
                List.of(evidence),
                new ModelId("test", "1"));
        return EmotionTable.of(reading)
                .lines()
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void wordsThatSpokeForTheAnswerStandApartFromThoseThatSpokeAgainstIt() {
        assertThat(last(FOR, AGAINST)).isEqualTo("for: “终于拿到” +0.62; against: “等了” -0.29");
        assertThat(last(FOR)).isEqualTo("for: “终于拿到” +0.62");
        assertThat(last(AGAINST)).isEqualTo("against: “等了” -0.29");
        assertThat(last()).startsWith("intensity");
    }
}
