package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.understanding.dialogue.PastedTalk;
import tongli.understanding.dialogue.TalkFault;

/** A pasted talk taken apart: its turns, the lines that are nobody's words, and why it cannot be read if it cannot. */
public record PastedTalkJson(
        List<PastedTurnJson> turns,
        @JsonProperty("passed_over") List<PassedOverJson> passedOver,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TalkFaultJson fault) {

    /** A turn, and the line on which it begins, from 1. */
    public record PastedTurnJson(int line, String speaker, String text) {}

    /** A line, from 1, and why it is nobody's words. */
    public record PassedOverJson(int line, String why) {}

    /** What is wrong; {@code at} is the line, 0 for the whole; {@code found} and {@code most} are 0 where nothing is counted. */
    public record TalkFaultJson(String code, int at, int found, int most, String message) {

        static TalkFaultJson of(TalkFault fault) {
            return new TalkFaultJson(fault.kind().code(), fault.at(), fault.found(), fault.most(), fault.message());
        }
    }

    public static PastedTalkJson of(PastedTalk talk) {
        return new PastedTalkJson(
                talk.turns().stream()
                        .map(turn -> new PastedTurnJson(
                                turn.lines().get(0),
                                turn.said().speaker(),
                                turn.said().text()))
                        .toList(),
                talk.passedOver().stream()
                        .map(one -> new PassedOverJson(one.line(), one.why().code()))
                        .toList(),
                talk.fault().map(TalkFaultJson::of).orElse(null));
    }
}
