package tongli.understanding;

import tongli.core.Span;

/**
 * The smallest stretch of a reply that can make a move of its own.
 *
 * @param span in the original reply, closing comma or full stop left out, closing question mark kept
 * @param text folded (see {@link FoldedText})
 * @param sentence which sentence it belongs to, from 0
 * @param asked whether its sentence closes with a question mark
 * @param last whether it is the last of its sentence
 */
public record Clause(Span span, String text, int sentence, boolean asked, boolean last) {

    /** Chinese characters plus Latin words and numbers: how much is said, in either language. */
    public int weight() {
        int weight = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wordy = Character.isLetterOrDigit(c) && !FoldedText.isChinese(c);
            if (FoldedText.isChinese(c) || (wordy && !inWord)) {
                weight++;
            }
            inWord = wordy || (inWord && c == '\'');
        }
        return weight;
    }
}
