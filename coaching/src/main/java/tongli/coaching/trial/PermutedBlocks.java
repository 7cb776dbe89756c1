package tongli.coaching.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Randomisation by permuted blocks: each block holds every arm equally often, in an order of chance, so that arms stay
 * balanced at any point. Where several sizes are given each block draws one, so that the last of a block cannot be
 * foreseen. Strata have blocks of their own. Stateless.
 *
 * <p>Source: Zelen, Journal of Chronic Diseases 27, 1974; sizes of chance: Schulz and Grimes, Lancet 359, 2002.
 */
final class PermutedBlocks {

    private PermutedBlocks() {}

    /**
     * The arm of each member, in their order.
     *
     * @param sizes even numbers, from which each block draws its size
     */
    static List<Arm> draw(List<Member> members, List<Integer> sizes, RandomGenerator chance) {
        Map<String, List<Arm>> open = new LinkedHashMap<>();
        List<Arm> arms = new ArrayList<>();
        for (Member member : members) {
            List<Arm> block = open.computeIfAbsent(member.stratum(), stratum -> new ArrayList<>());
            if (block.isEmpty()) {
                block.addAll(block(sizes.get(chance.nextInt(sizes.size())), chance));
            }
            arms.add(block.remove(block.size() - 1));
        }
        return arms;
    }

    private static List<Arm> block(int size, RandomGenerator chance) {
        List<Arm> block = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            block.add(Arm.values()[i % Arm.values().length]);
        }
        for (int last = size - 1; last > 0; last--) {
            int other = chance.nextInt(last + 1);
            Arm swapped = block.get(last);
            block.set(last, block.get(other));
            block.set(other, swapped);
        }
        return block;
    }
}
