package tongli.learning.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.core.Blank;
import tongli.core.Require;
import tongli.learning.corpus.JsonLines;
import tongli.learning.corpus.TabbedLines;

/** A text, and whether it has a sign of risk. */
public record RiskLine(String text, boolean risk) {
    private static final String RISK = "risk";
    private static final String NONE = "none";

    public RiskLine {
        Require.notBlank("text", text);
    }

    /**
     * Reads {@code label<TAB>text} lines, or a {@code .jsonl} file of {@code label} and {@code text}; a label is risk or
     * none.
     *
     * @throws IllegalArgumentException with every faulty line, by number
     */
    public static List<RiskLine> read(Path file) throws IOException {
        if (!isJson(file)) {
            return TabbedLines.read(
                    file,
                    "risk or none, and a text, parted by a tab",
                    cells -> cells.length == 2 ? parse(cells[0].strip(), cells[1].strip()) : Optional.empty());
        }
        List<RiskLine> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (JsonLines.Line line : JsonLines.read(file).lines()) {
            String text = line.json().path("text").asString("").strip();
            Optional<RiskLine> found = parse(line.json().path("label").asString(""), text);
            found.ifPresent(read::add);
            if (found.isEmpty()) {
                faults.add(line.place() + ": needs a \"text\", and a \"label\" that is risk or none");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return read;
    }

    /**
     * Ordinary talk that nobody has labelled, taken to have no sign: each text of a field once.
     *
     * @throws IllegalArgumentException if the file is no {@code .jsonl}, or no line has the field
     */
    public static List<RiskLine> plain(Path file, String field) throws IOException {
        if (!isJson(file)) {
            throw new IllegalArgumentException("%s must end in .jsonl for a field of it to be read".formatted(file));
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonLines.Line line : JsonLines.read(file).lines()) {
            String text = line.json().path(field).asString("").strip();
            if (!Blank.is(text)) {
                texts.add(text);
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("%s: no line has a field \"%s\" with a text".formatted(file, field));
        }
        return texts.stream().map(text -> new RiskLine(text, false)).toList();
    }

    private static boolean isJson(Path file) {
        return file.toString().matches(".*\\.jsonl(\\.gz)?");
    }

    private static Optional<RiskLine> parse(String label, String text) {
        boolean risk = label.equals(RISK);
        return !Blank.is(text) && (risk || label.equals(NONE))
                ? Optional.of(new RiskLine(text, risk))
                : Optional.empty();
    }
}
