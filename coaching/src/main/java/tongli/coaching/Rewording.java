package tongli.coaching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Utterance;
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
    private static final int SENTENCES_MORE = 2;
    private static final int FACTS_TRIED = 3;
    /** What only somebody at a service desk says. */
    private static final Pattern SERVES = Pattern.compile(
            "订单|單號|为您(处理|服务|核实|查询)|為您|我們會處理|我们会处理|敬请|带来不便|耐心等待"
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

    /** Leaves it to them where to begin, and how much to say: a question behind it takes that back. */
    private static final Pattern LEAVES_IT_TO_THEM = Pattern.compile(
            "想说哪段|挑能说的|不追着问|说多说少|想说就说|慢慢说|接着说|不用样样"
                    + "|\\b(wherever|whatever|whenever|as (much|little)|if you feel like it|won't push|go on)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Reading a wording costs milliseconds. */
    private static final int TRIED_AT_MOST = 24;

    private final AssessmentRequest request;
    private final ReplyReading reading;
    private final Language language;
    private final String answered;
    private final OwnWords own;
    private final boolean service;
    private final Need need;
    private final Set<Carried> carried;
    /** Nothing amiss and some good: then no word of the learner's is taken away, at most something is added. */
    private final boolean keepsAll;

    /** A line that speaks of not wanting to live, and nothing in the reply's kept words that asks about it plainly. */
    private final boolean mustAsk;

    private Rewording(
            AssessmentRequest request, ReplyReading reading, Map<Mechanism, MechanismLevel> levels, boolean risk) {
        this.request = request;
        this.reading = reading;
        this.language = request.language();
        this.answered = request.toContext().answered();
        this.own = OwnWords.of(reading, answered);
        this.service = WordNotes.servesCustomers(language, request.history())
                .orElseGet(() -> request.history().stream().anyMatch(line -> isService(language, line))
                        || SERVES.matcher(request.reply()).find());
        this.carried = Carried.by(language, answered);
        if (request.history().stream().anyMatch(line -> line.speaker().equals(Utterance.LEARNER))) {
            this.carried.add(Carried.EARLIER);
        }
        this.need = Need.of(reading, levels, answered, service, risk);
        this.mustAsk = need == Need.RISK && !keepsARiskQuestion();
        this.keepsAll = isClean(reading) && !mustAsk && doesGood();
    }

    /** What a wording would earn as the same answer, and whether it has neither misstep nor flag. */
    record Judged(int score, boolean clean) {}

    /**
     * @param risk whether the line answered speaks of the speaker's own life: then the offer is to ask plainly, unless
     *     the reply does
     * @return the reply itself when it needs no change
     */
    static String of(
            AssessmentRequest request,
            ReplyReading reading,
            Map<Mechanism, MechanismLevel> levels,
            boolean risk,
            int score,
            Function<String, Judged> judge) {
        Rewording rewording = new Rewording(request, reading, levels, risk);
        if (rewording.mustAsk) {
            return rewording.asking(score, judge);
        }
        if (isClean(reading) && (score >= GOOD_ENOUGH || ownsAFaultWhole(reading))) {
            return request.reply();
        }
        return rewording.isBestLeft(score) ? request.reply() : rewording.best(score, judge);
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
        return isClean(reading)
                && !keepsAll
                && unclear
                && score >= Explanation.LOW
                && hints().hear().isEmpty();
    }

    private boolean doesGood() {
        return !own.isEmpty()
                || !Strengths.find(reading, answered, RemarkWords.of(language)).isEmpty()
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
        List<String> unsaid = stock(Need.RISK);
        List<String> questions = unsaid.isEmpty() ? allStock(Need.RISK) : unsaid;
        List<OwnWords> kept = new ArrayList<>();
        if (isClean(reading) && !asks(request.reply())) {
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

    private String best(int score, Function<String, Judged> judge) {
        String best = request.reply();
        int most = keepsAll ? least(score) - 1 : score - 1;
        int least = least(score);
        int tried = 0;
        int length = OwnWords.sentences(request.reply()) + SENTENCES_MORE;
        for (String candidate : candidates()) {
            boolean chimes =
                    OwnWords.beginsTwice(language, candidate) && !OwnWords.beginsTwice(language, request.reply());
            if (chimes || OwnWords.sentences(candidate) > length || tried++ >= TRIED_AT_MOST) {
                continue;
            }
            Judged judged = judge.apply(candidate);
            boolean authors = hints().hear().stream().anyMatch(candidate::contains);
            if (judged.clean() && judged.score() >= (authors ? score : least)) {
                return candidate; // the first that will do: the author's before the stock's
            }
            if (judged.clean() && judged.score() > most) {
                best = candidate;
                most = judged.score();
            }
        }
        return best;
    }

    private static int least(int score) {
        return score + (score < GOOD_ENOUGH ? WORTH_CHANGING : 0);
    }

    private Set<String> candidates() {
        Set<String> wordings = new LinkedHashSet<>();
        CoachHints hints = need == Need.RISK ? CoachHints.NONE : hints(); // it asks: nothing else is asked beside it
        List<String> asks = fresh(hints.ask());
        List<String> more = new ArrayList<>();
        boolean reflects = own.said().stream().anyMatch(part -> WordNotes.sharedDetails(language, part, answered) > 0);
        if (reflects && own.question().isEmpty() && !asks.isEmpty()) {
            wordings.add(own.with(language, asks.get(0)));
        }
        List<String> heard = fresh(hints.hear());
        if (keepsAll) {
            heard.forEach(hear -> added(hear).ifPresent(wordings::add));
        }
        for (String hear : heard) {
            wordings.add(own.with(language, hear));
            if (own.question().isEmpty() && !asks.isEmpty()) {
                wordings.add(own.with(language, hear, asks.get(0)));
            }
            wordings.add(OwnWords.NONE.with(language, hear));
        }
        if (heard.isEmpty()) {
            more.addAll(withTheirNumber());
        }
        more.addAll(need == Need.RISK ? List.of() : stock(need));
        if (!service || need == Need.RISK) {
            more.addAll(stock(Need.PRESENCE));
        }
        for (String wording : more) {
            if (keepsAll) {
                added(wording).ifPresent(wordings::add);
            } else if (own.question().isEmpty() || !asks(wording) && !leavesItToThem(wording)) {
                wordings.add(own.with(language, wording));
            }
        }
        if (!keepsAll && need != Need.RISK) {
            more.forEach(wording -> wordings.add(OwnWords.NONE.with(language, wording)));
        }
        wordings.remove(request.reply());
        return wordings;
    }

    /** The whole reply with a wording before its question, or after it; empty where two questions would meet. */
    private Optional<String> added(String wording) {
        OwnWords reply = new OwnWords(List.of(request.reply()), Optional.empty());
        if (!asks(request.reply())) {
            return Optional.of(reply.with(language, wording));
        }
        return asks(wording) || leavesItToThem(wording)
                ? Optional.empty()
                : Optional.of(OwnWords.NONE.with(language, wording, request.reply()));
    }

    private List<String> withTheirNumber() {
        Optional<String> fact = TheirWords.fact(language, answered)
                .filter(found -> !reading.reply().contains(found)
                        && WordNotes.sharedDetails(language, reading.reply(), found) == 0);
        Optional<Need> kind = need.withFact();
        if (fact.isEmpty() || kind.isEmpty()) {
            return List.of();
        }
        return WordingStock.of(language, kind.get(), carried, turn()).stream()
                .limit(FACTS_TRIED)
                .map(wording -> inserted(wording, fact.get()))
                .filter(this::isNew)
                .toList();
    }

    private CoachHints hints() {
        return request.hints().orElse(CoachHints.NONE);
    }

    /** What was not offered in an earlier turn. */
    private List<String> stock(Need wanted) {
        return allStock(wanted).stream().filter(this::isNew).toList();
    }

    private boolean isNew(String wording) {
        return request.offered().stream().noneMatch(earlier -> earlier.contains(bare(wording)));
    }

    private List<String> allStock(Need wanted) {
        boolean polite = language == Language.ZH && (service || request.reply().contains("您"));
        boolean plain = service && request.reply().contains("你");
        return WordingStock.of(language, wanted, carried, turn()).stream()
                .map(wording -> wording.replace("{你}", polite && !plain ? "您" : "你"))
                .toList();
    }

    private String inserted(String wording, String fact) {
        boolean polite = service || request.reply().contains("您");
        return wording.replace("{你}", polite ? "您" : "你")
                .replace("{D}", OwnWords.capital(fact))
                .replace("{d}", language == Language.EN ? fact.toLowerCase(Locale.ROOT) : fact);
    }

    /** What the learner has not said already, here or in an earlier turn. */
    private List<String> fresh(List<String> hints) {
        return hints.stream()
                .filter(hint -> !request.reply().contains(bare(hint)))
                .filter(this::isNew)
                .filter(hint -> request.history().stream()
                        .noneMatch(line -> line.speaker().equals(Utterance.LEARNER)
                                && line.text().contains(bare(hint))))
                .toList();
    }

    private static String bare(String hint) {
        return hint.replaceAll("[。.！!？?…]+$", "");
    }

    /** Where to begin in the stock: the same for the same exchange, another for the next. */
    private int turn() {
        int turn = 7;
        for (Utterance line : request.history()) {
            turn = 31 * turn + line.text().hashCode();
        }
        return Math.floorMod(31 * turn + request.reply().hashCode(), 5_040);
    }

    private static boolean leavesItToThem(String wording) {
        return LEAVES_IT_TO_THEM.matcher(wording).find();
    }

    private static boolean asks(String wording) {
        return wording.contains("?") || wording.contains("？");
    }
}
