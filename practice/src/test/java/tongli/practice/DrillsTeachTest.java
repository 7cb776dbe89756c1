package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.coaching.Drill;
import tongli.coaching.DrillLibrary;
import tongli.core.Language;

/** A drill shows a weak and a strong answer to its line, and the person must take them so, with everything real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillsTeachTest {
    private static final int SEEDS = 3;
    private static final double VISIBLY = 0.03;

    private PracticeParts parts;

    @BeforeAll
    void open() {
        parts = BundledPractice.parts();
    }

    @AfterAll
    void close() {
        parts.close();
    }

    static Stream<Drill> drills() {
        return Stream.of(Language.values()).flatMap(language -> DrillLibrary.bundled().drills(language).stream());
    }

    @ParameterizedTest
    @MethodSource("drills")
    void theStrongAnswerBringsThemNearerThanTheWeakOne(Drill drill) {
        for (long seed = 0; seed < SEEDS; seed++) {
            PersonaAnswer weak = answer(drill, drill.weak(), seed);
            PersonaAnswer strong = answer(drill, drill.strong(), seed);
            assertThat(strong.sign())
                    .as("%s %s: %s", drill.language(), drill.id(), drill.strong())
                    .isEqualTo(Sign.WARMER);
            assertThat(weak.warmth())
                    .as("%s %s: %s", drill.language(), drill.id(), drill.weak())
                    .isLessThan(strong.warmth() - VISIBLY);
        }
    }

    private PersonaAnswer answer(Drill drill, String reply, long seed) {
        PracticeService practice = new PracticeService(
                parts, new MemorySessionStore(1), () -> new UUID(0, seed), () -> seed, () -> Instant.EPOCH);
        Session session = practice.start(
                new StartRequest("", drill.language(), OptionalLong.of(seed), Optional.of(drill.id()), false));
        return practice.turn(session.id(), LearnerMove.say(reply), Optional.empty())
                .persona()
                .orElseThrow();
    }
}
