package tongli.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Span;

/** Turns clauses into moves: rules and model vote, neighbours that do the same join. Immutable. */
final class MoveFinder {

    /** A reading this weak gives way to the story that it follows. */
    private static final double FAINT = 0.6;

    /** What the model must find of a second move in a clause. */
    private static final double BESIDE = 0.4;

    private static final Set<MoveKind> DONE_BESIDE = EnumSet.of(
            MoveKind.AFFIRMATION, MoveKind.APOLOGY, MoveKind.PRACTICAL_CARE, MoveKind.NORMALISING, MoveKind.WARMTH);

    private static final Set<MoveKind> EMPATHIC = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.AFFIRMATION,
            MoveKind.PRACTICAL_CARE,
            MoveKind.APOLOGY);

    private static final Pattern ALTERNATIVE = Pattern.compile("^(or|还是|或者)");
    private static final Pattern BUT = Pattern.compile("^(but|however|但|可是|不过|只是)");

    private static final Set<MoveKind> STORY = EnumSet.of(
            MoveKind.OTHER,
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.ADVICE,
            MoveKind.INFORMATION);

    /** Sure enough to be taken at its word: what asks about suicide must not go unheard. */
    private static final double ASKS_OF_SUICIDE = 0.97;

    private final Language language;
    private final MoveRules rules;
    private final MoveVote vote;
    private final RiskRules risks;

    MoveFinder(Language language, MoveRules rules, RiskRules risks) {
        this.language = language;
        this.rules = rules;
        this.risks = risks;
        this.vote = new MoveVote(rules);
    }

    /** By rules alone. */
    List<Move> find(ReplyText reply, Set<String> answered) {
        List<Clause> clauses = reply.clauses();
        ReplyEvidence none = ReplyEvidence.NONE;
        return find(reply, answered, none, new KeptPromises(clauses, rules), new OwnedFaults(rules, clauses, none));
    }

    /** By rules and, where there is any, by the model's evidence. */
    List<Move> find(
            ReplyText reply, Set<String> answered, ReplyEvidence evidence, KeptPromises kept, OwnedFaults faults) {
        List<Clause> clauses = reply.clauses();
        List<Span> risk = risks.asked(reply.undisguised(), language);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Map<MoveKind, Double> guesses = guesses(reply, i, answered, risk, kept);
            int at = i;
            moves.add(
                    evidence.isEmpty()
                            ? MoveVote.best(guesses, clauses.get(i).span())
                            : vote.choose(
                                    guesses,
                                    evidence.moves(i),
                                    clauses.get(i),
                                    harm -> evidence.seconds(harm, at)
                                            && !(harm == MoveKind.FALSE_PROMISE && kept.at(at))
                                            && !faults.isOfThemselves(harm, clauses.get(at))));
        }
        List<Move> found = new ArrayList<>();
        for (Move move : join(clauses, earnFormulas(clauses, carryOn(clauses, faults.begrudge(moves))))) {
            found.add(deepen(move, clauses, answered));
        }
        found.addAll(beside(found, clauses, evidence));
        faults.unnamed(found).ifPresent(found::add);
        found.sort(Comparator.comparingInt(move -> move.span().start()));
        return List.copyOf(found);
    }

    /** What the rules make of a clause, in the light of the whole reply. */
    private Map<MoveKind, Double> guesses(
            ReplyText reply, int at, Set<String> answered, List<Span> risk, KeptPromises kept) {
        Clause clause = reply.clauses().get(at);
        if (reply.affronts().stream().anyMatch(place -> clause.span().overlaps(place.span()))) {
            return Map.of(MoveKind.JUDGING, 1.0); // whatever else it is
        }
        Map<MoveKind, Double> guesses = rules.guess(clause, answered);
        if (kept.at(at)) {
            guesses.remove(MoveKind.FALSE_PROMISE);
        }
        if (risk.stream().anyMatch(clause.span()::overlaps)) {
            guesses.put(MoveKind.RISK_QUESTION, ASKS_OF_SUICIDE);
        }
        return guesses;
    }

    /**
     * Kindness that a clause does beside its first move, where no other clause does it: "forty mornings, you did those"
     * gives back and values.
     */
    private static List<Move> beside(List<Move> found, List<Clause> clauses, ReplyEvidence evidence) {
        if (evidence.isEmpty()) {
            return List.of();
        }
        List<Move> more = new ArrayList<>();
        Set<MoveKind> made = EnumSet.noneOf(MoveKind.class);
        found.forEach(move -> made.add(move.kind()));
        for (int i = 0; i < clauses.size(); i++) {
            Span span = clauses.get(i).span();
            if (found.stream()
                    .anyMatch(move -> MoveVote.HARMFUL.contains(move.kind())
                            && move.span().overlaps(span))) {
                continue; // harm earns no credit for being said warmly
            }
            Map<MoveKind, Double> learnt = evidence.moves(i);
            for (MoveKind kind : DONE_BESIDE) {
                double sure = learnt.getOrDefault(kind, 0.0);
                if (kind == MoveKind.APOLOGY && made.contains(MoveKind.NON_APOLOGY)) {
                    continue;
                }
                if (sure >= (kind == MoveKind.APOLOGY ? MoveVote.SURE_OF_FAULT : BESIDE) && made.add(kind)) {
                    more.add(new Move(kind, span, MoveVote.scaled(sure)));
                }
            }
        }
        return more;
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

    /**
     * A reflection that takes up a detail and adds a scene of its own says more than was said, and so does one whose image,
     * scene or body carries a meaning.
     */
    private Move deepen(Move move, List<Clause> clauses, Set<String> answered) {
        if (move.kind() != MoveKind.SIMPLE_REFLECTION) {
            return move;
        }
        String text = MisstepFinder.clauseText(clauses, move);
        int shared = ContentWords.shared(text, answered, language);
        int added = ContentWords.of(text, language).size() - shared;
        boolean scene = shared > 0 && added >= (language == Language.ZH ? 4 : 3);
        return scene || rules.says("MEANS", text) ? new Move(MoveKind.COMPLEX_REFLECTION, move.span(), 0.66) : move;
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
