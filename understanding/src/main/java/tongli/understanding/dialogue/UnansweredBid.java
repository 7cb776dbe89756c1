package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.WordNotes;
import tongli.understanding.meaning.DialogueAct;
import tongli.understanding.meaning.Finding;
import tongli.understanding.meaning.Intent;

/**
 * A turn that opened up or asked, and an answer that did not take it up, or did and harmed it too.
 *
 * <p>A bid is a turn that vents, seeks, tests or shares good news, or asks a question; its answer is the next turn, if somebody
 * else takes it. What takes it up: a <em>move</em> (reflects, asks openly, affirms, cares, comforts or owns a fault); where
 * nothing harms it, also <em>words</em> (names a feeling, says again a word that carries content), and for a question
 * anything that tells, agrees or turns down in more than a noise. Harm is to judge, shrink, argue or diagnose. To name a
 * feeling so as to put it in question ("what's there to be sad about?") takes nothing up where the answer also shrinks. Of one who tells
 * rather than listens ({@link Listening}), an answer that takes up is never harm: a curt "No. I haven't slept." is telling.
 *
 * <p>Source: Gottman and DeClaire, <em>The Relationship Cure</em>, 2001; Driver and Gottman, Family Process 43, 2004.
 *
 * @param turn the bid
 * @param bid what it wanted first
 * @param answer the turn that answered it so
 */
public record UnansweredBid(int turn, String speaker, Intent bid, int answer, Turning turning) {

    /** What an answer did with a bid instead. */
    public enum Turning implements Coded {
        /** Said something, but nothing to it. */
        AWAY,
        /** Cheered it away, harming it no worse than by making it small. */
        BRUSHED_ASIDE,
        /** Judged it, shrank it or argued with it. */
        AGAINST,
        /** Took it up by a move, and harmed it. */
        MIXED
    }

    private static final Set<MoveKind> TAKES_UP = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.OPEN_QUESTION,
            MoveKind.RISK_QUESTION,
            MoveKind.PERMISSION,
            MoveKind.AFFIRMATION,
            MoveKind.PRAISE,
            MoveKind.APOLOGY,
            MoveKind.NORMALISING,
            MoveKind.PRACTICAL_CARE,
            MoveKind.WARMTH,
            MoveKind.AUTONOMY);

    private static final Set<MoveKind> HARMS = EnumSet.of(
            MoveKind.JUDGING, MoveKind.MINIMISING, MoveKind.ARGUING, MoveKind.NON_APOLOGY, MoveKind.DIAGNOSING);

    private static final Set<DialogueAct> MEETS_A_QUESTION = EnumSet.of(
            DialogueAct.ANSWER,
            DialogueAct.AGREEMENT,
            DialogueAct.DISAGREEMENT,
            DialogueAct.PROMISE,
            DialogueAct.OFFER);

    static List<UnansweredBid> find(List<ReadTurn> turns) {
        List<UnansweredBid> found = new ArrayList<>();
        for (int i = 0; i + 1 < turns.size(); i++) {
            ReadTurn bid = turns.get(i);
            ReadTurn answer = turns.get(i + 1);
            if (isBid(bid) && answer.reply().isPresent()) {
                turning(bid, answer, answer.reply().get())
                        .ifPresent(turning -> found.add(
                                new UnansweredBid(bid.number(), bid.speaker(), wanted(bid), answer.number(), turning)));
            }
        }
        return found;
    }

    /** Empty where the bid was taken up and nothing harmed it. */
    private static Optional<Turning> turning(ReadTurn bid, ReadTurn answer, ReplyReading reply) {
        Set<MoveKind> harms = FeelingDoubt.harms(bid, answer, reply);
        harms.retainAll(HARMS);
        boolean cheers = reply.makes(MoveKind.FALSE_CHEER) || reply.has(Misstep.FALSE_CHEER);
        boolean takenUp = takesUp(bid, answer, reply);
        if (!harms.isEmpty() && (answer.listening() || !takenUp)) {
            boolean byMove = reply.moves().stream()
                    .anyMatch(move -> TAKES_UP.contains(move.kind()) && !FeelingDoubt.in(move, reply));
            if (byMove) {
                return Optional.of(Turning.MIXED);
            }
            return Optional.of(
                    cheers && harms.equals(EnumSet.of(MoveKind.MINIMISING)) ? Turning.BRUSHED_ASIDE : Turning.AGAINST);
        }
        if (takenUp) {
            return Optional.empty();
        }
        return Optional.of(cheers ? Turning.BRUSHED_ASIDE : Turning.AWAY);
    }

    private static boolean isBid(ReadTurn turn) {
        return turn.meaning().isBid() || turn.meaning().does(DialogueAct.QUESTION);
    }

    private static Intent wanted(ReadTurn bid) {
        return bid.meaning().intents().stream()
                .map(Finding::label)
                .filter(Intent::isBid)
                .findFirst()
                .orElse(Intent.SEEK_INFORMATION);
    }

    private static boolean takesUp(ReadTurn bid, ReadTurn answer, ReplyReading reply) {
        if (reply.moves().stream().anyMatch(move -> TAKES_UP.contains(move.kind()))) {
            return true;
        }
        Language language = answer.meaning().language();
        String said = answer.said().text();
        Set<String> shared = new HashSet<>(bid.meaning().topics());
        shared.retainAll(answer.meaning().topics());
        boolean content = !shared.isEmpty()
                || WordNotes.sharedDetails(language, said, bid.said().text()) > 0;
        return content || WordNotes.namesFeeling(language, said) || meetsQuestion(bid, answer, reply);
    }

    private static boolean meetsQuestion(ReadTurn bid, ReadTurn answer, ReplyReading reply) {
        return bid.meaning().does(DialogueAct.QUESTION)
                && !reply.makes(MoveKind.TURNING_AWAY)
                && !reply.makes(MoveKind.FORMULA)
                && MEETS_A_QUESTION.stream().anyMatch(answer.meaning()::does);
    }
}
