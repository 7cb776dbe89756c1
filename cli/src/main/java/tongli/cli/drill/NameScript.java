package tongli.cli.drill;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tongli.cli.terminal.WorkFailed;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;

/** Answers for {@code drill perceive --script}, one a line; blank lines are passed over. */
record NameScript(String name, List<NamedLine> lines) {

    /** As many as a round can take, a hundred times over. */
    private static final long MOST_BYTES = 64 * 1024;

    NameScript {
        lines = List.copyOf(lines);
    }

    /** @throws WorkFailed if the file cannot be read or a line of it is wrong; every wrong line is named */
    static NameScript read(Path file, Language language) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkFailed(file + " is too long for answers; write one a line, as in: sadness 2");
            }
            return parse(file.toString(), Files.readAllLines(file), language);
        } catch (NoSuchFileException missing) {
            throw new WorkFailed(file + " does not exist; check --script", missing);
        } catch (CharacterCodingException notUtf8) {
            throw new WorkFailed(file + " is not UTF-8; convert it first (iconv -t UTF-8)", notUtf8);
        } catch (IOException unreadable) {
            throw new WorkFailed(
                    file + " is a folder or may not be read; name a readable file with --script", unreadable);
        }
    }

    static NameScript parse(String name, List<String> lines, Language language) {
        List<NamedLine> named = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "");
            if (Blank.is(line)) {
                continue;
            }
            Optional<NamedLine> answer = NamedLine.parse(line, language);
            if (answer.isPresent()) {
                named.add(answer.get());
            } else {
                faults.add("%s:%d: an answer is written: FEELING 1-3, with a feeling of %s"
                        .formatted(
                                name,
                                i + 1,
                                Arrays.stream(BasicEmotion.values())
                                        .map(Coded::code)
                                        .toList()));
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(String.join("\n", faults));
        }
        if (named.isEmpty()) {
            throw new WorkFailed(name + " has no answer; write one a line, as in: sadness 2");
        }
        return new NameScript(name, named);
    }
}
