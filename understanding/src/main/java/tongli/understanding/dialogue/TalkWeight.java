package tongli.understanding.dialogue;

import tongli.understanding.Clause;
import tongli.understanding.ClauseSplitter;
import tongli.understanding.FoldedText;

/** How much is said: Chinese characters plus Latin words and numbers, so that both languages weigh alike. Stateless. */
final class TalkWeight {

    private TalkWeight() {}

    static int of(String text) {
        return ClauseSplitter.split(FoldedText.of(text)).stream()
                .mapToInt(Clause::weight)
                .sum();
    }
}
