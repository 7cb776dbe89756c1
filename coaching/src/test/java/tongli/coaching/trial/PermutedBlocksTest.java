package tongli.coaching.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PermutedBlocksTest {
    private static List<Member> members(int many, String... strata) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            members.add(new Member("p" + i, strata.length == 0 ? "" : strata[i % strata.length]));
        }
        return members;
    }

    private static long feedback(List<Arm> arms) {
        return arms.stream().filter(Arm.PRACTICE_WITH_FEEDBACK::equals).count();
    }

    @Property(tries = 200)
    void armsAreBalancedAtEveryPointToHalfABlock(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int many) {
        List<Arm> arms = PermutedBlocks.draw(members(many), List.of(2, 4, 6), new SplittableRandom(seed));
        for (int i = 0; i <= many; i++) {
            assertThat(Math.abs(2 * feedback(arms.subList(0, i)) - i)).isLessThanOrEqualTo(3);
        }
    }

    @Property(tries = 100)
    void everyStratumIsBalancedByItself(@ForAll long seed) {
        List<Member> members = members(48, "day", "evening", "night");
        List<Arm> arms = PermutedBlocks.draw(members, List.of(4), new SplittableRandom(seed));
        for (String stratum : List.of("day", "evening", "night")) {
            List<Arm> within = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).stratum().equals(stratum)) {
                    within.add(arms.get(i));
                }
            }
            assertThat(feedback(within)).isEqualTo(8);
        }
    }

    @Test
    void everyOrderOfABlockComesAboutEquallyOften() {
        int[] counts = new int[16];
        SplittableRandom chance = new SplittableRandom(7);
        for (int i = 0; i < 6_000; i++) {
            int code = 0;
            for (Arm arm : PermutedBlocks.draw(members(4), List.of(4), chance)) {
                code = code * 2 + arm.ordinal();
            }
            counts[code]++;
        }
        // six orders of two and two, 1,000 each; five standard deviations are 145
        Set<Integer> seen = new HashSet<>();
        for (int code = 0; code < 16; code++) {
            if (Integer.bitCount(code) == 2) {
                seen.add(code);
                assertThat(counts[code]).isBetween(855, 1_145);
            } else {
                assertThat(counts[code]).isZero();
            }
        }
        assertThat(seen).hasSize(6);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherDoesNot() {
        List<Member> members = members(40);
        List<Arm> seven = PermutedBlocks.draw(members, List.of(4, 6), new SplittableRandom(7));
        assertThat(PermutedBlocks.draw(members, List.of(4, 6), new SplittableRandom(7)))
                .isEqualTo(seven);
        assertThat(PermutedBlocks.draw(members, List.of(4, 6), new SplittableRandom(8)))
                .isNotEqualTo(seven);
    }
}
