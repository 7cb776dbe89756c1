package tongli.learning.tagging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.learning.corpus.ReadableText;
import tongli.learning.corpus.StrictJsonLines;
import tools.jackson.databind.JsonNode;

/**
 * Texts with marked spans: a JSON object a line, plain or gzipped, UTF-8:
 * {@code {"text":"…","spans":[{"start":0,"end":2,"label":"cue"}]}}. Offsets count UTF-16 units, {@code end} is one past the last; a text
 * without spans has {@code "spans":[]}.
 *
 * @param texts in the order of the file
 * @param sha256 of each file as it was read, by its path
 */
public record TaggedFile(List<TaggedText> texts, Map<Path, String> sha256) {
    public TaggedFile {
        texts = List.copyOf(texts);
    }

    public List<String> labels() {
        return labels(texts);
    }

    /** Every label that occurs, in the order of the alphabet. */
    static List<String> labels(List<TaggedText> texts) {
        return texts.stream()
                .flatMap(text -> text.spans().stream())
                .map(span -> span.label())
                .distinct()
                .sorted()
                .toList();
    }

    /** Several files as one. @throws IOException as {@link #read} */
    public static TaggedFile readAll(List<Path> paths) throws IOException {
        List<TaggedText> texts = new ArrayList<>();
        Map<Path, String> sha256 = new LinkedHashMap<>();
        for (Path path : paths) {
            TaggedFile file = read(path);
            texts.addAll(file.texts());
            sha256.putAll(file.sha256());
        }
        return new TaggedFile(texts, sha256);
    }

    /** @throws IOException if the file is missing or malformed; the message names the lines and what to do */
    public static TaggedFile read(Path path) throws IOException {
        if (!path.toString().replaceAll("\\.gz$", "").endsWith(".jsonl")) {
            throw new IOException(path + ": texts with spans stand in a .jsonl file, one object a line;"
                    + " write {\"text\":…,\"spans\":[{\"start\":…,\"end\":…,\"label\":…}]}");
        }
        StrictJsonLines<TaggedText> lines = StrictJsonLines.read(path, TaggedFile::text);
        if (lines.rows().isEmpty()) {
            throw new IOException(path + ": no text in it; give at least one line");
        }
        return new TaggedFile(lines.rows(), Map.of(path, lines.sha256()));
    }

    private static TaggedText text(JsonNode json) {
        String text = ReadableText.of(json.path("text").asString(""), "text", "give it some words");
        JsonNode spans = json.path("spans");
        if (!spans.isArray()) {
            throw new IllegalArgumentException(
                    "the field \"spans\" is missing or no list; write \"spans\":[] where nothing is marked");
        }
        return new TaggedText(text, MarkedSpans.read(text, spans));
    }
}
