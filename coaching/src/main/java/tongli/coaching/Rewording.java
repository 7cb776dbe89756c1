package tongli.coaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tongli.coaching.rating.Feelings;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Utterance;
import tongli.understanding.BesideRisk;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * Finds a better wording: the learner's own good sentences and one thing more. That comes from the scenario's author
 * where there is one, else from the authored stock, at most with a number of theirs in it. Nothing that the other said
 * is ever turned round and handed back: "I failed" must not come back as "you failed". Stateless.
 */
final class Rewording {

    /** A reply at least this good, with nothing amiss, is left alone. */
    static final int GOOD_ENOUGH = 55;

    private static final int WORTH_CHANGING = 4;
    /** Points of score that a whole step of trust weighs: 0.05, a good answer's worth, weighs 15. */
    private static final double PER_TRUST = 300;

    private static final int SENTENCES_MORE = 2;
    /** A frame speaks of a feeling only where it is as likely as this. */
    private static final double FELT = 0.6;
    /** Who asks what to do is not told that they want no advice. */
    private static final Pattern ASKS_FOR_IT = Pattern.compile(
            "求助|求支招|怎么(办|弄|做|才|跟|说)|咋(办|整|弄)|有(啥|什么|没有|没)(好)?(招|办法|法子|建议)|该不该|要不要.{0,12}[?？]"
                    + "|\\b(how (do|would|can|should|does) (you|i|one)|what (should|would|do) (i|you)|any (ideas|advice|tips)|should i|would you)\\b[^.!]*\\?",
            Pattern.CASE_INSENSITIVE);
    /** What only somebody at a service desk says. */
    private static final Pattern SERVES = Pattern.compile(
            "^亲[，,～~]|订单|單號|补发|优惠券|工号|为您(处理|服务|核实|查询)|為您|我們會處理|我们会处理|敬请|带来不便|耐心等待"
                    + "|order number|your (refund|order|account)|any inconvenience|reference number|as soon as possible",
            Pattern.CASE_INSENSITIVE);

