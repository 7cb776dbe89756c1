package tongli.understanding.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tongli.understanding.Clause;

/** What a turn wants: one intent a clause by words, form and feeling, then what the clauses make together. Immutable. */
final class IntentFinder {

    /** A question that no words explain asks for a fact. */
    private static final double PLAIN_QUESTION = 0.5;

    /** What feeling alone can say. */
    private static final double FELT = 0.55;

    private static final double NOTHING = 0.45;

    /** How much of the feeling must be painful, or glad, to speak where words do not. */
    private static final double MUST_FEEL = 0.6;

    /** Pain and blame in one turn are told apart only where both are sure. */
    private static final double SURE = 0.8;

    private static final Set<Intent> ONLY_ASKED =
            EnumSet.of(Intent.SEEK_INFORMATION, Intent.SEEK_REASSURANCE, Intent.SEEK_ADVICE, Intent.TEST);

    /** In one sentence with these, what hurts is the reason and not the point. */
    private static final Set<Intent> SAYS_WHY = EnumSet.of(Intent.SET_BOUNDARY, Intent.REFUSE, Intent.APOLOGISE);

    private static final double UNASKED = 0.75;

    private final MeaningRules rules;

    IntentFinder(MeaningRules rules) {
        this.rules = rules;
    }

    private record Guess(Clause clause, Intent intent, double score, Ground ground) {}

    /** What the whole turn wants: each intent once, where it is surest, in the order of first showing. */
    static List<Finding<Intent>> merge(List<Finding<Intent>> byClause) {
        Map<Intent, Finding<Intent>> found = new LinkedHashMap<>();
        for (Finding<Intent> one : byClause) {
            found.merge(one.label(), one, (first, other) -> first.score() >= other.score() ? first : other);
        }
        return List.copyOf(found.values());
    }

    /** At most one intent a clause, in order; none for clauses that give way to others. */
    List<Finding<Intent>> byClause(List<Clause> clauses, Feeling feeling) {
        boolean own = clauses.stream().anyMatch(clause -> rules.isOwn(clause.text()));
        List<Guess> guesses = new ArrayList<>();
        for (Clause clause : clauses) {
            guesses.add(guess(clause, feeling, own));
        }
        drop(guesses, this::opens); // first, so that nothing gives way to what does not stay
        drop(guesses, IntentFinder::isOnlyForm);
        dropFacts(guesses);
        partPainFromBlame(guesses);
        return guesses.stream()
                .map(guess -> new Finding<>(
                        guess.intent(), guess.score(), guess.clause().span(), guess.ground()))
                .toList();
    }

