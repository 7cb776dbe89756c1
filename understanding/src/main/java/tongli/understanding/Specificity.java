package tongli.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/**
 * How far a reply speaks of this person rather than anybody: words it shares with what was said, closeness in meaning,
 * and details of its own (numbers, times, scenes), less the share of stock phrases.
 */
final class Specificity {

    /** Closeness is judged on this much, in UTF-16 units: a hostile length must not hold the machine. */
    private static final int COMPARED = 400;

    private Specificity() {}

    /** @param closeness of the reply to the line answered; empty without an encoder, when shared words stand in for it */
    static double of(
            ReplyContext context,
            List<Clause> clauses,
            List<Move> moves,
            Set<String> known,
            Optional<Double> closeness) {
        Language language = context.language();
        int all = 0;
        int stock = 0;
        int shared = 0;
        int details = 0;
        int content = 0;
        for (Clause clause : clauses) {
            int weight = clause.weight();
            all += weight;
            if (isStock(clause, moves)) {
                stock += weight;
            } else {
                shared += ContentWords.shared(clause.text(), known, language);
                content += ContentWords.of(clause.text(), language).size();
                details += digits(clause.text());
            }
        }
        if (all == 0) {
            return 0;
        }
        double overlap = 1 - StrictMath.exp(-shared / 1.5);
        double detail = 1 - StrictMath.exp(-(details + content / 4.0) / 2);
        double raw = 0.5 * overlap + 0.25 * detail + 0.25 * closeness.orElse(overlap);
        return Math.max(0, Math.min(1, raw * (1 - (double) stock / all)));
    }

    /** How near a reply is in meaning to the line it answers, in [0, 1]; 0 where nothing is answered. */
    static double closeness(ReplyContext context, SentenceEncoder encoder) {
        Language language = context.language();
        List<String> compared = compared(context);
        if (compared.isEmpty()) {
            return 0;
        }
        List<float[]> vectors = encoder.encodeAll(compared, language);
        double low = language == Language.ZH ? 0.35 : 0.05; // what two unrelated lines have, by encoder
        double cosine = SentenceEncoder.cosine(vectors.get(0), vectors.get(1));
        return Math.max(0, Math.min(1, (cosine - low) / 0.4));
    }

    /** What is compared; empty where there is nothing to compare. */
    static List<String> compared(ReplyContext context) {
        String answered = beginning(context.answered());
        String reply = beginning(context.reply());
        return Blank.is(answered) || Blank.is(reply) ? List.of() : List.of(answered, reply);
    }

    private static String beginning(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(stripped.length(), COMPARED));
    }

    private static boolean isStock(Clause clause, List<Move> moves) {
        return moves.stream()
                .filter(move -> move.span().overlaps(clause.span()))
                .anyMatch(move -> switch (move.kind()) {
                    case FORMULA, MINIMISING, FALSE_CHEER, PRAISE, SELF_DISCLOSURE, GREETING, THANKS, GOODBYE -> true;
                    default -> false;
                });
    }

    private static int digits(String text) {
        int runs = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i)) || "三四五六七八九十百千".indexOf(text.charAt(i)) >= 0;
            if (digit && !inside) {
                runs++;
            }
            inside = digit;
        }
        return runs;
    }
}