    /** What a customer waits for. */
    private static final Pattern MINE_TO_GET = Pattern.compile(
            "退款|到账|客服|售后|工单"
                    + "|\\b(refund\\w*|money back|customer service|order number|complaint|(my|our) (orders?|parcels?|deliver\\w*))\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whom one speaks to where things are sold; a friend is never spoken to so. */
    private static final Pattern TO_A_DESK = Pattern.compile(
            "您|你们|\\b(your (company|shop|store|couriers?|drivers?|website|team|staff|people)"
                    + "|you (people|lot|guys|sent|charged|delivered|shipped|lost|cancelled))\\b",
            Pattern.CASE_INSENSITIVE);

    /** From so many words of weight on, an apology says what it is for. */
    private static final int SAYS_WHAT_FOR = 2;

    /** Reading a wording costs milliseconds. */
    private static final int TRIED_AT_MOST = 24;

    private final AssessmentRequest request;
    private final ReplyReading reading;
    private final Language language;
    private final String answered;
    private final OwnWords own;
    private final boolean service;
    private final Need need;
    private final Candidates candidates;
    private final Set<Carried> carried;
    /** Nothing amiss and some good: then no word of the learner's is taken away, at most something is added. */
    private final boolean keepsAll;

    /** A line that speaks of not wanting to live, and nothing in the reply's kept words that asks about it plainly. */
    private final boolean mustAsk;

    private final Judged now;

    /**
     * @param now what the reply itself is worth
     * @param risk whether the line answered speaks of the speaker's own life: then the offer is to ask plainly, unless
     *     the reply does
     */
    Rewording(
            AssessmentRequest request,
            ReplyReading reading,
            Map<Mechanism, MechanismLevel> levels,
            Feelings feelings,
            boolean risk,
            Judged now) {
        int score = now.score();
        this.now = now;
        this.request = request;
        this.reading = reading;
        this.language = request.language();
        this.answered = request.toContext().answered();
        this.own = OwnWords.of(reading, answered, risk);
        this.service = WordNotes.servesCustomers(language, request.history())
                .orElseGet(() -> request.history().stream().anyMatch(line -> isService(language, line))
                        || SERVES.matcher(request.reply()).find());
        this.carried = Carried.by(language, answered);
        if (request.history().stream().anyMatch(line -> line.speaker().equals(Utterance.LEARNER))) {
            this.carried.add(Carried.EARLIER);
        }
        this.need = Need.of(reading, levels, answered, feelings, service, risk);
        this.mustAsk = need == Need.RISK && !keepsARiskQuestion();
        this.keepsAll = isClean(reading) && !mustAsk && score >= Explanation.LOW && doesGood(levels, score);
        this.candidates = new Candidates(request, reading, own, need, quote(feelings), carried, service, keepsAll);
    }

    /** What a frame around their words should do; empty where nothing of theirs should be quoted. */
    private Optional<QuoteKind> quote(Feelings feelings) {
        return switch (need) {
            case RISK, THANKS_MET, LEAVE_TO_TALK, STRAIGHT_ANSWER, ANGER_RECEIVED, SERVICE_LOSS -> Optional.empty();
            case SERVICE, SERVICE_HEARING_BEFORE_ASKING, SERVICE_KEEPABLE_PROMISE -> Optional.of(QuoteKind.SERVICE);
            case SHARED_GLADNESS -> Optional.of(QuoteKind.JOY);
            case NO_VERDICT -> Optional.of(QuoteKind.SELF_BLAME);
            case DOOR_LEFT_OPEN -> Optional.of(QuoteKind.GUARDED);
            case LIGHTNESS -> Optional.of(QuoteKind.LIGHT);
            case HOLD_ADVICE -> Optional.of(ASKS_FOR_IT.matcher(answered).find() ? felt(feelings) : QuoteKind.ADVICE);
            case BACK_TO_THEM -> Optional.of(QuoteKind.BACK);
            case HEARING_BEFORE_ASKING ->
                own.question().isPresent() ? Optional.of(felt(feelings)) : Optional.of(QuoteKind.ASKING);
            default -> Optional.of(felt(feelings));
        };
    }

    private QuoteKind felt(Feelings feelings) {
        if (feelings.answered(BasicEmotion.JOY) >= Need.GLAD) {
            return QuoteKind.JOY;
        }
        if (feelings.answered(BasicEmotion.ANGER) >= FELT) {
            return QuoteKind.ANGER;
        }
        if (feelings.answered(BasicEmotion.FEAR) >= FELT) {
            return QuoteKind.FEAR;
        }
        return feelings.answered(BasicEmotion.SADNESS) >= FELT ? QuoteKind.SADNESS : QuoteKind.PLAIN;
    }

    /**
     * What a wording would earn as the same answer.
     *
     * @param clean whether it has neither misstep nor flag
     * @param moved by how much it would move the trust of whom it is said to; 0 where nobody knows
     */
    record Judged(int score, boolean clean, double moved) {
        /** What it is worth offering: a step of trust weighs as some points of score do. */
        double worth() {
            return score + PER_TRUST * moved;
        }
    }

    /** Whether the reply is best left as it is, so that there is nothing to search for. */
    boolean leavesIt() {
        if (mustAsk) {
            return false;
        }
        boolean good = isClean(reading) && (now.score() >= GOOD_ENOUGH || ownsAFaultWhole(reading));
        return good || isBestLeft(now.score());
    }

    /** The wording that is worth most; the reply itself where it needs no change, or none is better. Judges many, each of which is read. */
    String find(Function<String, Judged> judge) {
        if (leavesIt()) {
            return request.reply();
        }
        return mustAsk ? asking(now.score(), judge) : best(judge);
    }

    /** An apology with something in it is whole: whatever is added takes from it. */
    private static boolean ownsAFaultWhole(ReplyReading reading) {
        return reading.moves().stream()
                        .anyMatch(move -> move.kind() == MoveKind.APOLOGY && move.confidence() >= OwnWords.SURE)
                && WordNotes.contentWords(reading.language(), reading.reply()) >= SAYS_WHAT_FOR;
    }

    /** An order may be a coffee's; where no situation tells, somebody at a service desk is known by how they are spoken to. */
    static boolean isService(Language language, Utterance line) {
        return MINE_TO_GET.matcher(line.text()).find()
                || WordNotes.isService(language, line.text())
                        && TO_A_DESK.matcher(line.text()).find();
    }

    /**
     * Nothing amiss, nothing that the reader knows for good, and no telling what the other needs: a stock sentence
     * instead of the learner's own would be a guess.
     */
    private boolean isBestLeft(int score) {
        boolean unclear =
                (need == Need.FEELING_NAMED || need == Need.HEARING_BEFORE_ASKING) && !carried.contains(Carried.HEAVY);
        return isClean(reading) && !keepsAll && unclear && score >= Explanation.LOW && candidates.hasNoHints();
    }

    private boolean doesGood(Map<Mechanism, MechanismLevel> levels, int score) {
        return !own.isEmpty()
                || !Strengths.find(reading, levels, score, answered, RemarkWords.of(language))
                        .isEmpty()
                || WordNotes.sharedDetails(language, request.reply(), answered) > 0;
    }

    /** Whether nothing is amiss in a reply's words. */
    static boolean isClean(ReplyReading reading) {
        return reading.missteps().isEmpty() && reading.flags().isEmpty();
    }

    private boolean keepsARiskQuestion() {
        return reading.moves().stream()
                .filter(move -> move.kind() == MoveKind.RISK_QUESTION)
                .map(move -> move.span().of(reading.reply()).strip())
                .anyMatch(words -> own.said().stream().anyMatch(kept -> kept.contains(words)));
    }

    /** The learner's own good words and a plain question, or the question alone; never anything instead of it. */
    private String asking(int score, Function<String, Judged> judge) {
        List<String> unsaid = candidates.stock(Need.RISK);
        List<String> questions = unsaid.isEmpty() ? candidates.allStock(Need.RISK) : unsaid;
        List<OwnWords> kept = new ArrayList<>();
        // what the judge holds for little is not kept whole: it may be a reason to live that nobody has written down
        boolean good = score >= Explanation.LOW || BesideRisk.in(language).stays(request.reply());
        if (good && isClean(reading) && !Candidates.asks(request.reply())) {
            kept.add(new OwnWords(List.of(request.reply()), Optional.empty()));
        }
        kept.add(new OwnWords(own.said(), Optional.empty()));
        for (OwnWords words : kept) {
            for (String question : questions) {
                String candidate = words.with(language, question);
                Judged judged = judge.apply(candidate);
                if (judged.clean() && judged.score() >= score) {
                    return candidate;
                }
            }
        }
        return OwnWords.NONE.with(language, questions.get(0));
    }

    /** The wording that is worth most, an author's before any other; the reply itself where none will do. */
    private String best(Function<String, Judged> judge) {
        String best = request.reply();
        double most = Double.NEGATIVE_INFINITY;
        boolean byTheAuthor = false;
        for (String candidate : fitting()) {
            boolean authors = candidates.isAuthors(candidate);
            if (byTheAuthor && !authors) {
                break; // no score makes up for it
            }
            Judged judged = judge.apply(candidate);
            boolean better = judged.clean()
                    && judged.score() >= (authors ? now.score() : least(now.score()))
                    && judged.moved() >= now.moved();
            if (better && judged.worth() > most) {
                best = candidate;
                most = judged.worth();
                byTheAuthor = authors;
            }
        }
        return best;
    }

    /** As many wordings as are tried, the author's first: who wrote the scenario knows the person. */
    private List<String> fitting() {
        int length = OwnWords.sentences(request.reply()) + SENTENCES_MORE;
        boolean chimed = OwnWords.beginsTwice(language, request.reply());
        return candidates.all().stream()
                .filter(candidate -> chimed || !OwnWords.beginsTwice(language, candidate))
                .filter(candidate -> OwnWords.sentences(candidate) <= length)
                .limit(TRIED_AT_MOST)
                .sorted(Comparator.comparing(candidate -> !candidates.isAuthors(candidate)))
                .toList();
    }

    private static int least(int score) {
        return score + (score < GOOD_ENOUGH ? WORTH_CHANGING : 0);
    }
}