    private Guess guess(Clause clause, Feeling feeling, boolean own) {
        boolean asks = rules.asks(clause);
        Map<Intent, Double> scores = new EnumMap<>(Intent.class);
        rules.hits(Intent.class, "intent.", clause.text())
                .forEach((intent, hit) -> scores.put(intent, hit.confidence()));
        if (rules.isOfListener(clause.text())) {
            scores.remove(Intent.VENT); // their pain, not the speaker's
        }
        for (Intent intent : ONLY_ASKED) {
            scores.computeIfPresent(intent, (any, score) -> asks ? score : score * UNASKED);
        }
        if (asks) {
            scores.remove(Intent.AGREE); // "…, right?"
            scores.computeIfPresent(Intent.VENT, (any, score) -> score * UNASKED);
            if (!rules.isFeedback(clause.text())) {
                scores.putIfAbsent(Intent.SEEK_INFORMATION, PLAIN_QUESTION);
            }
        }
        if (scores.isEmpty()) {
            return unsaid(clause, feeling, own);
        }
        Intent best = scores.entrySet().stream()
                .max(Map.Entry.<Intent, Double>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().ordinal()))
                .orElseThrow()
                .getKey();
        double sure = scores.getOrDefault(best, 0.0);
        boolean form = best == Intent.SEEK_INFORMATION && sure <= PLAIN_QUESTION;
        return new Guess(clause, best, sure, form ? Ground.FORM : Ground.WORDS);
    }

    private static Guess unsaid(Clause clause, Feeling feeling, boolean own) {
        if (own && feeling.painful() >= MUST_FEEL) {
            return new Guess(clause, Intent.VENT, FELT, Ground.FEELING);
        }
        if (own && feeling.glad() >= MUST_FEEL) {
            return new Guess(clause, Intent.SHARE_GOOD_NEWS, FELT, Ground.FEELING);
        }
        return new Guess(clause, Intent.INFORM, NOTHING, Ground.DEFAULT);
    }

    /** One at a time: what it gives way to must stay. */
    private static void drop(List<Guess> guesses, BiPredicate<Guess, List<Guess>> givesWay) {
        for (Guess guess : List.copyOf(guesses)) {
            if (givesWay.test(guess, guesses)) {
                guesses.remove(guess);
            }
        }
    }

    /** "Sorry to bother you, …?" and "Right, I'm off" before what the turn is for. */
    private boolean opens(Guess guess, List<Guess> all) {
        if (guess.intent() == Intent.APOLOGISE && rules.isPreface(guess.clause())) {
            return all.stream().anyMatch(other -> other.intent().seeks());
        }
        boolean filler = (guess.intent() == Intent.AGREE || guess.intent() == Intent.REFUSE)
                && guess.clause().weight() <= 2;
        return filler
                && all.stream()
                        .anyMatch(other -> other.intent() != guess.intent()
                                && other.intent() != Intent.THANK
                                && other.intent() != Intent.INFORM
                                && other.clause().span().start()
                                        > guess.clause().span().start());
    }

    /** The mark of a question whose words want something else, a feeling beside words, and pain that only says why not. */
    private static boolean isOnlyForm(Guess guess, List<Guess> all) {
        if (guess.ground() == Ground.FORM) {
            return all.stream()
                    .anyMatch(other -> other.ground() == Ground.WORDS
                            && other.clause().sentence() == guess.clause().sentence());
        }
        if (guess.ground() == Ground.FEELING) {
            return all.stream()
                    .anyMatch(other -> other.ground() == Ground.WORDS
                            && (!other.intent().seeks()
                                    || other.clause().sentence()
                                            == guess.clause().sentence()));
        }
        return guess.intent() == Intent.VENT
                && all.stream()
                        .anyMatch(other -> SAYS_WHY.contains(other.intent())
                                && other.clause().sentence() == guess.clause().sentence());
    }

    /** Facts stay only where a sentence of their own leads up to a question. */
    private static void dropFacts(List<Guess> guesses) {
        boolean asks = guesses.stream()
                .anyMatch(guess -> guess.intent() == Intent.SEEK_ADVICE || guess.intent() == Intent.SEEK_INFORMATION);
        boolean more = guesses.stream()
                .anyMatch(guess ->
                        guess.intent() != Intent.INFORM && !guess.intent().seeks());
        Set<Integer> spoken = new HashSet<>();
        guesses.stream()
                .filter(guess -> guess.intent() != Intent.INFORM)
                .forEach(guess -> spoken.add(guess.clause().sentence()));
        if (!spoken.isEmpty()) {
            guesses.removeIf(guess -> guess.intent() == Intent.INFORM
                    && (!asks || more || spoken.contains(guess.clause().sentence())));
        }
    }

    private static void partPainFromBlame(List<Guess> guesses) {
        double pain = surest(guesses, Intent.VENT);
        double blame = surest(guesses, Intent.COMPLAIN);
        if (pain > 0 && blame > 0 && Math.min(pain, blame) < SURE) {
            Intent weaker = pain > blame ? Intent.COMPLAIN : Intent.VENT;
            guesses.removeIf(guess -> guess.intent() == weaker);
        }
    }

    private static double surest(List<Guess> guesses, Intent intent) {
        return guesses.stream()
                .filter(guess -> guess.intent() == intent)
                .mapToDouble(Guess::score)
                .max()
                .orElse(0);
    }
}
