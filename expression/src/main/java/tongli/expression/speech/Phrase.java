package tongli.expression.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import tongli.core.Blank;
import tongli.core.Language;

/**
 * What is said between two pauses.
 *
 * @param after the pause behind it
 */
record Phrase(String words, Language language, Pause after) {

    /** Of a line, in order; none of them blank. */
    static List<Phrase> of(SpokenLine line) {
        List<Phrase> phrases = new ArrayList<>();
        for (SpokenLine piece : EspeakVoice.pieces(line)) {
            String text = Ssml.sayable(piece.text()).replace("*", "").strip();
            Matcher halts = Ssml.HALT.matcher(text);
            int from = 0;
            while (halts.find()) {
                add(phrases, text.substring(from, halts.start()), piece.language(), Pause.after(halts.group()));
                from = halts.end();
            }
            add(phrases, text.substring(from), piece.language(), Pause.NONE);
        }
        return phrases;
    }

    private static void add(List<Phrase> phrases, String words, Language language, Pause after) {
        if (!Blank.is(words)) {
            phrases.add(new Phrase(words, language, after));
        } else if (!phrases.isEmpty()) { // a mark by itself, behind words of another language
            Phrase last = phrases.remove(phrases.size() - 1);
            phrases.add(new Phrase(
                    last.words(), last.language(), last.after().compareTo(after) < 0 ? after : last.after()));
        }
    }
}
