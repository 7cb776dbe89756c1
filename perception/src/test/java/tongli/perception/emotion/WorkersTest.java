package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void answersStandInTheOrderOfTheThings() {
        try (Workers workers = new Workers(3)) {
            List<Integer> things = IntStream.range(0, 500).boxed().toList();
            assertThat(workers.each(things, thing -> thing * thing))
                    .containsExactlyElementsOf(
                            things.stream().map(thing -> thing * thing).toList());
            assertThat(workers.each(List.of(), thing -> thing)).isEmpty();
        }
    }

    @Test
    void whatFailsIsToldWhenNothingIsAtWorkAnyMore() {
        try (Workers workers = new Workers(2)) {
            AtomicInteger atWork = new AtomicInteger();
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            workers.each(IntStream.range(0, 50).boxed().toList(), thing -> {
                                atWork.incrementAndGet();
                                try {
                                    if (thing == 3) {
                                        throw new IllegalStateException("three");
                                    }
                                    return thing;
                                } finally {
                                    atWork.decrementAndGet();
                                }
                            }))
                    .withMessage("three");
            assertThat(atWork).hasValue(0);
        }
    }
}
