package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * Finds a better wording that stays the learner's own: what was good is kept word for word, what did harm or said
 * nothing is dropped or put off, and one thing that the other said (or the scenario's author would have said) comes in,
 * with at most one open question. Nothing is invented. Stateless.
 */
final class Rewording {

    /** Below this a reply is worth changing even without a misstep. */
    private static final int GOOD_ENOUGH = 55;

    private static final int WORTH_CHANGING = 4;

    private static final Set<MoveKind> KEPT = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.WARMTH,
            MoveKind.AFFIRMATION,
            MoveKind.APOLOGY,
            MoveKind.PRACTICAL_CARE,
            MoveKind.PERMISSION,
            MoveKind.AUTONOMY,
            MoveKind.NORMALISING,
            MoveKind.RISK_QUESTION,
            MoveKind.GREETING);

    private Rewording() {}

    /** @param score what a wording would earn as the same answer */
    static String of(AssessmentRequest request, ReplyReading reading, int own, ToIntFunction<String> score) {
        boolean clean = reading.missteps().isEmpty() && reading.flags().isEmpty();
        if (clean && own >= GOOD_ENOUGH) {
            return request.reply();
        }
        String best = request.reply();
        int most = own;
        for (String candidate : candidates(request, reading)) {
            int worth = score.applyAsInt(candidate);
            if (worth >= Math.max(own + 8, GOOD_ENOUGH)) {
                return candidate; // the first that does is the one that changes least
            }
            if (worth > most + (best.equals(request.reply()) ? WORTH_CHANGING - 1 : 0)) {
                best = candidate;
                most = worth;
            }
        }
        return best;
    }

    private static List<String> candidates(AssessmentRequest request, ReplyReading reading) {
        Language language = request.language();
        List<String> kept = kept(reading);
        Optional<String> question = question(reading);
        String said = request.toContext().answered();
        CoachHints hints = request.hints().orElse(CoachHints.NONE);
        List<String> heard = new ArrayList<>(hints.hear());
        TheirWords.detail(language, said).map(detail -> echo(request, detail)).ifPresent(heard::add);
        List<String> asks = new ArrayList<>(question.stream().toList());
        asks.addAll(hints.ask());
        asks.add(openQuestion(request));
        boolean advised = reading.makes(MoveKind.ADVICE);
        Set<String> wordings = new LinkedHashSet<>();
        boolean reflects = kept.stream().anyMatch(part -> WordNotes.sharedDetails(language, part, said) > 0);
        if (!kept.isEmpty()) {
            wordings.add(join(language, kept, "", question.orElse("")));
        }
        if (reflects && question.isEmpty()) {
            wordings.add(join(language, kept, "", asks.get(0)));
        }
        for (String hear : heard.subList(0, Math.min(3, heard.size()))) {
            String later = advised ? later(language) : "";
            wordings.add(join(language, kept, hear, question.isPresent() ? question.get() : later));
            wordings.add(join(language, kept, hear, asks.get(0)));
            if (!kept.isEmpty() && !reflects) {
                wordings.add(join(language, List.of(), hear, asks.get(0)));
            }
        }
        wordings.remove("");
        wordings.remove(request.reply());
        return List.copyOf(wordings);
    }

    /** The learner's own clauses that did good, with the mark that closed each. */
    private static List<String> kept(ReplyReading reading) {
        List<String> kept = new ArrayList<>();
        for (Move move : reading.moves()) {
            boolean harmful =
                    reading.missteps().stream().anyMatch(found -> found.span().overlaps(move.span()));
            boolean parroted = reading.has(ReplyFlag.PARROTING);
            if (KEPT.contains(move.kind()) && !harmful && !parroted) {
                kept.add(withMark(reading.reply(), move.span()));
            }
        }
        return kept;
    }

    private static Optional<String> question(ReplyReading reading) {
        return reading.moves().stream()
                .filter(move -> move.kind() == MoveKind.OPEN_QUESTION)
                .reduce((first, second) -> second)
                .map(move -> move.span().of(reading.reply()).strip());
    }

    private static String withMark(String reply, Span span) {
        String words = span.of(reply).strip();
        int next = span.end();
        if (next < reply.length() && "。！!….；;".indexOf(reply.charAt(next)) >= 0) {
            return words + reply.charAt(next);
        }
        return words;
    }

    /** Their own words back, from the listener's side and no more. */
    private static String echo(AssessmentRequest request, String detail) {
        String turned = TheirWords.turned(request.language(), detail.replace("…", ""));
        if (request.language() == Language.EN) {
            return capital(turned) + ".";
        }
        return (request.reply().contains("您") ? turned.replace("你们", "我们").replace('你', '您') : turned) + "……";
    }

    /** One question that fits any trouble; for customers, one that leads to the deed. */
    private static String openQuestion(AssessmentRequest request) {
        boolean service = request.reply().contains("您")
                || request.history().stream().anyMatch(line -> WordNotes.isService(request.language(), line.text()));
        if (request.language() == Language.ZH) {
            return service ? "您最急的是哪一件？" : "这里面最难的是哪一截？";
        }
        return service ? "What matters most for you to have sorted first?" : "What's the hardest bit of that?";
    }

    private static String later(Language language) {
        return language == Language.ZH ? "办法的事，你想听的时候我再说。" : "Ideas can wait till you want them.";
    }

    private static String join(Language language, List<String> kept, String hear, String close) {
        StringBuilder joined = new StringBuilder();
        List<String> parts = new ArrayList<>(kept);
        parts.add(hear);
        parts.add(close);
        for (String part : parts) {
            String piece = part.strip();
            if (piece.isEmpty() || joined.indexOf(piece) >= 0) {
                continue;
            }
            if (language == Language.EN) {
                piece = capital(piece);
                joined.append(joined.length() == 0 ? "" : " ");
            }
            joined.append(piece);
            if (!piece.matches("(?s).*[。！？!?….；;~～”\"]$")) {
                joined.append(language == Language.ZH ? "。" : ".");
            }
        }
        return joined.toString();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
