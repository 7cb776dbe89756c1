package tongli.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.core.Span;

/** Turns clauses into moves: rules and the learnt layer vote, neighbours that do the same join. Immutable. */
final class MoveFinder {

    /** From here on a rule is taken at its word. */
    private static final double SURE = 0.9;

    /** What examples alone must be this sure of: to be told of a misstep that was none costs more than to miss one. */
    private static final double SURE_OF_HARM = 0.9;

    /**
     * A rule that sees harm is believed only if the examples find at least this much of harm in the clause; five-fold,
     * 11 % of harmful clauses fall below it and 70 % of the others.
     */
    private static final double SECONDED = 0.15;

    /** The same for the plainest rules. */
    private static final double PLAINLY_SECONDED = 0.05;

    private static final double PLAIN = 0.93;

    /** From here on a rule names contempt to the face, which examples of ordinary replies know nothing of. */
    private static final double PLAIN_CONTEMPT = 0.98;

    /** A reading this weak gives way to the story that it follows. */
    private static final double FAINT = 0.6;

    /** From here on examples hold soft words that take up nothing of what was said for a stock phrase. */
    private static final double SURE_OF_STOCK = 0.5;

    private static final double STOCKISH = 0.2;

    private static final double SURE_OF_TURNING = 0.6;

    /** A plain statement about the other or their people that no example is like still gives something back. */
    private static final double UNPLACED = 0.45;

    private static final int ENOUGH = 5;

    /** In UTF-16 units; what is shorter the encoder keeps, so that weighing wordings stays cheap. */
    private static final int LONGEST_SENTENCE = 400;

    /** What a clause's own vector weighs beside that of its sentence. */
    private static final double OWN = 0.5;

    private static final Set<MoveKind> HARMFUL = EnumSet.of(
            MoveKind.MINIMISING,
            MoveKind.JUDGING,
            MoveKind.ARGUING,
            MoveKind.DIAGNOSING,
            MoveKind.CONFRONTATION,
            MoveKind.NON_APOLOGY,
            MoveKind.FALSE_CHEER,
            MoveKind.FALSE_PROMISE,
            MoveKind.ADVICE);

