package tongli.coaching;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.Require;
import tongli.core.Utterance;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReading;

/**
 * A reply to assess and the talk before it.
 *
 * @param history oldest first; the last line that is not the learner's is what the reply answers; may be empty
 * @param reply not blank
 * @param hints author-written wordings that fit the line answered, if there are any
 * @param reading of this very reply, where somebody has read it already; else the assessor reads it
 * @param other who is answered, so that feedback can speak of them
 * @param offered wordings offered in earlier turns, which are not offered again
 * @param effect by how much a reply of this reading would move the trust of whom it is said to; where it is known, no
 *     wording is offered that would move it less than the reply does
 * @param languageFoundOut whether nobody said which language it is, so that it may be in neither
 * @param wordingLater whether a wording that would have to be searched for is left out, since somebody waits
 */
public record AssessmentRequest(
        Language language,
        List<Utterance> history,
        String reply,
        Optional<CoachHints> hints,
        Optional<ReplyReading> reading,
        TheOther other,
        List<String> offered,
        Optional<ToDoubleFunction<ReplyReading>> effect,
        boolean languageFoundOut,
        boolean wordingLater) {

    public AssessmentRequest {
        history = List.copyOf(history);
        offered = List.copyOf(offered);
        Require.notBlank("reply", reply);
        if (reading.isPresent() && !reading.get().reply().equals(reply)) {
            throw new IllegalArgumentException("the reading is of another reply; give the one of this reply, or none");
        }
    }

    public AssessmentRequest(Language language, List<Utterance> history, String reply, Optional<CoachHints> hints) {
        this(
                language,
                history,
                reply,
                hints,
                Optional.empty(),
                TheOther.UNKNOWN,
                List.of(),
                Optional.empty(),
                false,
                false);
    }

    /** One line and a reply to it. A blank context counts as none. */
    public static AssessmentRequest of(Language language, String context, String reply) {
        List<Utterance> history = Blank.is(context) ? List.of() : List.of(new Utterance(Utterance.PERSONA, context));
        return new AssessmentRequest(language, history, reply, Optional.empty());
    }

    public AssessmentRequest with(CoachHints found) {
        return new AssessmentRequest(
                language,
                history,
                reply,
                Optional.of(found),
                reading,
                other,
                offered,
                effect,
                languageFoundOut,
                wordingLater);
    }

    /** The same, read already. */
    public AssessmentRequest with(ReplyReading found) {
        return new AssessmentRequest(
                language,
                history,
                reply,
                hints,
                Optional.of(found),
                other,
                offered,
                effect,
                languageFoundOut,
                wordingLater);
    }

    /** The same, about somebody whose name is known. */
    public AssessmentRequest to(TheOther who) {
        return new AssessmentRequest(
                language, history, reply, hints, reading, who, offered, effect, languageFoundOut, wordingLater);
    }

    /** The same, with what was offered in earlier turns. */
    public AssessmentRequest after(List<String> earlier) {
        return new AssessmentRequest(
                language, history, reply, hints, reading, other, earlier, effect, languageFoundOut, wordingLater);
    }

    /** The same, its language found out from the texts rather than said, if so it was. */
    public AssessmentRequest inLanguageFoundOut(boolean foundOut) {
        return new AssessmentRequest(
                language, history, reply, hints, reading, other, offered, effect, foundOut, wordingLater);
    }

    /** The same, said to somebody whose answer can be foreseen. */
    public AssessmentRequest moving(ToDoubleFunction<ReplyReading> trust) {
        return new AssessmentRequest(
                language,
                history,
                reply,
                hints,
                reading,
                other,
                offered,
                Optional.of(trust),
                languageFoundOut,
                wordingLater);
    }

    /** The same for now: where a wording would have to be searched for, there is none. */
    public AssessmentRequest wordedLater() {
        return new AssessmentRequest(
                language, history, reply, hints, reading, other, offered, effect, languageFoundOut, true);
    }

    /** By how much a reply of this reading would move trust; 0 where nobody knows. */
    double moved(ReplyReading ofReply) {
        return effect.map(trust -> trust.applyAsDouble(ofReply)).orElse(0.0);
    }

    AssessmentRequest withReply(String instead) {
        return new AssessmentRequest(
                language,
                history,
                instead,
                hints,
                Optional.empty(),
                other,
                offered,
                effect,
                languageFoundOut,
                wordingLater);
    }

    ReplyContext toContext() {
        return new ReplyContext(language, history, reply);
    }
}
