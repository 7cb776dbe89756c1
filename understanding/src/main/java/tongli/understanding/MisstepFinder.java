package tongli.understanding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.core.Utterance;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * What in a reply leaves the other less heard: derived from its moves, from the talk before it, and from what is
 * missing. What looks alike but is no misstep (advice that was asked for, an order number, a limit) is let be.
 */
final class MisstepFinder {

    private static final Set<MoveKind> QUESTIONS = EnumSet.of(MoveKind.OPEN_QUESTION, MoveKind.CLOSED_QUESTION);

    private static final Set<MoveKind> HANDS_BACK = EnumSet.of(
            MoveKind.PERMISSION, MoveKind.WARMTH, MoveKind.NORMALISING, MoveKind.AUTONOMY, MoveKind.RISK_QUESTION);

    /** How much of one's own story is an aside: about a sentence. */
    private static final int ASIDE = 16;

    /** Steps of a service, aid in danger, and papers that must be filled in: instructions, not counsel. */
    private static final String CARE = "医生|医院|急诊|热线|120|110|12356|doctor|gp\\b|999|988|samaritans|a&e|hotline";

    private static final Pattern MEDICAL = Pattern.compile(CARE);
    private static final Pattern INSTRUCTION = Pattern.compile("订单|单号|截图|申请|点击|点开|页面|银行卡|账号|上传|提供|app|小程序"
            + "|order|click|link|form|upload|account|reference|screenshot|" + CARE);

    private static final Pattern ORDER_NUMBER =
            Pattern.compile("订单|单号|手机号|尾号|姓名|order|reference|postcode|email address");

    private final MoveRules rules;

    MisstepFinder(MoveRules rules) {
        this.rules = rules;
    }

    /**
     * What rules find, but for ignoring.
     *
     * @param spans the missteps
     * @param settled those that no model of one line and its answer may add or take away: questions counted over several turns,
     *     advice that was asked for, arguing where the reply only says sorry or owns a fault, and good wishes to good or bad news
     */
    record Found(List<MisstepSpan> spans, Set<Misstep> settled) {
        Found {
            spans = List.copyOf(spans);
            settled = Set.copyOf(settled);
        }
    }

