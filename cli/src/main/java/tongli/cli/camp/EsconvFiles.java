package tongli.cli.camp;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tongli.camp.esconv.SupportTalk;
import tongli.camp.esconv.SupportTurn;
import tongli.camp.esconv.Watched;
import tongli.core.Blank;
import tongli.core.Sha256;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * ESConv as it lies in a folder of data: {@code train.jsonl.gz}, {@code valid.jsonl.gz} or both, there or in {@code en-esconv}; a talk a line, each
 * with a {@code dialog} of turns of {@code speaker} (sys or usr), {@code text} and {@code strategy}. Stateless.
 */
final class EsconvFiles {
    private static final List<String> NAMES = List.of("train.jsonl.gz", "valid.jsonl.gz");
    private static final String FOLDER = "en-esconv";
    private static final long LARGEST = 64L << 20;
    private static final int LONGEST = 1 << 20;
    private static final String SUPPORTER = "sys";

    private EsconvFiles() {}

    /** @throws IOException if there is none, or one cannot be read, saying what to do */
    static Watched read(Path folder) throws IOException {
        Path within = Files.isDirectory(folder.resolve(FOLDER)) ? folder.resolve(FOLDER) : folder;
        MessageDigest digest = Sha256.fresh();
        List<SupportTalk> talks = new ArrayList<>();
        for (String name : NAMES) {
            Path file = within.resolve(name);
            if (Files.isRegularFile(file)) {
                if (Files.size(file) > LARGEST) {
                    throw new IOException(file + " is larger than ESConv is; name the folder with ESConv's own files");
                }
                byte[] bytes = Files.readAllBytes(file);
                digest.update(bytes);
                talks.addAll(talks(file, bytes));
            }
        }
        if (talks.isEmpty()) {
            throw new IOException("%s has no talks of ESConv; put %s there, as its authors give them (docs/camp.md)"
                    .formatted(within, String.join(" or ", NAMES)));
        }
        return new Watched(talks, HexFormat.of().formatHex(digest.digest()));
    }

    private static List<SupportTalk> talks(Path file, byte[] bytes) throws IOException {
        List<SupportTalk> talks = new ArrayList<>();
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes));
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            long read = 0;
            Optional<String> line = line(lines, file);
            while (line.isPresent()) {
                read += line.get().length();
                if (read > LARGEST) {
                    throw new IOException(
                            file + " unpacks to more than ESConv is; name the folder with ESConv's own files");
                }
                if (!Blank.is(line.get())) {
                    talks.add(talk("%s, talk %d".formatted(file, talks.size() + 1), line.get()));
                }
                line = line(lines, file);
            }
        }
        return talks;
    }

    /** A line of at most a million characters: more would be no talk, and might be no end. */
    private static Optional<String> line(BufferedReader lines, Path file) throws IOException {
        StringBuilder line = new StringBuilder();
        int one = lines.read();
        if (one < 0) {
            return Optional.empty();
        }
        while (one >= 0 && one != '\n') {
            line.append((char) one);
            if (line.length() > LONGEST) {
                throw new IOException(file + " has a line that is longer than any talk; is it ESConv's own file?");
            }
            one = lines.read();
        }
        return Optional.of(line.toString());
    }

    private static SupportTalk talk(String place, String line) throws IOException {
        JsonNode dialog;
        try {
            dialog = TongliJson.mapper().readTree(line).path("dialog");
        } catch (JacksonException broken) {
            throw new IOException(place + " is no JSON", broken);
        }
        if (!dialog.isArray()) {
            throw new IOException(place + " has no \"dialog\"; ESConv has one, a list of turns");
        }
        List<SupportTurn> turns = new ArrayList<>();
        for (JsonNode turn : dialog) {
            turns.add(new SupportTurn(
                    turn.path("speaker").asString("").equals(SUPPORTER),
                    turn.path("text").asString(""),
                    Optional.of(turn.path("strategy").asString("")).filter(name -> !name.isEmpty())));
        }
        return new SupportTalk(turns);
    }
}
