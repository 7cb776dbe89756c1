package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tongli.learning.finetune.RunFolder;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A figure that was reached, as a file: what it follows from as one digest, numbers, and no words. Stateless. */
final class CellFile {
    private CellFile() {}

    /** Whole or not at all. */
    static void write(Cell cell, String run, Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("macro_f1", cell.macroF1());
        json.put("labelled", cell.labelled());
        json.put("unlabelled", cell.unlabelled());
        RunFolder.write(file, List.of(TongliJson.exactLine(json)));
    }

    /** Empty if it was not reached yet. @throws IOException if another call, or other texts, left it */
    static Optional<Cell> read(Path file, String run, WayKind way, Optional<Shots> shots, OptionalLong seed)
            throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = TongliJson.mapper().readTree(Files.readString(file));
            if (!json.path("run").asString("").equals(run)) {
                throw new IOException(
                        "%s: left by a call with other texts or settings; make the same call as then, give another --out, or delete the file"
                                .formatted(file));
            }
            return Optional.of(new Cell(
                    way,
                    shots,
                    seed,
                    json.path("macro_f1").asDouble(Double.NaN),
                    json.path("labelled").asInt(0),
                    json.path("unlabelled").asInt(0)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + ": no figure of this program; delete it to reach it anew", e);
        }
    }
}
