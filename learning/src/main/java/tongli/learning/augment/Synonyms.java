package tongli.learning.augment;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Words that may stand for others. */
public interface Synonyms {
    /** A word that may stand for {@code word}, not itself; empty if none is known. */
    Optional<String> of(String word, RandomGenerator random);
}
