package tongli.perception.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTokensTest {
    private static final Tensor TABLE = new Tensor(new float[] {0, 1, 10, 11, 20, 21, 30, 31}, 4, 2);

    @Test
    void rowsAreThoseOfTheTokensAndAllOthersAreReadAsTheFirst() {
        KeptTokens kept = new KeptTokens(2, new int[] {0, 3}, 4);
        assertThat(kept.rowsOf(TABLE).values()).containsExactly(20, 21, 0, 1, 30, 31);
        assertThat(kept.rowsOf(TABLE).shape()).containsExactly(3, 2);
        assertThat(kept.places()).containsExactly(1, 0, 0, 2); // 1 is not kept
    }

    @Test
    void aFileKeepsThemAsTheyWere() {
        KeptTokens kept = new KeptTokens(2, new int[] {0, 3}, 4);
        KeptTokens read =
                KeptTokens.of(Map.of(KeptTokens.NAME, kept.tensor()), 4).orElseThrow();
        assertThat(read.places()).containsExactly(kept.places());
        assertThat(KeptTokens.of(Map.of(), 4)).isEmpty();
    }

    @Test
    void anEncoderWithThemHasTheSmallerTable() {
        EncoderWeights weights = new EncoderWeights(Map.of(EncoderWeights.WORDS, TABLE), 1);
        EncoderWeights smaller = weights.keeping(new KeptTokens(1, new int[0], 4));
        assertThat(smaller.tokens()).isEqualTo(1);
        assertThat(smaller.with(Map.of("head.a.bias", new Tensor(new float[1], 1)))
                        .kept())
                .isPresent();
        assertThat(weights.kept()).isEmpty();
    }

    @Test
    void aTableOfAnotherVocabularyIsRefused() {
        assertThatThrownBy(() -> new KeptTokens(2, new int[0], 5).rowsOf(TABLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has not 5 rows");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("no whole number", 100.5f);
        refused("no whole number", Float.NaN);
        refused("comes twice, or is none of the encoder's 4", 4);
        refused("comes twice, or is none of the encoder's 4", -1);
        refused("comes twice, or is none of the encoder's 4", 2, 2);
        refused("is empty");
    }

    private static void refused(String why, float... ids) {
        assertThatThrownBy(() -> KeptTokens.of(Map.of(KeptTokens.NAME, new Tensor(ids, ids.length)), 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
