package tongli.cli.analyze.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tongli.cli.lines.Fields;
import tongli.cli.lines.ObjectFile;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Utterance;
import tongli.understanding.dialogue.DialogueLimits;
import tongli.understanding.dialogue.PastedTalk;
import tongli.understanding.dialogue.TalkFault;
import tools.jackson.databind.node.ObjectNode;

/**
 * The turns of a file: .jsonl with one {@code {"speaker":…,"text":…}} a line, other fields passed over, or .txt as it was pasted.
 */
final class DialogueFile {

    /** More than the words may have, for names and times come on top. */
    private static final int BYTES = 1_000_000;

    private DialogueFile() {}

    static boolean isRead(Path file) {
        return isPasted(file) || name(file).endsWith(".jsonl");
    }

    private static boolean isPasted(Path file) {
        return name(file).endsWith(".txt");
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * @param remarks is told which lines of a pasted talk are nobody's words
     * @throws WorkFailed naming every line that is wrong, or the limit that the whole breaks
     */
    static List<Utterance> read(Path file, Consumer<String> remarks) {
        if (isPasted(file)) {
            return pasted(file, remarks);
        }
        List<Utterance> turns = ObjectFile.read(file, DialogueLimits.TURNS, DialogueFile::turn);
        TalkFault.of(turns).ifPresent(fault -> {
            throw failed(file, fault);
        });
        return turns;
    }

    private static List<Utterance> pasted(Path file, Consumer<String> remarks) {
        PastedTalk talk = PastedTalk.parse(text(file));
        talk.fault().ifPresent(fault -> {
            throw failed(file, fault);
        });
        Map<String, List<Integer>> left = new TreeMap<>();
        talk.passedOver()
                .forEach(one -> left.computeIfAbsent(one.why().code(), any -> new ArrayList<>())
                        .add(one.line()));
        left.forEach((why, lines) -> remarks.accept("%s: passed over as %s: line %s"
                .formatted(
                        file,
                        why,
                        lines.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "))
                                + (lines.size() > 20 ? " …" : ""))));
        return talk.said();
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            throw new WorkFailed("%s does not exist; check the path".formatted(file));
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new WorkFailed("%s is a folder or may not be read; name a readable file".formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES + 1);
            if (bytes.length > BYTES) {
                throw new WorkFailed("%s has more than %,d bytes; keep the part of the talk that matters, or split it"
                        .formatted(file, BYTES));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new WorkFailed("%s is not UTF-8; convert it first (iconv -t UTF-8)".formatted(file), broken);
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read to its end".formatted(file), e);
        }
    }

    private static WorkFailed failed(Path file, TalkFault fault) {
        return new WorkFailed(
                (fault.at() == 0 ? "%s: %s" : "%s:%3$d: %2$s").formatted(file, fault.message(), fault.at()));
    }

    private static Utterance turn(ObjectNode fields) {
        String speaker = Fields.text(fields, "speaker", DialogueLimits.SPEAKER_CHARACTERS)
                .strip();
        if (!TalkFault.isOneLine(speaker)) {
            throw new IllegalArgumentException("the field \"speaker\" has a line end; give a name on one line");
        }
        return new Utterance(speaker, Fields.text(fields, "text", DialogueLimits.TURN_CHARACTERS));
    }
}
