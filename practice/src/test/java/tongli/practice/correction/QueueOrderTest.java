package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.practice.correction.QueueOrder.Place;

class QueueOrderTest {

    private static final Place A = place(1, 0.9, 1, 0);
    /** In the same place as A. */
    private static final Place B = place(2, 0.8, 1, 0);
    /** At a right angle to both. */
    private static final Place C = place(3, 0.5, 0, 1);

    private static Place place(int number, double uncertainty, float x, float y) {
        return new Place(new UUID(0, number), CorrectionKind.READING, Language.EN, uncertainty, new float[] {x, y});
    }

    private static List<UUID> ids(Place... places) {
        return List.of(places).stream().map(Place::id).toList();
    }

    @Test
    void whatLiesNearOneBeforeItWaits() {
        // nothing is near at first: 0.9, 0.8, 0.5. Beside A, B is worth 0.8 · 0 and C 0.5 · 1
        assertThat(QueueOrder.of(List.of(A, B, C), List.of())).isEqualTo(ids(A, C, B));
    }

    @Test
    void whatLiesNearOneThatWasReviewedWaits() {
        // A and B are worth nothing, C 0.5 · 1
        assertThat(QueueOrder.of(List.of(A, B, C), List.of(place(9, 1, 1, 0)))).isEqualTo(ids(C, A, B));
        // 1 − 0.6 = 0.4 for A, 1 − 0.8 = 0.2 for C: 0.36 against 0.1
        assertThat(QueueOrder.of(List.of(C, A), List.of(place(9, 1, 0.6f, 0.8f))))
                .isEqualTo(ids(A, C));
    }

    @Test
    void whatHasOneReviewIsNotNearToItself() {
        // B is worth nothing beside A, which somebody reviewed once; A itself is worth as much as before
        assertThat(QueueOrder.of(List.of(B, A), List.of(A))).isEqualTo(ids(A, B));
    }

    @Test
    void otherKindsAndLanguagesAreNotNear() {
        Place chinese = new Place(new UUID(0, 4), CorrectionKind.READING, Language.ZH, 0.4, new float[] {1, 0, 0});
        Place score = new Place(new UUID(0, 5), CorrectionKind.SCORE, Language.EN, 0.3, new float[] {1, 0});
        assertThat(QueueOrder.of(List.of(B, A, chinese, score), List.of())).isEqualTo(ids(A, chinese, score, B));
    }

    @Test
    void whoIsCertainComesLastInTheOrderGiven() {
        assertThat(QueueOrder.of(List.of(place(7, 0, 1, 0), place(6, 0, 0, 1), C), List.of()))
                .isEqualTo(ids(C, place(7, 0, 1, 0), place(6, 0, 0, 1)));
    }
}
