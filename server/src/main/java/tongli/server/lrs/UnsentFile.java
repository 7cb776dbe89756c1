package tongli.server.lrs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import tongli.core.Blank;
import tongli.server.storage.OwnFile;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The statements that a record store does not have yet, a line each with where it is to go; only its owner can read it. Not safe for many
 * threads or programs: the database of the data folder, which is open meanwhile, keeps others out.
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

    /** Puts these in place of what was to go there; what is to go elsewhere stays. @throws StorageUnavailable if it cannot be written */
    void keep(URI lrs, Collection<Told> unsent) {
        List<Line> all = new ArrayList<>(lines());
        all.removeIf(line -> line.lrs().equals(lrs));
        unsent.forEach(told -> all.add(new Line(lrs, told.json())));
        try {
            if (all.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                OwnFile.write(
                        file,
                        all.stream()
                                .map(line -> "{\"lrs\":%s,\"statement\":%s}\n"
                                        .formatted(TongliJson.line(line.lrs().toString()), line.statement()))
                                .collect(Collectors.joining()));
            }
        } catch (IOException failed) {
            throw new StorageUnavailable("%s cannot be written; is there space?".formatted(file), failed);
        }
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
