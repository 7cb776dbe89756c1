package tongli.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.core.SentenceEncoder;

/** Remarks on a reply as a whole. */
final class ReplyFlags {

    private static final Pattern CHARACTER = Pattern.compile("[\\p{L}\\d]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d']+");
    private static final int LOOKED_AT = 600;

    /** What the model must hold the whole reply for before a phrase or a lack of shared words counts. */
    private static final double SECONDED = 0.2;

    /** What the model alone must be sure of. */
    private static final double SURE = 0.6;

    private ReplyFlags() {}

    static List<ReplyFlag> of(
            ReplyContext context,
            List<Clause> clauses,
            List<Move> moves,
            Set<String> known,
            Optional<SentenceEncoder> encoder,
            ReplyEvidence evidence) {
        List<ReplyFlag> flags = new ArrayList<>();
        if (isStock(moves, evidence)) {
            flags.add(ReplyFlag.FORMULA);
        }
        if (parrots(context)) {
            flags.add(ReplyFlag.PARROTING);
        }
        int weight = clauses.stream().mapToInt(Clause::weight).sum();
        boolean bare = moves.stream().allMatch(move -> move.kind() == MoveKind.OTHER);
        if (bare && weight <= 2) {
            flags.add(ReplyFlag.TOO_SHORT);
        } else if (bare && weight >= 4 && strays(evidence) && offTopic(context, known, encoder)) {
            flags.add(ReplyFlag.OFF_TOPIC);
        }
        return flags;
    }

    /** A stock phrase inside a reply that speaks of this person does not make the reply one. */
    private static boolean isStock(List<Move> moves, ReplyEvidence evidence) {
        boolean phrase = moves.stream().anyMatch(move -> move.kind() == MoveKind.FORMULA);
        if (evidence.isEmpty()) {
            return phrase;
        }
        return evidence.stock() >= (phrase ? SECONDED : SURE);
    }

    private static boolean strays(ReplyEvidence evidence) {
        return evidence.isEmpty() || evidence.whole().getOrDefault(ReplyLabel.IGNORING, 0.0) >= SECONDED;
    }

    /** Most of a line of theirs, hardly changed and hardly shortened; a short echo of its heart is good listening. */
    private static boolean parrots(ReplyContext context) {
        List<String> theirs = units(context.language(), context.answered());
        List<String> mine = units(context.language(), context.reply());
        int least = context.language() == Language.ZH ? 7 : 5;
        if (mine.size() < least || mine.size() < theirs.size() * 0.55 || mine.size() > theirs.size() * 1.4) {
            return false;
        }
        return longestCommon(theirs, mine) >= 0.8 * mine.size();
    }

    /** Characters in Chinese, words in English; whoever says "I" or "you" counts as the same. */
    private static List<String> units(Language language, String text) {
        String folded = FoldedText.of(text)
                .text()
                .replaceAll("我们|您们|你们|我|您", "你")
                .replaceAll("\\b(i'm|i am|you are|you're)\\b", "you")
                .replaceAll("\\b(i|me|my|your|mine|yours)\\b", "you");
        List<String> units = new ArrayList<>();
        Matcher matcher = (language == Language.ZH ? CHARACTER : WORD).matcher(folded);
        while (matcher.find() && units.size() < LOOKED_AT) {
            units.add(matcher.group());
        }
        return units;
    }

    /** Length of the longest common subsequence. */
    private static int longestCommon(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String unit : a) {
            int corner = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = unit.equals(b.get(j - 1)) ? corner + 1 : Math.max(row[j], row[j - 1]);
                corner = above;
            }
        }
        return row[b.size()];
    }

    private static boolean offTopic(ReplyContext context, Set<String> known, Optional<SentenceEncoder> encoder) {
        if (Blank.is(context.answered())
                || ContentWords.shared(FoldedText.of(context.reply()).text(), known, context.language()) > 0) {
            return false;
        }
        double unrelated = context.language() == Language.ZH ? 0.38 : 0.1;
        return encoder.map(it -> {
                    List<float[]> vectors =
                            it.encodeAll(List.of(context.answered(), context.reply()), context.language());
                    return SentenceEncoder.cosine(vectors.get(0), vectors.get(1)) < unrelated;
                })
                .orElse(true);
    }
}
