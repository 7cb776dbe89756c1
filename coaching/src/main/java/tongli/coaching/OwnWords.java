package tongli.coaching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyLabel;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * The learner's own sentences that did good, whole: half a sentence seldom stands alone. After a verdict, a lecture or a
 * shrug only what owns a fault or does something is kept; the rest sounds different beside what replaces it.
 *
 * @param said without the question
 * @param question the last open one
 */
record OwnWords(List<String> said, Optional<String> question) {

    static final OwnWords NONE = new OwnWords(List.of(), Optional.empty());

    private static final Pattern SENTENCE =
            Pattern.compile("[^。！？!?；;…\\n]+?(?:[。！？!?；;…]+|\\.+(?=\\s|$)|\\n|$)[”\"’]?");

    /** A small picture ends a sentence by itself. */
    private static final Pattern EMOJI_END = Pattern.compile("[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]$");

    private static final Pattern OPENING_ZH = Pattern.compile("(听(?:着|上去|起来|得出)|我猜|我听|我在|我想|光听|心里)");
    private static final Pattern OPENING_EN = Pattern.compile(
            "(?:It |That |This |I ?)?(sounds?|must|can't be|guess|imagine|hear|wonder|(?:'m|am) (?:here|listening|sorry|around))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<MoveKind> GOOD = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.WARMTH,
            MoveKind.AFFIRMATION,
            MoveKind.APOLOGY,
            MoveKind.PRACTICAL_CARE,
            MoveKind.PERMISSION,
            MoveKind.AUTONOMY,
            MoveKind.RISK_QUESTION);
    private static final Set<MoveKind> GOOD_AFTER_HARM =
            EnumSet.of(MoveKind.APOLOGY, MoveKind.PRACTICAL_CARE, MoveKind.RISK_QUESTION);
    private static final Set<MoveKind> GOOD_BESIDE_RISK = EnumSet.of(MoveKind.WARMTH, MoveKind.RISK_QUESTION);

    /** Beside risk, warmth is kept only if the model hears it in the whole reply as well. */
    private static final double HEARD = 0.5;

    /** From this undertone of harm on nothing is kept of an answer to somebody at risk. */
    private static final double STINGS = 0.15;

    /**
     * A sentence is kept only if each of its moves is a kind one, read with at least this confidence. The rules of
     * {@code moves-*.txt} state 0.6 to 0.97; what none of them names is guessed at 0.4 or 0.5, and a guess is not kept.
     */
    static final double SURE = 0.6;

    /** @param risk whether the line speaks of not wanting to live: then a misreading would do harm, and little is kept */
    static OwnWords of(ReplyReading reading, String answered, boolean risk) {
        boolean stings = risk && reading.undertone().harm() >= STINGS;
        if (reading.has(ReplyFlag.PARROTING) || stings) {
            return NONE;
        }
        boolean harm = reading.has(Misstep.JUDGING)
                || reading.has(Misstep.MINIMISING)
                || reading.has(Misstep.ARGUING)
                || reading.has(Misstep.DIAGNOSING);
        Set<MoveKind> good = harm ? GOOD_AFTER_HARM : risk ? GOOD_BESIDE_RISK : GOOD;
        List<String> said = new ArrayList<>();
        Optional<String> question = Optional.empty();
        Matcher sentences = SENTENCE.matcher(reading.reply());
        while (sentences.find()) {
            Span span = new Span(sentences.start(), sentences.end());
            String words = sentences.group().strip();
            List<Move> moves = reading.moves().stream()
                    .filter(move -> move.span().overlaps(span))
                    .toList();
            boolean spoilt = reading.missteps().stream()
                    .anyMatch(misstep -> misstep.span().overlaps(span));
            if (moves.isEmpty() || spoilt || words.isEmpty()) {
                continue;
            }
            if (moves.stream()
                    .allMatch(move -> good.contains(move.kind()) && keeps(reading, answered, move, words, risk))) {
                said.add(words);
            } else if (!harm
                    && !risk
                    && moves.stream().anyMatch(move -> move.kind() == MoveKind.OPEN_QUESTION)
                    && moves.stream()
                            .allMatch(move -> move.confidence() >= SURE
                                    && (move.kind() == MoveKind.OPEN_QUESTION || GOOD.contains(move.kind())))
                    && WordNotes.sharedDetails(reading.language(), words, answered) > 0) {
                question = Optional.of(words);
            }
        }
        return new OwnWords(List.copyOf(said), question);
    }

    /** Whether a good move is surely one: a reflection must hold what they said, or name or picture what they feel. */
    private static boolean keeps(ReplyReading reading, String answered, Move move, String words, boolean risk) {
        if (move.confidence() < SURE) {
            return false;
        }
        return switch (move.kind()) {
            case WARMTH -> !risk || isHeardWarm(reading);
            case SIMPLE_REFLECTION, COMPLEX_REFLECTION, AFFIRMATION, AUTONOMY ->
                WordNotes.sharedDetails(reading.language(), words, answered) >= 2
                        || WordNotes.namesFeeling(reading.language(), words)
                        || move.kind() == MoveKind.COMPLEX_REFLECTION;
            default -> true;
        };
    }

    private static boolean isHeardWarm(ReplyReading reading) {
        return Math.max(
                        reading.hearing().of(ReplyLabel.WARMTH),
                        reading.hearing().of(ReplyLabel.PRESENCE))
                >= HEARD;
    }

    /** These words, then a wording, then the question, as the language writes sentences one after the other. */
    String with(Language language, String... wording) {
        List<String> parts = new ArrayList<>(said);
        parts.addAll(List.of(wording));
        question.ifPresent(parts::add);
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            String piece = part.strip();
            if (language == Language.EN) {
                piece = said.contains(part) ? piece : capital(piece); // whoever writes in lower case goes on so
                joined.append(joined.length() == 0 ? "" : " ");
            }
            joined.append(piece);
            if (EMOJI_END.matcher(piece).find()) {
                joined.append(language == Language.ZH ? " " : "");
            } else if (!piece.matches("(?s).*[。！？!?….；;~～]$")) {
                joined.append(language == Language.ZH ? "。" : ".");
            }
        }
        return joined.toString().strip();
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static int sentences(String text) {
        Matcher sentences = SENTENCE.matcher(text);
        int count = 0;
        while (sentences.find()) {
            count += sentences.group().chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return count;
    }

    /** Whether two sentences begin alike: "Sounds hard. Sounds like …" is what comes of joining, and rings so. */
    static boolean beginsTwice(Language language, String text) {
        Set<String> openings = new HashSet<>();
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            Matcher opening = (language == Language.ZH ? OPENING_ZH : OPENING_EN)
                    .matcher(sentences.group().strip());
            if (opening.lookingAt() && !openings.add(opening.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return said.isEmpty() && question.isEmpty();
    }
}
