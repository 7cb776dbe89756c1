package tongli.coaching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;

/**
 * What could be said instead: the learner's own good sentences and one thing more, or that alone. It comes from the
 * scenario's author where there is one, else from a frame around a piece of what the other said, word for word, else from
 * the authored stock. Nothing that the other said is ever turned round: "I failed" must not come back as "you failed".
 *
 * @param keepsAll whether no word of the learner's may be taken away
 */
record Candidates(
        AssessmentRequest request,
        ReplyReading reading,
        OwnWords own,
        Need need,
        Optional<QuoteKind> quote,
        Set<Carried> carried,
        boolean service,
        boolean keepsAll) {

    private static final int FACTS_TRIED = 2;
    private static final int QUOTES_TRIED = 3;

    /** Leaves it to them where to begin, and how much to say: a question behind it takes that back. */
    private static final Pattern LEAVES_IT_TO_THEM = Pattern.compile(
            "想说哪段|挑能说的|不追着问|说多说少|想说多少|想说就说|慢慢说|接着说|不用样样|随时拐"
                    + "|\\b(wherever|whatever|whenever|as (much|little)|if you feel like it|won't push|go on)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A breath before the first sentence, "Oh love.", 哎呀: nothing goes before it. */
    private static final Pattern BREATH = Pattern.compile(
            "^\\s*((哎呀?|唉|啊|天哪?|天呐|噢|哦|嗯|好家伙)[，,。！!…\\s]*|((oh|aw|ah|ugh|oof|wow|god|blimey|jeez|hey|hi)\\b[^.!?…]{0,12}[.!…]+\\s*))",
            Pattern.CASE_INSENSITIVE);

    /** Each once, the likeliest to fit first; the reply itself is not among them. */
    Set<String> all() {
        Set<String> wordings = new LinkedHashSet<>();
        CoachHints hints = need == Need.RISK ? CoachHints.NONE : hints(); // it asks: nothing else is asked beside it
        List<String> asks = fresh(hints.ask());
        boolean reflects =
                own.said().stream().anyMatch(part -> WordNotes.sharedDetails(language(), part, answered()) > 0);
        if (reflects && own.question().isEmpty() && !asks.isEmpty()) {
            wordings.add(own.with(language(), asks.get(0)));
        }
        List<String> heard = fresh(hints.hear());
        if (keepsAll) {
            heard.forEach(hear -> added(hear).ifPresent(wordings::add));
        }
        for (String hear : heard) {
            wordings.add(own.with(language(), hear));
            if (own.question().isEmpty() && !asks.isEmpty()) {
                wordings.add(own.with(language(), hear, asks.get(0)));
            }
            wordings.add(OwnWords.NONE.with(language(), hear));
        }
        List<String> more = new ArrayList<>();
        if (heard.isEmpty()) {
            more.addAll(quoted());
            more.addAll(withTheirNumber());
        }
        more.addAll(need == Need.RISK ? List.of() : stock(need));
        if (!service && need != Need.RISK && quote.isEmpty()) {
            more.addAll(stock(Need.PRESENCE));
        }
        for (String wording : more) {
            if (keepsAll) {
                added(wording).ifPresent(wordings::add);
            } else if (own.question().isEmpty() || !asks(wording) && !leavesItToThem(wording)) {
                wordings.add(own.with(language(), wording));
            }
        }
        if (!keepsAll && need != Need.RISK && !own.isEmpty()) {
            more.forEach(wording -> wordings.add(OwnWords.NONE.with(language(), wording)));
        }
        wordings.remove(request.reply());
        return wordings;
    }

    /** What was not offered in an earlier turn. */
    List<String> stock(Need wanted) {
        return allStock(wanted).stream().filter(this::isNew).toList();
    }

    List<String> allStock(Need wanted) {
        return WordingStock.of(language(), wanted, carried, turn()).stream()
                .map(this::addressed)
                .toList();
    }

    private List<String> quoted() {
        if (quote.isEmpty()) {
            return List.of();
        }
        QuoteKind kind = quote.get();
        boolean freely = kind == QuoteKind.SELF_BLAME || kind == QuoteKind.GUARDED || kind == QuoteKind.LIGHT;
        List<String> wordings = new ArrayList<>();
        for (String piece : TheirWords.quotes(language(), answered(), freely)) {
            if (request.reply().contains(piece)) {
                continue; // the learner has said it back already
            }
            QuoteStock.of(language(), kind, piece, turn()).stream()
                    .map(this::addressed)
                    .filter(this::isNew)
                    .limit(QUOTES_TRIED)
                    .forEach(wordings::add);
        }
        return wordings;
    }

    private String addressed(String wording) {
        boolean polite =
                language() == Language.ZH && (service || request.reply().contains("您"));
        boolean plain = service && request.reply().contains("你");
        return wording.replace("{你}", polite && !plain ? "您" : "你");
    }

    /** The whole reply with a wording before its question, or after it; empty where two questions would meet. */
    private Optional<String> added(String wording) {
        OwnWords reply = new OwnWords(List.of(request.reply()), Optional.empty());
        if (!asks(request.reply())) {
            return Optional.of(reply.with(language(), wording));
        }
        if (asks(wording) || leavesItToThem(wording)) {
            return Optional.empty();
        }
        var breath = BREATH.matcher(request.reply());
        return breath.lookingAt() && breath.end() < request.reply().length()
                ? Optional.of(OwnWords.NONE.with(
                        language(),
                        breath.group().strip(),
                        wording,
                        request.reply().substring(breath.end())))
                : Optional.of(OwnWords.NONE.with(language(), wording, request.reply()));
    }

    private List<String> withTheirNumber() {
        Optional<String> fact = TheirWords.fact(language(), answered())
                .filter(found -> !reading.reply().contains(found)
                        && WordNotes.sharedDetails(language(), reading.reply(), found) == 0);
        Optional<Need> kind = need.withFact();
        if (fact.isEmpty() || kind.isEmpty()) {
            return List.of();
        }
        return WordingStock.of(language(), kind.get(), carried, turn()).stream()
                .limit(FACTS_TRIED)
                .map(wording -> addressed(wording)
                        .replace("{D}", OwnWords.capital(fact.get()))
                        .replace("{d}", language() == Language.EN ? fact.get().toLowerCase(Locale.ROOT) : fact.get()))
                .filter(this::isNew)
                .toList();
    }

    private boolean isNew(String wording) {
        return request.offered().stream().noneMatch(earlier -> earlier.contains(bare(wording)));
    }

    /** Whether the words are the scenario's author's. */
    boolean isAuthors(String candidate) {
        return hints().hear().stream().anyMatch(candidate::contains);
    }

    boolean hasNoHints() {
        return hints().hear().isEmpty();
    }

    private CoachHints hints() {
        return request.hints().orElse(CoachHints.NONE);
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

    private Language language() {
        return request.language();
    }

    private String answered() {
        return request.toContext().answered();
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

    static boolean asks(String wording) {
        return wording.contains("?") || wording.contains("？");
    }
}
