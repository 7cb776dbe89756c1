package tongli.coaching.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.core.Sha256;

class CohortTrialTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.5Z");
    private static final byte[] KEY = {1, 2, 3};

    private static CohortTrial trial(long seed, boolean seedTold) {
        Protocol protocol = new Protocol(
                "3 B",
                "More.",
                "final",
                "the final's score",
                Optional.of(new Protocol.Range(0, 100)),
                Optional.empty(),
                Optional.empty(),
                List.of(4, 6),
                seed);
        return CohortTrial.register(
                new UUID(0, 9), protocol, TrialOutcome.FINAL, "on-the-stairs", 30, seedTold, KEY, NOON);
    }

    private static CohortTrial joined(CohortTrial trial, int many) {
        for (int i = 1; i <= many; i++) {
            trial = trial.join(new UUID(1, i), NOON.plusSeconds(i));
        }
        return trial;
    }

    @Test
    void whoJoinsOneAfterTheOtherIsDrawnAsIfAllHadBeenThereAtOnce() {
        List<Member> members =
                IntStream.range(0, 25).mapToObj(i -> new Member("m" + i, "")).toList();
        for (long seed = 0; seed < 20; seed++) {
            assertThat(joined(trial(seed, false), 25).places())
                    .extracting(CohortTrial.Place::arm)
                    .isEqualTo(PermutedBlocks.draw(members, List.of(4, 6), new SplittableRandom(seed)));
        }
    }

    @Test
    void nobodyIsDrawnTwiceNorAfterTheEnd() {
        CohortTrial one = joined(trial(7, false), 1);
        assertThatThrownBy(() -> one.join(new UUID(1, 1), NOON)).isInstanceOf(TrialException.class);
        CohortTrial ended = one.end(NOON);
        assertThatThrownBy(() -> ended.join(new UUID(1, 2), NOON)).isInstanceOf(TrialException.class);
        assertThatThrownBy(() -> ended.end(NOON)).isInstanceOf(TrialException.class);
    }

    @Test
    void whoeverIsForgottenLeavesTheirPlaceAndNobodyElseIsDrawnOtherwise() {
        CohortTrial four = joined(trial(7, false), 4);
        UUID stranger = new UUID(2, 2);
        CohortTrial forgotten = four.forget(Set.of(new UUID(1, 2)), () -> stranger);
        assertThat(forgotten.arm(new UUID(1, 2))).isEmpty();
        assertThat(forgotten.places().get(1).enrolment()).isEqualTo(stranger);
        assertThat(forgotten.places()).extracting(CohortTrial.Place::code).isEqualTo(codes(four));
        assertThat(forgotten.join(new UUID(1, 5), NOON).places())
                .extracting(CohortTrial.Place::arm)
                .isEqualTo(four.join(new UUID(1, 5), NOON).places().stream()
                        .map(CohortTrial.Place::arm)
                        .toList());
        assertThat(four.forget(Set.of(new UUID(3, 3)), () -> stranger)).isEqualTo(four);
    }

    private static List<String> codes(CohortTrial trial) {
        return trial.places().stream().map(CohortTrial.Place::code).toList();
    }

    @Test
    void theSealedPlanHidesTheSeedUnlessItWasChosenAndNeverChanges() {
        CohortTrial hidden = trial(123_456_789, false);
        assertThat(hidden.plan())
                .doesNotContain("123456789")
                .contains("seed_sha256: " + Sha256.hex("123456789"), "registered: 2026-03-01T12:00:00Z")
                .endsWith("seal: " + hidden.seal() + "\n");
        assertThat(trial(123_456_789, true).plan()).contains("seed: 123456789").doesNotContain("seed_sha256");
        assertThat(joined(hidden, 5).end(NOON).plan()).isEqualTo(hidden.plan());
    }

    @Test
    void itIsAnalysedAsRegisteredOnceItHasEnded() {
        CohortTrial running = joined(trial(7, false), 20);
        List<CohortTrial.Measured> measured = running.places().stream()
                .limit(18)
                .map(place -> new CohortTrial.Measured(
                        place.code(),
                        OptionalDouble.empty(),
                        OptionalDouble.of((place.arm() == Arm.PRACTICE_ONLY ? 40 : 50)
                                + place.code().charAt(0) % 5)))
                .toList();
        assertThatThrownBy(() -> running.analyse(measured)).hasMessageContaining("runs still");
        TrialResult result = running.end(NOON).analyse(measured);
        assertThat(result.difference().estimate().value()).isBetween(6.0, 14.0);
        assertThat(result.arms().stream().mapToInt(ArmSummary::missing).sum()).isEqualTo(2);
        assertThat(result.registration().seal()).isEqualTo(running.seal());
        assertThatThrownBy(() -> running.end(NOON).analyse(List.of()))
                .isInstanceOf(TrialException.class)
                .hasMessageContaining("each arm needs two");
    }
}
