package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyModelTest {
    private ReplyModel model;

    @BeforeAll
    void open() {
        model = ReplyModel.bundled();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void theSameWordsAreAnotherThingAfterAnotherLine() {
        String reply = "What time is your train?";
        double afterGrief = read("My sister has stopped speaking to me and I don't know why.", reply, Language.EN)
                .get(ReplyLabel.IGNORING);
        double afterTravel = read("I'm going to miss the last one home, aren't I.", reply, Language.EN)
                .get(ReplyLabel.IGNORING);
        assertThat(afterGrief).isGreaterThan(afterTravel);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelHasAProbabilityAndAPairReadAgainReadsTheSame(Language language) {
        String line = language == Language.ZH ? "我爸走了三年了。" : "Dad's been gone three years.";
        String reply = language == Language.ZH ? "三年了，他那把椅子还在原处吧。" : "Three years, and his chair's still there.";
        Map<ReplyLabel, Double> first = read(line, reply, language);
        assertThat(first).containsOnlyKeys(ReplyLabel.values());
        assertThat(first.values()).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
        assertThat(read(line, reply, language)).isEqualTo(first);
        assertThat(model.read(line, List.of("…", reply, reply), language).subList(1, 3))
                .allSatisfy(again -> assertThat(again).isEqualTo(first));
    }

    @Test
    void aClosedModelSaysSo() {
        ReplyModel closed = ReplyModel.bundled();
        closed.close();
        assertThatThrownBy(() -> closed.read("", List.of("x"), Language.EN)).isInstanceOf(IllegalStateException.class);
    }

    private Map<ReplyLabel, Double> read(String line, String reply, Language language) {
        return model.read(line, List.of(reply), language).get(0);
    }
}
