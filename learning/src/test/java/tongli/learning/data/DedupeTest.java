package tongli.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tongli.learning.data.Dedupe.Dropped;
import tongli.learning.data.Dedupe.Reason;

class DedupeTest {
    private static final Likeness<String> NEAR = Likeness.ofTexts(OptionalDouble.of(0.8));

    private static SetLine<String> line(int number, String text, String... labels) {
        return new SetLine<>(
                "in.jsonl:" + number, text, labels.length == 0 ? Optional.empty() : Optional.of(Set.of(labels)));
    }

    @Test
    void theFirstOfSeveralStaysAndConflictingLabelsAreTold() {
        List<SetLine<String>> lines = List.of(
                line(1, "我把钥匙忘在出租车上了，站在楼下淋雨", "sadness"),
                line(2, "我把钥匙忘在出租车上了，站在楼下淋雨", "anger"),
                line(3, "我把钥匙忘在出租车上了，站在楼下淋雨呢", "sadness"),
                line(4, "另外一句话"));
        Dedupe dedupe = Dedupe.of(lines, List.of(), NEAR);
        assertThat(dedupe.kept()).containsExactly(0, 3);
        assertThat(dedupe.dropped())
                .containsExactly(
                        new Dropped(1, Reason.EXACT, "in.jsonl:1", true),
                        new Dropped(2, Reason.NEAR, "in.jsonl:1", false));
    }

    @Test
    void widthCaseAndSpacesMakeNoDifferenceButAnEmojiDoes() {
        List<SetLine<String>> lines =
                List.of(line(1, "Well done ok"), line(2, "ＷＥＬＬ　done\u200b OK"), line(3, "Well done ok😭"));
        assertThat(Dedupe.of(lines, List.of(), Likeness.ofTexts(OptionalDouble.empty()))
                        .kept())
                .containsExactly(0, 2);
        assertThat(Dedupe.of(lines, List.of(), NEAR).dropped())
                .extracting(Dropped::reason)
                .containsExactly(Reason.EXACT, Reason.NEAR);
    }

    @Test
    void aLineOfTheEvaluationSetGoesWhateverCameBefore() {
        List<SetLine<String>> lines =
                List.of(line(1, "The last bus left without me again"), line(2, "Nothing of the kind"));
        Dedupe dedupe = Dedupe.of(
                lines,
                List.of(new SetLine<>("eval.tsv:9", "the last bus left without me again!", Optional.empty())),
                NEAR);
        assertThat(dedupe.dropped()).containsExactly(new Dropped(0, Reason.EVALUATION, "eval.tsv:9", false));
    }
}
