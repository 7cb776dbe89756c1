package tongli.coaching;

import java.util.List;
import java.util.Optional;
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
 * @param languageFoundOut whether nobody said which language it is, so that it may be in neither
 */
public record AssessmentRequest(
        Language language,
        List<Utterance> history,
        String reply,
        Optional<CoachHints> hints,
        Optional<ReplyReading> reading,
        TheOther other,
        List<String> offered,
        boolean languageFoundOut) {

    public AssessmentRequest {
        history = List.copyOf(history);
        offered = List.copyOf(offered);
        Require.notBlank("reply", reply);
        if (reading.isPresent() && !reading.get().reply().equals(reply)) {
            throw new IllegalArgumentException("the reading is of another reply; give the one of this reply, or none");
        }
    }

    public AssessmentRequest(Language language, List<Utterance> history, String reply, Optional<CoachHints> hints) {
        this(language, history, reply, hints, Optional.empty(), TheOther.UNKNOWN, List.of(), false);
    }

    /** One line and a reply to it. A blank context counts as none. */
    public static AssessmentRequest of(Language language, String context, String reply) {
        List<Utterance> history = Blank.is(context) ? List.of() : List.of(new Utterance(Utterance.PERSONA, context));
        return new AssessmentRequest(language, history, reply, Optional.empty());
    }

    public AssessmentRequest with(CoachHints found) {
        return new AssessmentRequest(
                language, history, reply, Optional.of(found), reading, other, offered, languageFoundOut);
    }

    /** The same, read already. */
    public AssessmentRequest with(ReplyReading found) {
        return new AssessmentRequest(
                language, history, reply, hints, Optional.of(found), other, offered, languageFoundOut);
    }

    /** The same, about somebody whose name is known. */
    public AssessmentRequest to(TheOther who) {
        return new AssessmentRequest(language, history, reply, hints, reading, who, offered, languageFoundOut);
    }

    /** The same, with what was offered in earlier turns. */
    public AssessmentRequest after(List<String> earlier) {
        return new AssessmentRequest(language, history, reply, hints, reading, other, earlier, languageFoundOut);
    }

    /** The same, its language found out from the texts rather than said, if so it was. */
    public AssessmentRequest inLanguageFoundOut(boolean foundOut) {
        return new AssessmentRequest(language, history, reply, hints, reading, other, offered, foundOut);
    }

    AssessmentRequest withReply(String instead) {
        return new AssessmentRequest(
                language, history, instead, hints, Optional.empty(), other, offered, languageFoundOut);
    }

    ReplyContext toContext() {
        return new ReplyContext(language, history, reply);
    }
}
