package tongli.understanding.dialogue;

import java.util.List;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.Utterance;

/**
 * A talk as it was pasted, taken apart: {@code name: words} typed by hand, or copied from WeChat, QQ, WhatsApp, Telegram, Discord,
 * Slack and their like. Every line that shows anything is either part of a turn or passed over, so that nothing gets lost unseen.
 *
 * @param turns in order; empty if there is a fault before the first
 * @param passedOver by line
 * @param fault why it cannot be read
 */
public record PastedTalk(List<Turn> turns, List<PassedOver> passedOver, Optional<TalkFault> fault) {
    public PastedTalk {
        turns = List.copyOf(turns);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * A turn.
     *
     * @param lines those that it was made of, from 1, its header's among them
     */
    public record Turn(Utterance said, List<Integer> lines) {
        public Turn {
            lines = List.copyOf(lines);
        }
    }

    /** A line that is nobody's words. @param line from 1 */
    public record PassedOver(int line, Why why) {}

    /** Why a line is nobody's words. */
    public enum Why implements Coded {
        /** A date or time that stands alone. */
        TIME,
        /** A picture, voice message or the like, of which only a mark was copied. */
        MEDIA,
        /** An address alone. */
        LINK,
        /** Words of the program: somebody joined, a message was taken back. */
        NOTICE,
        /** A name that nothing follows. */
        EMPTY
    }

    /** @param text of any length; reading takes time in proportion to it */
    public static PastedTalk parse(String text) {
        return new PastedTalkParser(text).parse();
    }

    public List<Utterance> said() {
        return turns.stream().map(Turn::said).toList();
    }
}
