package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Taxonomy;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;

class EmotionHeadsTest {
    private static final List<String> BASIC = Taxonomy.BASIC.labels();
    private static final List<String> FINE = Taxonomy.FINE.labels();

    private final EmotionHeads heads = new EmotionHeads(List.of(
            head("basic", TaskHead.Kind.SINGLE, BASIC),
            head("basic-labels", TaskHead.Kind.MULTI, BASIC),
            head("fine-labels", TaskHead.Kind.MULTI, FINE),
            head("brighter", TaskHead.Kind.MULTI, List.of("fear", "joy")),
            head("intensity", TaskHead.Kind.MULTI, List.of("intensity"))));

    /** Zero everywhere is one seventh for each basic label, and one half by itself. */
    private final List<float[]> logits = List.of(new float[7], new float[7], new float[28], new float[2], new float[1]);

    private static TaskModelFile.Head head(String name, TaskHead.Kind kind, List<String> labels) {
        return TaskModelFile.Head.uncalibrated(new TaskHead(name, kind, labels));
    }

    @Test
    void whereTwoHeadsKnowALabelTheSecondCountsAQuarter() {
        logits.get(3)[0] = (float) Math.log(3); // 3/4
        EmotionHeads.Output output = heads.read(Taxonomy.BASIC, logits);
        assertThat(output.standalone()[BASIC.indexOf("fear")])
                .isCloseTo(0.5625, within(1e-6)); // 3/4 of 1/2 + 1/4 of 3/4
        assertThat(output.standalone()[BASIC.indexOf("anger")]).isCloseTo(0.5, within(1e-6));
        assertThat(output.distribution()[BASIC.indexOf("fear")]).isCloseTo(1.0 / 7, within(1e-6));
        assertThat(output.intensity()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void inTheFineTaxonomyEachProbabilityStandsAlone() {
        logits.get(2)[4] = (float) Math.log(4); // 4/5
        EmotionHeads.Output output = heads.read(Taxonomy.FINE, logits);
        assertThat(output.distribution()[4]).isCloseTo(0.8, within(1e-6));
        assertThat(output.distribution()).isEqualTo(output.standalone());
    }

    @Test
    void aTaxonomyWithoutItsHeadIsNotRead() {
        assertThat(heads.reads(Taxonomy.FINE)).isTrue();
        assertThat(heads.reads(Taxonomy.POLARITY)).isFalse();
    }

    @Test
    void affectIsWhatItsHeadSaysAndElseFollowsFromTheEmotions() {
        logits.get(0)[BASIC.indexOf("joy")] = 20;
        logits.get(4)[0] = 20;
        assertThat(heads.affect(logits).valence())
                .isCloseTo(BasicEmotion.JOY.affect().valence(), within(1e-6));
        List<TaskModelFile.Head> more = new ArrayList<>(heads.all());
        more.add(head("affect", TaskHead.Kind.REGRESSION, List.of("valence", "arousal", "dominance")));
        List<float[]> told = new ArrayList<>(logits);
        told.add(new float[] {-0.5f, 1.25f, 0.25f});
        assertThat(new EmotionHeads(more).affect(told)).isEqualTo(new Affect(-0.5, 1, 0.25));
    }

    @Test
    void theBoundOfAbstentionIsThatOfTheHeadThatAnswers() {
        EmotionHeads bounded = heads.with(heads.head("basic").withAbstainBelow(0.3))
                .with(heads.head("fine-labels").withAbstainBelow(0.2));
        assertThat(bounded.abstainBelow(Taxonomy.BASIC)).isEqualTo(0.3);
        assertThat(bounded.abstainBelow(Taxonomy.FINE)).isEqualTo(0.2);
    }

    @Test
    void otherLabelsThanThisVersionReadsAreRefused() {
        List<String> turned = new ArrayList<>(BASIC);
        Collections.reverse(turned);
        assertThatThrownBy(() -> heads.with(head("basic", TaskHead.Kind.SINGLE, turned)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("basic");
    }
}
