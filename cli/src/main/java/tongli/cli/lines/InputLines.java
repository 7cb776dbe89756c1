package tongli.cli.lines;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tongli.core.Blank;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of a .txt, .tsv or .jsonl file, one a line; a line that holds none is an {@link Item} with an error. Blank
 * lines of a .jsonl file are passed over.
 */
final class InputLines {
    private static final ObjectReader STRICT =
            TongliJson.mapper().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private final Kind kind;
    private final String field;
    private final Utf8Lines lines;
    private List<String> header = List.of();

    /** @param field what a .txt line becomes, and the column that a .tsv file must have; empty if any columns will do */
    InputLines(Kind kind, String field, Utf8Lines lines) {
        this.kind = kind;
        this.field = field;
        this.lines = lines;
    }

    /** The kinds of files, by their ending. */
    enum Kind {
        TXT,
        TSV,
        JSONL;

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            for (Kind kind : values()) {
                if (name.endsWith(kind.ending())) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The header lacks a field that is needed, or has one twice. */
    static final class NoSuchFieldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchFieldException(String message) {
            super(message);
        }
    }

    /**
     * One line.
     *
     * @param line from 1
     * @param text as it stands in the file; empty if it is not UTF-8 or too long
     * @param fields every field of the line
     * @param error why the line holds no object; empty when it does
     */
    record Item(int line, String text, ObjectNode fields, String error) {}

    /** The names of the columns, once {@link #next} was called; empty for kinds without. */
    List<String> header() {
        return header;
    }

    /** The next object; null at the end. */
    @Nullable
    Item next() throws IOException {
        Utf8Lines.Line line = lines.next();
        if (kind == Kind.TSV && line != null && line.number() == 1) {
            header = header(line);
            line = lines.next();
        }
        while (kind == Kind.JSONL && line != null && line.fault().isEmpty() && Blank.is(line.text())) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        if (!line.fault().isEmpty()) {
            return bad(line, line.fault());
        }
        return switch (kind) {
            case TXT -> new Item(line.number(), line.text(), nothing().put(field, line.text()), "");
            case TSV -> row(line);
            case JSONL -> object(line);
        };
    }

    private List<String> header(Utf8Lines.Line line) {
        if (!line.fault().isEmpty()) {
            throw new NoSuchFieldException("The header cannot be read: " + line.fault() + ".");
        }
        List<String> names = List.of(line.text().split("\t", -1));
        if (!field.isEmpty() && !names.contains(field)) {
            throw new NoSuchFieldException(
                    "The header has no column \"%s\" among its %d; its columns are parted by tabs."
                            .formatted(field, names.size()));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new NoSuchFieldException(
                        "The header has the column \"%s\" more than once; name each once.".formatted(showable(name)));
            }
        }
        return names;
    }

    private Item row(Utf8Lines.Line line) {
        String[] values = line.text().split("\t", -1);
        ObjectNode fields = nothing();
        for (int i = 0; i < Math.min(values.length, header.size()); i++) {
            fields.put(header.get(i), values[i]);
        }
        return new Item(
                line.number(),
                line.text(),
                fields,
                values.length == header.size()
                        ? ""
                        : "%d fields, but the header has %d".formatted(values.length, header.size()));
    }

    /** What a line of a .jsonl file holds. */
    static Item object(Utf8Lines.Line line) {
        try {
            return STRICT.readTree(line.text()) instanceof ObjectNode fields
                    ? new Item(line.number(), line.text(), fields, "")
                    : bad(line, "not a JSON object; one object a line is expected");
        } catch (StreamReadException twice) {
            return bad(line, duplicate(twice).orElse("not valid JSON; one object a line is expected"));
        } catch (JacksonException e) {
            return bad(line, "not valid JSON; one object a line is expected");
        }
    }

    private static Optional<String> duplicate(StreamReadException broken) {
        boolean twice = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate Object property");
        JsonParser parser = broken.processor();
        return twice && parser != null
                ? Optional.of("the field \"%s\" comes more than once; send it once"
                        .formatted(showable(
                                String.valueOf(parser.streamReadContext().currentName()))))
                : Optional.empty();
    }

    /** A name that a program gives may be repeated, what a person wrote may not. */
    private static String showable(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,39}") ? name : "(not a name)";
    }

    private static Item bad(Utf8Lines.Line line, String error) {
        return new Item(line.number(), line.text(), nothing(), error);
    }

    private static ObjectNode nothing() {
        return TongliJson.mapper().createObjectNode();
    }
}
