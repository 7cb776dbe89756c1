package tongli.learning.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.learning.corpus.LineFaults;
import tongli.learning.corpus.PlainLines;
import tongli.learning.corpus.Tsv;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts with marked spans: a JSON object a line, plain or gzipped, UTF-8:
 * {@code {"text":"…","spans":[{"start":0,"end":2,"label":"cue"}]}}. Offsets count UTF-16 units, {@code end} is one past the last; a text
 * without spans has {@code "spans":[]}.
 *
 * @param texts in the order of the file
 * @param sha256 of each file as it was read, by its path
 */
public record TaggedFile(List<TaggedText> texts, Map<Path, String> sha256) {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

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
        List<TaggedText> texts = new ArrayList<>();
        LineFaults faults = new LineFaults(path);
        int number = 0;
        byte[] bytes = Files.readAllBytes(path);
        for (String line : PlainLines.of(path, bytes)) {
            number++;
            if (!Blank.is(line)) {
                try {
                    texts.add(text(line));
                } catch (IllegalArgumentException fault) {
                    faults.add(number, String.valueOf(fault.getMessage()));
                }
            }
        }
        faults.refuse();
        if (texts.isEmpty()) {
            throw new IOException(path + ": no text in it; give at least one line");
        }
        return new TaggedFile(texts, Map.of(path, Tsv.sha256(bytes)));
    }

    private static TaggedText text(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "not a JSON object, or one with a field twice; write one object a line", e);
        }
        String text = json.path("text").asString("");
        if (Blank.is(text)) {
            throw new IllegalArgumentException("the field \"text\" is missing or blank; give it some words");
        }
        if (text.length() > EmotionQuery.MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has %,d UTF-16 units, and %,d at most are read; cut it in pieces"
                            .formatted(text.length(), EmotionQuery.MAX_CHARACTERS));
        }
        JsonNode spans = json.path("spans");
        if (!spans.isArray()) {
            throw new IllegalArgumentException(
                    "the field \"spans\" is missing or no list; write \"spans\":[] where nothing is marked");
        }
        return new TaggedText(text, MarkedSpans.read(text, spans));
    }
}
