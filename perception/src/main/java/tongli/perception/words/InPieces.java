package tongli.perception.words;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Span;

/** Cuts long texts in pieces first, after a sentence or a space where there is one, so that time and memory stay small. */
record InPieces(WordCutter cutter) implements WordCutter {
    private static final int LONGEST = 1000;
    private static final String ENDS = "。！？!?；;…\n";

    @Override
    public List<Word> of(String text) {
        if (text.length() <= LONGEST) {
            return cutter.of(text);
        }
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            for (Word word : cutter.of(text.substring(from, to))) {
                words.add(new Word(
                        new Span(word.span().start() + from, word.span().end() + from), word.part()));
            }
            from = to;
        }
        return words;
    }

    private static int end(String text, int from) {
        int to = from + LONGEST;
        if (to >= text.length()) {
            return text.length();
        }
        for (int i = to; i > from + LONGEST / 2; i--) {
            if (endsSentence(text, i - 1)) {
                return i;
            }
        }
        for (int i = to; i > from + LONGEST / 2; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    private static boolean endsSentence(String text, int at) {
        char sign = text.charAt(at);
        return ENDS.indexOf(sign) >= 0
                // a full stop, not the point in 3.5
                || sign == '.' && Character.isWhitespace(text.charAt(at + 1));
    }
}
