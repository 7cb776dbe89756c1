package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Span;

class VoteTest {
    private static final Sentence FIRST = new Sentence(new Span(0, 10));
    private static final Sentence SECOND = new Sentence(new Span(11, 20));

    private static <L extends Enum<L>> Map<L, Double> some(Class<L> type, Map<L, Double> given) {
        Map<L, Double> all = new EnumMap<>(type);
        Arrays.stream(type.getEnumConstants()).forEach(label -> all.put(label, given.getOrDefault(label, 0.0)));
        return all;
    }

    private static MeaningModel.Reading read(Map<Intent, Double> intents, Map<Need, Double> needs) {
        return new MeaningModel.Reading(some(Intent.class, intents), some(Need.class, needs));
    }

    private static List<Intent> labels(List<Finding<Intent>> findings) {
        return findings.stream().map(Finding::label).toList();
    }

    @Test
    void aRuleTurnsAnUnsureModelButNotASureOne() {
        List<Finding<Intent>> thanks = List.of(new Finding<>(Intent.THANK, 0.9, new Span(0, 5), Ground.WORDS));
        assertThat(labels(IntentVote.of(List.of(FIRST), List.of(read(Map.of(Intent.VENT, 0.5), Map.of())), thanks)))
                .containsExactly(Intent.THANK);
        assertThat(labels(IntentVote.of(List.of(FIRST), List.of(read(Map.of(Intent.VENT, 0.95), Map.of())), thanks)))
                .containsExactly(Intent.VENT);
    }

    @Test
    void whatNoWordsSaidWeighsNothing() {
        List<Finding<Intent>> nothing = List.of(new Finding<>(Intent.INFORM, 0.45, new Span(0, 5), Ground.DEFAULT));
        assertThat(labels(IntentVote.of(List.of(FIRST), List.of(read(Map.of(Intent.VENT, 0.2), Map.of())), nothing)))
                .containsExactly(Intent.VENT);
    }

    @Test
    void aSentenceMayWantTwoThingsInTheUsualOrder() {
        var both = read(Map.of(Intent.SEEK_ADVICE, 0.97, Intent.GREET, 0.95), Map.of());
        assertThat(labels(IntentVote.of(List.of(FIRST), List.of(both), List.of())))
                .containsExactly(Intent.GREET, Intent.SEEK_ADVICE);
    }

    @Test
    void beyondWhatTheModelReadRulesSpeakAlone() {
        var tail = new Finding<>(Intent.GOODBYE, 0.8, new Span(12, 18), Ground.WORDS);
        assertThat(IntentVote.of(
                        List.of(FIRST, SECOND), List.of(read(Map.of(Intent.VENT, 0.9), Map.of())), List.of(tail)))
                .extracting(Finding::label, Finding::ground)
                .containsExactly(tuple(Intent.VENT, Ground.LEARNT), tuple(Intent.GOODBYE, Ground.WORDS));
    }

    @Test
    void aNeedIsTheMeanOfItsSentencesAndShowsWhereItIsClearest() {
        List<Finding<Need>> needs = NeedVote.of(
                List.of(FIRST, SECOND),
                List.of(
                        read(Map.of(), Map.of(Need.REST, 0.6)),
                        read(Map.of(), Map.of(Need.REST, 1.0, Need.SAFETY, 0.2))),
                List.of());
        assertThat(needs).singleElement().satisfies(need -> {
            assertThat(need.label()).isEqualTo(Need.REST);
            assertThat(need.score()).isEqualTo(0.4); // half of 0.8
            assertThat(need.span()).isEqualTo(SECOND.span());
        });
    }
}
