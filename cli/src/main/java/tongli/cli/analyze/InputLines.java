package tongli.cli.analyze;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.EmotionQuery;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a .txt, .tsv or .jsonl file line by line; a line that cannot be read is an {@link Item} with an error. */
final class InputLines {
    private final Kind kind;
    private final String field;
    private final BufferedReader lines;
    private List<String> header = List.of();
    private int line;

    InputLines(Kind kind, String field, BufferedReader lines) {
        this.kind = kind;
        this.field = field;
        this.lines = lines;
    }

    enum Kind {
        TXT,
        TSV,
        JSONL;

        static Optional<Kind> of(String fileName) {
            for (Kind kind : values()) {
                if (fileName.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The header lacks the field that should hold the text. */
    static final class NoSuchFieldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchFieldException(String message) {
            super(message);
        }
    }

    /**
     * @param line from 1
     * @param fields every field of the line as it was; empty for .txt
     * @param error why there is no text; empty when there is
     */
    record Item(int line, ObjectNode fields, String text, String error) {}

    /** The next line; null at the end. */
    @Nullable
    Item next() throws IOException {
        if (kind == Kind.TSV && line == 0) {
            line++;
            String first = lines.readLine();
            header = first == null ? List.of() : List.of(first.split("\t", -1));
            if (first != null && !header.contains(field)) {
                throw new NoSuchFieldException("The header has no column \"%s\"; it has: %s. Name one with --field."
                        .formatted(field, String.join(", ", header)));
            }
        }
        String next = lines.readLine();
        if (next == null) {
            return null;
        }
        line++;
        return switch (kind) {
            case TXT -> checked(TongliJson.mapper().createObjectNode(), next);
            case TSV -> row(next);
            case JSONL -> object(next);
        };
    }

    private Item row(String next) {
        List<String> values = List.of(next.split("\t", -1));
        ObjectNode fields = TongliJson.mapper().createObjectNode();
        for (int i = 0; i < Math.min(values.size(), header.size()); i++) {
            fields.put(header.get(i), values.get(i));
        }
        if (values.size() != header.size()) {
            return bad(fields, "%d fields, but the header has %d".formatted(values.size(), header.size()));
        }
        return checked(fields, values.get(header.indexOf(field)));
    }

    private Item object(String next) {
        JsonNode node;
        try {
            node = TongliJson.mapper().readTree(next);
        } catch (JacksonException e) {
            return bad(TongliJson.mapper().createObjectNode(), "not valid JSON; one object a line is expected");
        }
        if (!(node instanceof ObjectNode fields)) {
            return bad(TongliJson.mapper().createObjectNode(), "not a JSON object; one object a line is expected");
        }
        JsonNode text = fields.get(field);
        if (text == null || !text.isString()) {
            return bad(fields, "the field \"%s\" is missing or no string; name another with --field".formatted(field));
        }
        return checked(fields, text.stringValue());
    }

    private Item checked(ObjectNode fields, String text) {
        if (text.isBlank()) {
            return bad(fields, "the text is blank");
        }
        if (text.length() > EmotionQuery.MAX_CHARACTERS) {
            return bad(
                    fields,
                    "the text has %,d characters; the limit is %,d: split it"
                            .formatted(text.length(), EmotionQuery.MAX_CHARACTERS));
        }
        return new Item(line, fields, text, "");
    }

    private Item bad(ObjectNode fields, String error) {
        return new Item(line, fields, "", error);
    }
}
