package tongli.understanding.dialogue;

import java.util.List;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.PlainText;
import tongli.core.Utterance;

/**
 * What keeps a talk from being read: the one place that holds a whole talk against {@link DialogueLimits}.
 *
 * @param at the turn, or in a pasted text the line, from 1; 0 where it is the whole
 * @param found how many there are; 0 where nothing is counted
 * @param most how many there may be; 0 where nothing is counted
 */
public record TalkFault(Kind kind, int at, int found, int most) {

    /** What is wrong. */
    public enum Kind implements Coded {
        /** Nobody says anything. */
        NO_TURNS,
        /** A line of a pasted text stands before any name. */
        NO_NAME,
        /** One turn has too many characters. */
        TOO_LONG,
        /** There are too many turns. */
        TOO_MANY,
        /** All turns together have too many characters. */
        TOO_LONG_TOGETHER,
        TOO_MANY_SPEAKERS
    }

    /** The first limit that a talk breaks. */
    public static Optional<TalkFault> of(List<Utterance> turns) {
        if (turns.isEmpty()) {
            return Optional.of(new TalkFault(Kind.NO_TURNS, 0, 0, 0));
        }
        if (turns.size() > DialogueLimits.TURNS) {
            return Optional.of(new TalkFault(Kind.TOO_MANY, 0, turns.size(), DialogueLimits.TURNS));
        }
        int together = 0;
        for (int i = 0; i < turns.size(); i++) {
            int characters = PlainText.characters(turns.get(i).text());
            if (characters > DialogueLimits.TURN_CHARACTERS) {
                return Optional.of(new TalkFault(Kind.TOO_LONG, i + 1, characters, DialogueLimits.TURN_CHARACTERS));
            }
            together += characters;
        }
        if (together > DialogueLimits.CHARACTERS) {
            return Optional.of(new TalkFault(Kind.TOO_LONG_TOGETHER, 0, together, DialogueLimits.CHARACTERS));
        }
        int speakers = (int) turns.stream().map(Utterance::speaker).distinct().count();
        return speakers > DialogueLimits.SPEAKERS
                ? Optional.of(new TalkFault(Kind.TOO_MANY_SPEAKERS, 0, speakers, DialogueLimits.SPEAKERS))
                : Optional.empty();
    }

    /** Whether a speaker's name stands on one line, as it must. */
    public static boolean isOneLine(String name) {
        return name.indexOf('\n') < 0;
    }

    TalkFault at(int line) {
        return new TalkFault(kind, line, found, most);
    }

    /** In English, to follow the place and a colon; none of the talk's words. */
    public String message() {
        return switch (kind) {
            case NO_TURNS -> "there is no turn; give at least one turn, as \"name: words\"";
            case NO_NAME -> "there is no name before these words; write \"name: words\"";
            case TOO_LONG ->
                "the turn has %,d characters; at most %,d are read: shorten or split it".formatted(found, most);
            case TOO_MANY ->
                "there are %,d turns; at most %,d are read: keep the part that matters".formatted(found, most);
            case TOO_LONG_TOGETHER ->
                "there are %,d characters of text together; at most %,d are read at once: split it"
                        .formatted(found, most);
            case TOO_MANY_SPEAKERS ->
                "there are %,d speakers; at most %,d can be followed: do these names stand in the right place?"
                        .formatted(found, most);
        };
    }
}
