package tongli.learning.coaching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tongli.core.Blank;
import tongli.core.Mechanism;

/**
 * A reply to a Reddit post, as EPITOME labels it (Sharma et al., EMNLP 2020): three gzipped TSV files, one a mechanism, with the columns
 * sp_id, rp_id, seeker_post, response_post, level, rationales.
 *
 * @param postId what it answers
 * @param level 0 to 2, of one mechanism
 */
public record EpitomeReply(String postId, String replyId, String post, String reply, int level) {
    private static final int POST_ID = 0;
    private static final int REPLY_ID = 1;
    private static final int POST = 2;
    private static final int REPLY = 3;
    private static final int LEVEL = 4;

    private static final Map<Mechanism, String> FILES = Map.of(
            Mechanism.EMOTIONAL_REACTION, "emotional-reactions-train.tsv.gz",
            Mechanism.INTERPRETATION, "interpretations-train.tsv.gz",
            Mechanism.EXPLORATION, "explorations-train.tsv.gz");

    /**
     * Those of one mechanism, without blank ones, in the order of the file; a reply that was labelled twice stands there twice.
     *
     * @throws IllegalArgumentException naming the file that is missing or not of this form
     */
    public static List<EpitomeReply> read(Path folder, Mechanism mechanism) {
        Path file = folder.resolve(FILES.getOrDefault(mechanism, ""));
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("%s is not there; give the folder that holds it".formatted(file));
        }
        List<EpitomeReply> replies = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 1;
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String[] cells = line.split("\t", -1);
                if (cells.length <= LEVEL || !cells[LEVEL].matches("[012]")) {
                    throw new IllegalArgumentException(
                            "%s:%d has no level 0, 1 or 2 in column 5".formatted(file, number));
                }
                if (!Blank.is(cells[REPLY])) {
                    replies.add(new EpitomeReply(
                            cells[POST_ID],
                            cells[REPLY_ID],
                            cells[POST],
                            cells[REPLY],
                            Integer.parseInt(cells[LEVEL])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
        return replies;
    }
}
