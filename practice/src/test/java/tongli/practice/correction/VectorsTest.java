package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorsTest {

    private final List<Runnable> later = new ArrayList<>();
    private final Vectors vectors = new Vectors(tongli.practice.Given.PARTS.encoder(), later::add);

    private static List<Case> cases(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> Case.fresh(Given.correction(number, CorrectionKind.READING)))
                .toList();
    }

    @Test
    void thoseAskedForLastAreKeptAndNoOthers() {
        assertThat(vectors.places(cases(1, 3))).hasSize(3);
        assertThat(vectors.size()).isEqualTo(3);
        vectors.places(cases(3, 4));
        assertThat(vectors.size()).isEqualTo(2);
    }

    @Test
    void afterAWhileNoneIsLeftUnlessOthersWereAskedForSince() {
        vectors.places(cases(1, 2));
        vectors.places(cases(2, 3));
        later.get(0).run();
        assertThat(vectors.size()).isEqualTo(2);
        later.get(1).run();
        assertThat(vectors.size()).isZero();
    }

    @Test
    void oneThatIsDeletedGoesAtOnce() {
        vectors.places(cases(1, 2));
        vectors.drop(Given.correction(1, CorrectionKind.READING).id());
        assertThat(vectors.size()).isEqualTo(1);
    }
}
