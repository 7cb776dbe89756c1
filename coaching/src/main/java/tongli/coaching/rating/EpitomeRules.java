package tongli.coaching.rating;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * EPITOME levels from the moves of a reply, by the anchors of {@code docs/coaching.md}: what is general is level 1, what
 * speaks of this person is level 2.
 *
 * <p>Source: Sharma et al., EMNLP 2020. Stateless.
 */
public final class EpitomeRules {

    private static final Set<MoveKind> GIVES_BACK = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION, MoveKind.COMPLEX_REFLECTION, MoveKind.AFFIRMATION, MoveKind.NORMALISING);

    /** What a saying is taken for. */
    private static final Set<MoveKind> SAYINGS = EnumSet.of(
            MoveKind.FORMULA,
            MoveKind.NORMALISING,
            MoveKind.SELF_DISCLOSURE,
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.AFFIRMATION);

    /** A reading as sure as this is more than a guess at a saying. */
    private static final double SURE_OF_MORE = 0.9;

    private static final Pattern THEM =
            Pattern.compile("[你您他她]|\\b(you\\w*|he|she|him|her|his|they|them|their)\\b", Pattern.CASE_INSENSITIVE);

    private EpitomeRules() {}

    public static Map<Mechanism, MechanismLevel> levels(ReplyReading reading, String answered) {
        Map<Mechanism, MechanismLevel> levels = new EnumMap<>(Mechanism.class);
        List<Move> telling = reading.moves().stream()
                .filter(move -> !SAYINGS.contains(move.kind()) || !isSaying(reading, move, answered))
                .toList();
        levels.put(Mechanism.EMOTIONAL_REACTION, spread(reaction(reading, telling, answered)));
        levels.put(Mechanism.INTERPRETATION, spread(interpretation(reading, telling, answered)));
        levels.put(Mechanism.EXPLORATION, spread(exploration(reading, answered)));
        return levels;
    }

    /** The likeliest level, 0 to 2; 0 for a mechanism that was not judged. */
    public static int level(Map<Mechanism, MechanismLevel> levels, Mechanism mechanism) {
        MechanismLevel level = levels.get(mechanism);
        return level == null ? 0 : level.level().orElse(0);
    }

    private static Guess reaction(ReplyReading reading, List<Move> moves, String answered) {
        Guess best = new Guess(0, 0.85);
        for (Move move : moves) {
            String words = move.span().of(reading.reply());
            boolean theirs = isTheirs(reading, words, answered);
            best = best.or(
                    switch (move.kind()) {
                        case WARMTH ->
                            new Guess(
                                    theirs || isToThem(reading, words) || reading.makes(MoveKind.COMPLEX_REFLECTION)
                                            ? 2
                                            : 1,
                                    move.confidence());
                        case AFFIRMATION -> new Guess(theirs ? 2 : 1, 0.65);
                        case PRACTICAL_CARE, APOLOGY, NORMALISING, PRAISE, FALSE_CHEER, FALSE_PROMISE ->
                            new Guess(1, 0.65);
                        case COMPLEX_REFLECTION, SIMPLE_REFLECTION ->
                            new Guess(theirs && WordNotes.namesFeeling(reading.language(), words) ? 1 : 0, 0.55);
                        case FORMULA -> new Guess(1, 0.6);
                        default -> new Guess(0, 0.85);
                    });
        }
        return tellsWhatItDoesToThem(reading, answered) ? best.or(new Guess(2, 0.7)) : best;
    }

    /**
     * The listener's own response, and what it is to: in the same breath, in another clause that gives something of the
     * other's back, or in a detail of theirs.
     */
    private static boolean tellsWhatItDoesToThem(ReplyReading reading, String answered) {
        Language language = reading.language();
        List<Span> clauses = WordNotes.clauses(reading.reply());
        for (Span felt : clauses) {
            String words = felt.of(reading.reply());
            if (!WordNotes.tellsOwnResponse(language, words)
                    || reading.missteps().stream()
                            .anyMatch(misstep -> misstep.span().overlaps(felt))) {
                continue;
            }
            boolean here = isToThem(reading, words) || WordNotes.sharedDetails(language, words, answered) > 1;
            if (here || clauses.stream().anyMatch(other -> !other.equals(felt) && isOfThem(reading, other, answered))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause gives back something of the other's. */
    private static boolean isOfThem(ReplyReading reading, Span clause, String answered) {
        String words = clause.of(reading.reply());
        boolean harms =
                reading.missteps().stream().anyMatch(misstep -> misstep.span().overlaps(clause));
        boolean gives = reading.moves().stream()
                .filter(move -> move.span().overlaps(clause))
                .anyMatch(move -> GIVES_BACK.contains(move.kind()));
        return gives
                && !harms
                && (WordNotes.sharedDetails(reading.language(), words, answered) > 0
                        || WordNotes.contentWords(reading.language(), words) > 0 && speaksOfThem(words));
    }

    private static boolean speaksOfThem(String words) {
        return THEM.matcher(words).find();
    }

    /** What holds of everybody, and speaks of nobody, shows neither feeling nor understanding. */
    private static boolean isSaying(ReplyReading reading, Move move, String answered) {
        String words = move.span().of(reading.reply());
        return move.confidence() < SURE_OF_MORE
                && WordNotes.sharedDetails(reading.language(), words, answered) == 0
                && !WordNotes.isAboutSomebody(reading.language(), words);
    }

    private static Guess interpretation(ReplyReading reading, List<Move> moves, String answered) {
        Guess best = new Guess(0, 0.85);
        for (Move move : moves) {
            String words = move.span().of(reading.reply());
            best = best.or(
                    switch (move.kind()) {
                        case COMPLEX_REFLECTION -> new Guess(2, move.confidence());
                        case SIMPLE_REFLECTION ->
                            new Guess(
                                    isTheirs(reading, words, answered)
                                                    && WordNotes.namesFeeling(reading.language(), words)
                                            ? 2
                                            : 1,
                                    move.confidence());
                        case FORMULA, NORMALISING, SELF_DISCLOSURE -> new Guess(1, 0.65);
                        default -> new Guess(0, 0.85);
                    });
        }
        return best;
    }

    private static Guess exploration(ReplyReading reading, String answered) {
        Guess best = new Guess(0, 0.9);
        boolean rushed = reading.has(Misstep.INTERROGATING);
        for (Move move : reading.moves()) {
            String words = move.span().of(reading.reply());
            int content = WordNotes.contentWords(reading.language(), words);
            boolean specific = WordNotes.sharedDetails(reading.language(), words, answered) > 0 || content >= 3;
            best = best.or(
                    switch (move.kind()) {
                        case OPEN_QUESTION -> new Guess(specific && !rushed ? 2 : 1, move.confidence());
                        case RISK_QUESTION -> new Guess(2, 0.9);
                        case CLOSED_QUESTION -> new Guess(reading.has(Misstep.IGNORING) ? 0 : 1, 0.7);
                        case PERMISSION -> new Guess(1, 0.6);
                        default -> new Guess(0, 0.9);
                    });
        }
        return best;
    }

    private static boolean isTheirs(ReplyReading reading, String words, String answered) {
        Language language = reading.language();
        return WordNotes.sharedDetails(language, words, answered) > 0
                || WordNotes.contentWords(language, words) >= 4 && reading.specificity() > 0.3;
    }

    /** Warmth that says what it is about: "I hate that you're carrying this alone". */
    private static boolean isToThem(ReplyReading reading, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        boolean you = lower.contains("你") || lower.contains("您") || lower.contains("you");
        return you && WordNotes.contentWords(reading.language(), words) >= 3;
    }

    private static MechanismLevel spread(Guess guess) {
        double sure = Math.min(0.92, Math.max(0.5, guess.confidence()));
        double[] p = new double[3];
        p[guess.level()] = sure;
        double rest = 1 - sure;
        switch (guess.level()) {
            case 0 -> {
                p[1] = rest * 0.75;
                p[2] = rest * 0.25;
            }
            case 1 -> {
                p[0] = rest * 0.5;
                p[2] = rest * 0.5;
            }
            default -> {
                p[1] = rest * 0.7;
                p[0] = rest * 0.3;
            }
        }
        return new MechanismLevel(OptionalInt.of(guess.level()), List.of(p[0], p[1], p[2]));
    }

    private record Guess(int level, double confidence) {
        Guess or(Guess other) {
            boolean better =
                    other.level > level || (other.level == level && level > 0 && other.confidence > confidence);
            return better ? other : this;
        }
    }
}
