package tongli.learning.distil;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tongli.learning.corpus.NearDuplicates;

/** Parts texts by their source into those to learn from and those kept apart. For one thread. */
final class Sides {
    /** One source in so many is kept. */
    static final int KEPT_EVERY = 12;

    private final Random random;
    private final Set<String> learnt = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    Sides(Random random) {
        this.random = random;
    }

    /**
     * Puts all texts of one source on one side.
     *
     * @return whether they are learnt from
     */
    boolean add(Collection<String> source) {
        boolean keeps = random.nextInt(KEPT_EVERY) == 0;
        (keeps ? kept : learnt).addAll(source);
        return !keeps;
    }

    int size() {
        return learnt.size() + kept.size();
    }

    /** In the order in which they came. */
    Set<String> learnt() {
        return learnt;
    }

    /** In the order in which they came; a text of sources on both sides stands here too. */
    Set<String> kept() {
        return kept;
    }

    /** The kept texts that nearly repeat none of those that are learnt from. @param learntFrom in the end */
    List<String> keptUnlike(Collection<String> learntFrom) {
        NearDuplicates known = new NearDuplicates(learntFrom);
        return kept.stream().filter(text -> !known.isNear(text)).toList();
    }
}
