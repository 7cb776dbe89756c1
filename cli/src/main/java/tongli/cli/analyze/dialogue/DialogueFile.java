package tongli.cli.analyze.dialogue;

import java.nio.file.Path;
import java.util.List;
import tongli.cli.lines.Fields;
import tongli.cli.lines.ObjectFile;
import tongli.cli.terminal.WorkFailed;
import tongli.core.PlainText;
import tongli.core.Utterance;
import tongli.understanding.dialogue.DialogueLimits;
import tools.jackson.databind.node.ObjectNode;

/** The turns of a .jsonl file, one {@code {"speaker":…,"text":…}} a line. Other fields are passed over. */
final class DialogueFile {

    private DialogueFile() {}

    /** @throws WorkFailed naming every line that is wrong, or the limit that the whole breaks */
    static List<Utterance> read(Path file) {
        List<Utterance> turns = ObjectFile.read(file, DialogueLimits.TURNS, DialogueFile::turn);
        int characters = turns.stream()
                .mapToInt(turn -> PlainText.characters(turn.text()))
                .sum();
        if (characters > DialogueLimits.CHARACTERS) {
            throw new WorkFailed("%s has %,d characters of text; at most %,d are read at once: split it"
                    .formatted(file, characters, DialogueLimits.CHARACTERS));
        }
        long speakers = turns.stream().map(Utterance::speaker).distinct().count();
        if (speakers > DialogueLimits.SPEAKERS) {
            throw new WorkFailed("%s has %,d speakers; at most %d can be followed: is \"speaker\" the right field?"
                    .formatted(file, speakers, DialogueLimits.SPEAKERS));
        }
        return turns;
    }

    private static Utterance turn(ObjectNode fields) {
        String speaker = Fields.text(fields, "speaker", DialogueLimits.SPEAKER_CHARACTERS)
                .strip();
        if (speaker.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the field \"speaker\" has a line end; give a name on one line");
        }
        return new Utterance(speaker, Fields.text(fields, "text", DialogueLimits.TURN_CHARACTERS));
    }
}