    private static final Set<MoveKind> EMPATHIC = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.AFFIRMATION,
            MoveKind.PRACTICAL_CARE,
            MoveKind.APOLOGY);

    /** Harm that is mostly done in stock phrases, so that examples may hold it for one. */
    private static final Set<MoveKind> HOLLOW =
            EnumSet.of(MoveKind.MINIMISING, MoveKind.FALSE_CHEER, MoveKind.FALSE_PROMISE);

    /** What a stock phrase is easily taken for. */
    private static final Set<MoveKind> SOFT = EnumSet.of(
            MoveKind.WARMTH,
            MoveKind.NORMALISING,
            MoveKind.AFFIRMATION,
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.PRAISE,
            MoveKind.THANKS,
            MoveKind.OTHER);

    private static final Pattern ALTERNATIVE = Pattern.compile("^(or|还是|或者)");
    private static final Pattern BUT = Pattern.compile("^(but|however|但|可是|不过|只是)");

    private static final Set<MoveKind> STORY = EnumSet.of(
            MoveKind.OTHER,
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.ADVICE,
            MoveKind.INFORMATION);

    private final Language language;
    private final MoveRules rules;
    private final Optional<MoveLayer> layer;

    MoveFinder(Language language, MoveRules rules, Optional<MoveLayer> layer) {
        this.language = language;
        this.rules = rules;
        this.layer = layer;
    }

    /** By rules and, where there is an encoder and a layer for the language, by examples. */
    List<Move> find(List<Clause> clauses, Set<String> answered, Optional<SentenceEncoder> encoder) {
        List<Map<MoveKind, Double>> learnt = encoder.isPresent() && layer.isPresent() && !clauses.isEmpty()
                ? learnt(clauses, encoder.get(), layer.get())
                : List.of();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Map<MoveKind, Double> guesses = rules.guess(clauses.get(i), answered);
            moves.add(
                    learnt.isEmpty()
                            ? best(guesses, clauses.get(i).span())
                            : weigh(guesses, learnt.get(i), clauses.get(i), answered));
        }
        return join(clauses, earnFormulas(clauses, carryOn(clauses, moves))).stream()
                .map(move -> deepen(move, clauses, answered))
                .toList();
    }

    private boolean turnsAway(Clause clause, double example, Set<String> answered) {
        return example >= SURE_OF_TURNING
                && !rules.aboutThem(clause.text())
                && ContentWords.shared(clause.text(), answered, language) == 0;
    }

    /** What examples say of each clause, for itself and as part of its sentence: a clause alone is often ambiguous. */
    private List<Map<MoveKind, Double>> learnt(List<Clause> clauses, SentenceEncoder encoder, MoveLayer examples) {
        List<String> texts = new ArrayList<>();
        List<Integer> sentenceOf = new ArrayList<>();
        clauses.forEach(clause -> texts.add(clause.text()));
        int from = 0;
        while (from < clauses.size()) {
            int sentence = clauses.get(from).sentence();
            int to = from;
            StringBuilder whole = new StringBuilder();
            while (to < clauses.size() && clauses.get(to).sentence() == sentence) {
                whole.append(to == from ? "" : language == Language.ZH ? "，" : ", ")
                        .append(clauses.get(to).text());
                sentenceOf.add(texts.size());
                to++;
            }
            // a sentence without end says no more in its later half, and costs as much again
            texts.add(whole.substring(0, Math.min(whole.length(), LONGEST_SENTENCE)));
            from = to;
        }
        List<float[]> vectors = encoder.encodeAll(texts, language);
        List<Map<MoveKind, Double>> learnt = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Map<MoveKind, Double> alone = examples.probabilities(vectors.get(i));
            Map<MoveKind, Double> within = examples.probabilities(vectors.get(sentenceOf.get(i)));
            Map<MoveKind, Double> both = new EnumMap<>(MoveKind.class);
            alone.forEach((kind, p) -> both.put(kind, OWN * p + (1 - OWN) * within.getOrDefault(kind, 0.0)));
            learnt.add(both);
        }
        return learnt;
    }

    /** A clause that says nothing by itself goes on with what its sentence does: a story of one's own, a reflection. */
    private List<Move> carryOn(List<Clause> clauses, List<Move> moves) {
        List<Move> carried = new ArrayList<>(moves);
        for (int i = 1; i < moves.size(); i++) {
            Move before = carried.get(i - 1);
            Move move = carried.get(i);
            String text = clauses.get(i).text();
            if (clauses.get(i).sentence() != clauses.get(i - 1).sentence()) {
                boolean goesOn = before.kind() == MoveKind.SELF_DISCLOSURE
                        && STORY.contains(move.kind())
                        && move.confidence() <= FAINT
                        && !rules.aboutThem(text);
                if (goesOn) {
                    carried.set(i, new Move(before.kind(), move.span(), before.confidence()));
                }
                continue;
            }
            if (before.kind() == MoveKind.SELF_DISCLOSURE && STORY.contains(move.kind()) && !rules.aboutThem(text)) {
                carried.set(i, new Move(before.kind(), move.span(), before.confidence()));
            } else if (move.kind() == MoveKind.OPEN_QUESTION
                    && before.kind() == MoveKind.SIMPLE_REFLECTION
                    && before.confidence() <= 0.5) {
                carried.set(i - 1, new Move(move.kind(), before.span(), move.confidence())); // "those three days, how…"
            } else if ((move.kind() == MoveKind.CLOSED_QUESTION || move.kind() == MoveKind.ADVICE)
                    && ALTERNATIVE.matcher(text).find()) {
                carried.set(i, new Move(before.kind(), move.span(), before.confidence()));
            } else if (before.kind() == MoveKind.APOLOGY
                    && BUT.matcher(text).find()
                    && !EMPATHIC.contains(move.kind())) {
                carried.set(i - 1, new Move(MoveKind.NON_APOLOGY, before.span(), 0.8));
            } else if (before.kind() == MoveKind.TURNING_AWAY && move.confidence() < FAINT) {
                carried.set(i, new Move(before.kind(), move.span(), before.confidence()));
            } else if (move.kind() == MoveKind.OTHER && clauses.get(i).weight() <= 2) {
                carried.set(i, new Move(before.kind(), move.span(), before.confidence())); // a name, a filler
            } else if (before.kind().isReflection() && move.kind() == MoveKind.OTHER && !rules.aboutSelf(text)) {
                carried.set(i, new Move(before.kind(), move.span(), before.confidence()));
            } else if ((move.kind().isReflection() || move.kind() == MoveKind.OPEN_QUESTION)
                    && before.kind() == MoveKind.OTHER
                    && clauses.get(i - 1).weight() >= 3
                    && !rules.aboutSelf(clauses.get(i - 1).text())) {
                carried.set(i - 1, new Move(move.kind(), before.span(), move.confidence()));
            }
        }
        return carried;
    }

    /** A reflection that takes up a detail and adds a scene of its own says more than was said. */
    private Move deepen(Move move, List<Clause> clauses, Set<String> answered) {
        if (move.kind() != MoveKind.SIMPLE_REFLECTION) {
            return move;
        }
        String text = MisstepFinder.clauseText(clauses, move);
        int shared = ContentWords.shared(text, answered, language);
        int added = ContentWords.of(text, language).size() - shared;
        boolean scene = shared > 0 && added >= (language == Language.ZH ? 4 : 3);
        return scene ? new Move(MoveKind.COMPLEX_REFLECTION, move.span(), 0.66) : move;
    }

    private static Move best(Map<MoveKind, Double> guesses, Span span) {
        MoveKind kind = MoveKind.OTHER;
        double confidence = 0;
        for (Map.Entry<MoveKind, Double> guess : guesses.entrySet()) {
            if (guess.getValue() > confidence) {
                kind = guess.getKey();
                confidence = guess.getValue();
            }
        }
        return new Move(kind, span, confidence);
    }

    private Move weigh(
            Map<MoveKind, Double> guesses, Map<MoveKind, Double> learnt, Clause clause, Set<String> answered) {
        double harm = HARMFUL.stream()
                .mapToDouble(kind -> learnt.getOrDefault(kind, 0.0))
                .sum();
        double stock = learnt.getOrDefault(MoveKind.FORMULA, 0.0);
        Map<MoveKind, Double> believed = new EnumMap<>(guesses);
        believed.entrySet()
                .removeIf(guess -> HARMFUL.contains(guess.getKey())
                        && guess.getValue() < PLAIN_CONTEMPT
                        && harm + (HOLLOW.contains(guess.getKey()) ? stock : 0)
                                < (guess.getValue() >= PLAIN ? PLAINLY_SECONDED : SECONDED));
        Move byRule = best(believed, clause.span());
        if (byRule.confidence() >= SURE) {
            return byRule;
        }
        boolean question = byRule.kind() == MoveKind.OPEN_QUESTION || byRule.kind() == MoveKind.CLOSED_QUESTION;
        boolean harmByExample = harm >= SURE_OF_HARM
                && !rules.says("TENTATIVE", clause.text())
                && ContentWords.shared(clause.text(), answered, language) == 0;
        MoveKind kind = byRule.kind();
        double best = 0;
        for (MoveKind candidate : MoveKind.values()) {
            double rule = believed.getOrDefault(candidate, 0.0);
            double example = learnt.getOrDefault(candidate, 0.0);
            double vote = 0.55 * rule + 0.45 * example;
            if (candidate == MoveKind.TURNING_AWAY && rule == 0 && !turnsAway(clause, example, answered)) {
                continue;
            }
            boolean allowed =
                    rule > 0 || (HARMFUL.contains(candidate) ? harmByExample : !question); // grammar tells questions
            if (allowed && vote > best) {
                kind = candidate;
                best = vote;
            }
        }
        boolean anybodys = ContentWords.shared(clause.text(), answered, language) == 0;
        if (SOFT.contains(kind) && stock >= SURE_OF_STOCK && anybodys) {
            return new Move(MoveKind.FORMULA, clause.span(), stock);
        }
        if (kind == MoveKind.OTHER
                && stock < STOCKISH
                && clause.weight() >= ENOUGH
                && harm < 0.5
                && rules.speaksOfThem(clause.text())) {
            return new Move(MoveKind.SIMPLE_REFLECTION, clause.span(), UNPLACED);
        }
        return new Move(kind, clause.span(), Math.min(1, best / 0.85));
    }

    /**
     * A stock phrase followed or led by something of this person is an opening, not a formula: the sympathy becomes
     * warmth, the stock apology an apology. "I understand, but the rules…" stays what it is.
     */
    private List<Move> earnFormulas(List<Clause> clauses, List<Move> moves) {
        List<Move> earned = new ArrayList<>(moves);
        for (int i = 0; i < moves.size(); i++) {
            if (moves.get(i).kind() != MoveKind.FORMULA) {
                continue;
            }
            boolean kept = near(clauses, moves, i, i + 1) || near(clauses, moves, i, i - 1);
            if (kept) {
                boolean sorry = rules.says("SORRY", clauses.get(i).text());
                earned.set(
                        i,
                        new Move(
                                sorry ? MoveKind.APOLOGY : MoveKind.WARMTH,
                                moves.get(i).span(),
                                0.5));
            }
        }
        return earned;
    }

    private static boolean near(List<Clause> clauses, List<Move> moves, int formula, int other) {
        return other >= 0
                && other < moves.size()
                && EMPATHIC.contains(moves.get(other).kind())
                && clauses.get(other).weight() >= 5
                && Math.abs(clauses.get(other).sentence() - clauses.get(formula).sentence()) <= 1;
    }

    /** Neighbouring clauses of one sentence that do the same become one move; small noises beside real moves go. */
    private static List<Move> join(List<Clause> clauses, List<Move> moves) {
        List<Move> joined = new ArrayList<>();
        int lastSentence = -1;
        boolean something = moves.stream().anyMatch(move -> move.kind() != MoveKind.OTHER);
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            if (something
                    && move.kind() == MoveKind.OTHER
                    && (clauses.get(i).weight() < 5 || !clauses.get(i).last())) {
                continue;
            }
            Move previous = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean sameSentence = lastSentence == clauses.get(i).sentence();
            boolean bothReflect = previous != null
                    && previous.kind().isReflection()
                    && move.kind().isReflection();
            if (previous != null && sameSentence && (bothReflect || previous.kind() == move.kind())) {
                joined.set(
                        joined.size() - 1,
                        new Move(
                                previous.kind() == move.kind() ? move.kind() : MoveKind.COMPLEX_REFLECTION,
                                new Span(previous.span().start(), move.span().end()),
                                Math.max(previous.confidence(), move.confidence())));
            } else {
                joined.add(move);
            }
            lastSentence = clauses.get(i).sentence();
        }
        return joined;
    }
}
