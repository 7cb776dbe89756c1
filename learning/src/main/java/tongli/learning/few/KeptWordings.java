package tongli.learning.few;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.core.Sha256;
import tongli.learning.corpus.JsonLines;
import tongli.wire.TongliJson;

/**
 * Wordings that take long, asked for once and kept in a file: a line a text, by the checksum of the text. <b>The file holds words.</b> One
 * thread.
 */
final class KeptWordings implements Reworder {
    private final Reworder source;
    private final String asked;
    private final Path file;
    private final Map<String, String> kept = new LinkedHashMap<>();

    /**
     * @param asked who is asked: what another said is not taken
     * @throws IOException if the file cannot be read
     */
    KeptWordings(Reworder source, String asked, Path file) throws IOException {
        this.source = source;
        this.asked = asked;
        this.file = file;
        if (Files.exists(file)) {
            for (JsonLines.Line line : JsonLines.read(file).lines()) {
                if (line.json().path("by").asString("").equals(asked)) {
                    kept.put(
                            line.json().path("text_sha256").asString(""),
                            line.json().path("reworded").asString(""));
                }
            }
        }
    }

    @Override
    public List<Optional<String>> reworded(List<String> texts) throws IOException {
        Set<String> fresh = new LinkedHashSet<>(texts);
        fresh.removeIf(text -> kept.containsKey(checksum(text)));
        if (!fresh.isEmpty()) {
            keep(List.copyOf(fresh));
        }
        return texts.stream()
                .map(text -> Optional.of(kept.getOrDefault(checksum(text), "")).filter(words -> !words.isEmpty()))
                .toList();
    }

    private void keep(List<String> fresh) throws IOException {
        List<Optional<String>> answers = source.reworded(fresh);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            String words = answers.get(i).orElse("");
            kept.put(checksum(fresh.get(i)), words);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("by", asked);
            line.put("text_sha256", checksum(fresh.get(i)));
            line.put("reworded", words);
            lines.add(TongliJson.exactLine(line));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String checksum(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
