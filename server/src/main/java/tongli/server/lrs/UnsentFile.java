package tongli.server.lrs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tongli.core.Blank;
import tongli.server.storage.OneWriter;
import tongli.server.storage.OwnFile;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The statements that a record store does not have yet, a line each with where it is to go; only its owner can read it. Safe for many
 * threads and programs: a change is made by one at a time, to what the file holds then.
 */
public final class UnsentFile {

    private final Path file;

    public UnsentFile(Path file) {
        this.file = file;
    }

    private record Line(URI lrs, String statement) {}

    /** What is to go there, oldest first. @throws StorageUnavailable if the file cannot be read */
    public List<Told> of(URI lrs) {
        return lines().stream()
                .filter(line -> line.lrs().equals(lrs))
                .map(line -> told(line.statement()))
                .toList();
    }

    /**
     * Puts these to what is to go there, in place of those with the same ids.
     *
     * @return all that is to go there, oldest first
     * @throws StorageUnavailable if the file cannot be read or written
     */
    List<Told> add(URI lrs, Collection<Told> unsent) {
        return change(all -> {
            Map<UUID, Told> there = new LinkedHashMap<>();
            all.stream().filter(line -> line.lrs().equals(lrs)).forEach(line -> put(there, told(line.statement())));
            unsent.forEach(told -> put(there, told));
            all.removeIf(line -> line.lrs().equals(lrs));
            there.values().forEach(told -> all.add(new Line(lrs, told.json())));
            return List.copyOf(there.values());
        });
    }

    private static void put(Map<UUID, Told> there, Told told) {
        there.put(told.id(), told);
    }

    /** Takes out what that store has; what came in its place meanwhile stays. @throws StorageUnavailable if the file cannot be read or written */
    void remove(URI lrs, Collection<Told> done) {
        Set<Line> gone = done.stream().map(told -> new Line(lrs, told.json())).collect(Collectors.toSet());
        change(all -> all.removeIf(gone::contains));
    }

    /** What is done with the lines of the file. */
    private interface Edit<T> {
        T of(List<Line> all);
    }

    private <T> T change(Edit<T> edit) {
        try {
            return OneWriter.change(file, () -> {
                List<Line> all = new ArrayList<>(lines());
                T answer = edit.of(all);
                write(all);
                return answer;
            });
        } catch (IOException failed) {
            throw new StorageUnavailable("%s cannot be written; is there space?".formatted(file), failed);
        }
    }

    private void write(List<Line> all) throws IOException {
        if (all.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        OwnFile.write(
                file,
                all.stream()
                        .map(line -> "{\"lrs\":%s,\"statement\":%s}\n"
                                .formatted(TongliJson.line(line.lrs().toString()), line.statement()))
                        .collect(Collectors.joining()));
    }

    private List<Line> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Line> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!Blank.is(line)) {
                    JsonNode read = TongliJson.mapper().readTree(line);
                    lines.add(new Line(
                            URI.create(read.path("lrs").asString()),
                            read.path("statement").toString()));
                }
            }
            lines.forEach(line -> told(line.statement())); // a line without an id is found now, not half-way
            return lines;
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            throw new StorageUnavailable(
                    "%s cannot be read; it holds what a record store does not have yet. Mend it, or move it away to go on without"
                            .formatted(file),
                    broken);
        }
    }

    private static Told told(String statement) {
        JsonNode id = TongliJson.mapper().readTree(statement).path("id");
        return new Told(UUID.fromString(id.isString() ? id.stringValue() : ""), statement);
    }
}