    /** @param earlierMoves what the learner did in their last turns, newest first */
    Found find(
            ReplyContext context,
            List<Clause> clauses,
            List<Move> moves,
            List<List<Move>> earlierMoves,
            OwnedFaults faults) {
        List<MisstepSpan> found = new ArrayList<>();
        Set<Misstep> settled = EnumSet.noneOf(Misstep.class);
        if (rules.onlySaysSorry(clauses) || faults.isPlain()) {
            settled.add(Misstep.ARGUING);
        }
        String answered = FoldedText.of(context.answered()).text();
        boolean service = isService(context, rules);
        boolean heardBefore = earlierMoves.stream().anyMatch(MisstepFinder::reflects);
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            boolean reflectedHere = reflects(moves.subList(0, i));
            switch (move.kind()) {
                case MINIMISING -> found.add(at(Misstep.MINIMISING, move));
                case JUDGING, CONFRONTATION -> found.add(at(Misstep.JUDGING, move));
                case NON_APOLOGY -> found.add(at(Misstep.ARGUING, move));
                case ARGUING -> found.add(at(Misstep.ARGUING, move));
                case DIAGNOSING -> found.add(at(Misstep.DIAGNOSING, move));
                case FALSE_PROMISE -> found.add(at(Misstep.FALSE_PROMISE, move));
                case FALSE_CHEER -> {
                    if (!rules.says("HOPE", answered)) {
                        found.add(at(Misstep.FALSE_CHEER, move));
                    }
                }
                case NORMALISING -> {
                    String text = clauseText(clauses, move);
                    if (!reflects(moves) && !heardBefore && shrinks(text)) {
                        found.add(new MisstepSpan(Misstep.MINIMISING, move.span(), 0.55));
                    }
                }
                case ADVICE ->
                    advice(context, clauses, moves, i, service, reflectedHere, heardBefore, earlierMoves)
                            .ifPresentOrElse(found::add, () -> settled.add(Misstep.PREMATURE_ADVICE));
                default -> {}
            }
        }
        if (found.stream().anyMatch(one -> one.misstep() == Misstep.PREMATURE_ADVICE)) {
            settled.remove(Misstep.PREMATURE_ADVICE);
        }
        // three questions and nothing heard are what the word means: no model need second it
        interrogating(clauses, moves, List.of())
                .or(() -> interrogating(clauses, moves, earlierMoves))
                .ifPresent(one -> {
                    found.add(one);
                    settled.add(Misstep.INTERROGATING);
                });
        selfCentred(clauses, moves).ifPresent(found::add);
        clauses.stream()
                .filter(clause -> rules.says("CONGRATULATES", clause.text()))
                .findFirst()
                .ifPresent(clause -> congratulating(clause, answered, found, settled));
        return new Found(found, settled);
    }

    /** "Hey. How are you doing, really?": whatever it answers, it hurts nobody. */
    boolean onlyAsksHowTheyAre(List<Clause> clauses) {
        boolean asks = false;
        for (Clause clause : clauses) {
            boolean how = rules.says("ASKS_HOW", clause.text());
            asks |= how;
            boolean greets = rules.says("GREETING", clause.text());
            if (!how && !greets) {
                return false;
            }
        }
        return asks;
    }

    /** Whether the learner answers a customer: by the situation, or else by the words of the talk. */
    static boolean isService(ReplyContext context, MoveRules rules) {
        return WordNotes.servesCustomers(context.language(), context.history())
                .orElseGet(() -> context.history().stream()
                        .anyMatch(line ->
                                rules.says("SERVICE", FoldedText.of(line.text()).text())));
    }

    private Optional<MisstepSpan> advice(
            ReplyContext context,
            List<Clause> clauses,
            List<Move> moves,
            int at,
            boolean service,
            boolean reflectedHere,
            boolean heardBefore,
            List<List<Move>> earlierMoves) {
        Move move = moves.get(at);
        String text = clauseText(clauses, move);
        boolean asked = lastTheirs(context, 2).stream().anyMatch(line -> rules.says("ASKS_ADVICE", line));
        boolean allowed = moves.subList(0, at).stream().anyMatch(before -> before.kind() == MoveKind.PERMISSION)
                || (!earlierMoves.isEmpty()
                        && earlierMoves.get(0).stream().anyMatch(before -> before.kind() == MoveKind.PERMISSION));
        boolean instruction = service
                ? INSTRUCTION.matcher(text).find()
                : MEDICAL.matcher(text).find() && (rules.says("HEAVY", text) || text.length() < 60);
        // "I'll cover your shift. Go home." tells what to do with the help
        boolean helped = moves.subList(0, at).stream().anyMatch(before -> before.kind() == MoveKind.PRACTICAL_CARE);
        if (asked || allowed || helped || instruction || (reflectedHere && heardBefore)) {
            return Optional.empty();
        }
        double confidence = reflectedHere || heardBefore ? 0.55 : Math.max(0.6, move.confidence());
        return Optional.of(new MisstepSpan(Misstep.PREMATURE_ADVICE, move.span(), Math.min(1, confidence)));
    }

    /** Good wishes mock a loss and fit good news, whatever a model hears in the words. */
    private void congratulating(Clause clause, String answered, List<MisstepSpan> found, Set<Misstep> settled) {
        if (rules.says("LOSS", answered)) {
            found.add(new MisstepSpan(Misstep.FALSE_CHEER, clause.span(), 0.9));
            settled.add(Misstep.FALSE_CHEER);
        } else if (rules.says("GOOD_NEWS", answered)) {
            found.removeIf(
                    one -> one.misstep() == Misstep.FALSE_CHEER && one.span().overlaps(clause.span()));
            settled.add(Misstep.FALSE_CHEER);
        }
    }

    private static Optional<MisstepSpan> interrogating(
            List<Clause> clauses, List<Move> moves, List<List<Move>> earlierMoves) {
        if (reflects(moves)) {
            return Optional.empty();
        }
        List<Move> here = moves.stream()
                .filter(move -> QUESTIONS.contains(move.kind()))
                .filter(move -> !ORDER_NUMBER.matcher(clauseText(clauses, move)).find())
                .toList();
        // questions of one sentence join into one move, so count the clauses that ask
        long count = clauses.stream()
                .filter(clause -> here.stream().anyMatch(move -> move.span().overlaps(clause.span())))
                .filter(clause -> clause.last())
                .count();
        if (count == 0) {
            return Optional.empty();
        }
        for (List<Move> earlier : earlierMoves) {
            if (reflects(earlier) || count >= 3) {
                break;
            }
            count += earlier.stream()
                    .filter(move -> QUESTIONS.contains(move.kind()))
                    .count();
        }
        Move last = here.get(here.size() - 1);
        Span span = here.size() > 1
                ? new Span(here.get(0).span().start(), last.span().end())
                : last.span();
        return count >= 3
                ? Optional.of(new MisstepSpan(Misstep.INTERROGATING, span, count > 3 ? 0.9 : 0.8))
                : Optional.empty();
    }

    /** "Everybody has that": normalising that says nothing of what the other is going through. */
    private boolean shrinks(String text) {
        return rules.says("SHRINKS", text) && !rules.says("VALIDATING", text);
    }

    /**
     * A story that takes the talk over. What is told of the two of them ("I still write the way you taught me") is not
     * the learner's own, and one sentence beside something that hears is no taking over.
     */
    private Optional<MisstepSpan> selfCentred(List<Clause> clauses, List<Move> moves) {
        int self = 0;
        int all = 0;
        Optional<Move> first = Optional.empty();
        boolean heard = false;
        boolean handedBack = false;
        for (Move move : moves) {
            all += weight(clauses, move, false);
            if (move.kind() == MoveKind.SELF_DISCLOSURE) {
                self += weight(clauses, move, true);
                first = first.or(() -> Optional.of(move));
                handedBack = false;
            } else if (QUESTIONS.contains(move.kind())
                    || HANDS_BACK.contains(move.kind())
                    || move.kind().isReflection()) {
                heard = true;
                handedBack = true;
            }
        }
        boolean aside = heard && self <= ASIDE;
        boolean takesOver = self * 2 > all && (!handedBack || self > 40) && self >= 4 && !aside;
        Optional<Move> start = first;
        return takesOver && start.isPresent()
                ? Optional.of(new MisstepSpan(Misstep.SELF_CENTRED, start.get().span(), handedBack ? 0.6 : 0.8))
                : Optional.empty();
    }

    /** @param own leave out clauses that speak to the other */
    private int weight(List<Clause> clauses, Move move, boolean own) {
        return clauses.stream()
                .filter(clause -> clause.span().overlaps(move.span()) && !(own && rules.aboutThem(clause.text())))
                .mapToInt(Clause::weight)
                .sum();
    }

    private static MisstepSpan at(Misstep misstep, Move move) {
        return new MisstepSpan(misstep, move.span(), move.confidence());
    }

    static boolean reflects(List<Move> moves) {
        return moves.stream().anyMatch(move -> move.kind().isReflection());
    }

    static String clauseText(List<Clause> clauses, Move move) {
        StringBuilder text = new StringBuilder();
        for (Clause clause : clauses) {
            if (clause.span().overlaps(move.span())) {
                text.append(text.length() == 0 ? "" : " ").append(clause.text());
            }
        }
        return text.toString();
    }

    private static List<String> lastTheirs(ReplyContext context, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = context.history().size() - 1; i >= 0 && lines.size() < count; i--) {
            Utterance line = context.history().get(i);
            if (line.isFromTheOther()) {
                lines.add(FoldedText.of(line.text()).text());
            }
        }
        return lines;
    }
}
