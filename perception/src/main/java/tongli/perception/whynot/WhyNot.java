package tongli.perception.whynot;

import java.util.List;
import java.util.Optional;

/**
 * The smallest changes that were found to make a text be read as something else.
 *
 * @param asked the label that it was to be read as; empty for any other
 * @param readings how many changed texts were read
 * @param budget how many might have been
 * @param found at most one of a kind, that of the fewest words first
 * @param without the kinds of which none was found: within the budget, and with at most {@value WhyNotSearch#MOST_WORDS} words
 */
public record WhyNot(Optional<String> asked, int readings, int budget, List<Flip> found, List<ChangeKind> without) {
    public WhyNot {
        found = List.copyOf(found);
        without = List.copyOf(without);
    }

    /**
     * A change that makes the answer another. That was read, not reckoned; that somebody would ever say the changed text was not.
     *
     * @param kind of all its words
     * @param changes one a word; none can be left out
     * @param text with the changes made
     * @param dominant what it is read as
     * @param probability of that
     * @param smallest whether every smaller change of its kind was read and none had done it; if not, there may be a smaller one
     */
    public record Flip(
            ChangeKind kind,
            List<WordChange> changes,
            String text,
            String dominant,
            double probability,
            boolean smallest) {
        public Flip {
            changes = List.copyOf(changes);
        }
    }
}
