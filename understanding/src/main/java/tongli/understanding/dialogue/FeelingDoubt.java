package tongli.understanding.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.FoldedText;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.PatternBook;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * Whether an answer names a feeling only to put it in question: "what's there to be sad about?", 难过什么. A model of replies takes
 * the feeling's name for a reflection, so such an answer is held against the patterns of harm as well. Stateless.
 */
final class FeelingDoubt {

    private static final PatternBook CHINESE = PatternBook.load("dialogue/doubt-zh.txt");
    private static final PatternBook ENGLISH = PatternBook.load("dialogue/doubt-en.txt");

    private static final ReplyReader RULES = BundledReplyReader.rulesOnly();

    private FeelingDoubt() {}

    /** What moves an answer makes: those of {@code reply}, and of an answer that doubts a feeling those of the patterns too. */
    static Set<MoveKind> harms(ReadTurn bid, ReadTurn answer, ReplyReading reply) {
        Set<MoveKind> kinds = EnumSet.noneOf(MoveKind.class);
        reply.moves().forEach(move -> kinds.add(move.kind()));
        if (in(reply.language(), reply.reply())) {
            ReplyReading byRules = RULES.read(new ReplyContext(
                    reply.language(),
                    List.of(new Utterance(Utterance.PERSONA, bid.said().text())),
                    answer.said().text()));
            byRules.moves().forEach(move -> kinds.add(move.kind()));
        }
        return kinds;
    }

    /** Whether a move's own words doubt a feeling. */
    static boolean in(Move move, ReplyReading reply) {
        return in(reply.language(), move.span().of(reply.reply()));
    }

    private static boolean in(Language language, String text) {
        PatternBook book = language == Language.ZH ? CHINESE : ENGLISH;
        return WordNotes.namesFeeling(language, text)
                && book.has("DOUBT", FoldedText.of(text).text());
    }
}
