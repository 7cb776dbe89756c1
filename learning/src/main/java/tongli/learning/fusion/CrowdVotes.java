package tongli.learning.fusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Sha256;
import tongli.learning.corpus.LineFaults;
import tongli.learning.corpus.PlainLines;
import tongli.learning.data.Csv;

/**
 * The winners of the crowd's votes on CREMA-D, as its authors publish them in {@code summaryTable.csv}: 7,442 clips of 91 actors, six
 * emotions (no surprise).
 *
 * <p>Source: Cao et al., IEEE Trans. Affective Computing 5(4), 2014; ODbL 1.0.
 *
 * @param sha256 of the file
 */
public record CrowdVotes(List<VotedClip> clips, String sha256) {
    /** The file's name in the set's folder. */
    public static final String FILE = "summaryTable.csv";

    private static final List<String> COLUMNS = List.of("FileName", "VoiceVote", "FaceVote", "MultiModalVote");
    private static final Map<String, BasicEmotion> LETTERS = Map.of(
            "H", BasicEmotion.JOY,
            "S", BasicEmotion.SADNESS,
            "A", BasicEmotion.ANGER,
            "F", BasicEmotion.FEAR,
            "D", BasicEmotion.DISGUST,
            "N", BasicEmotion.NEUTRAL);
    private static final Map<String, BasicEmotion> ACTED = Map.of(
            "HAP", BasicEmotion.JOY,
            "SAD", BasicEmotion.SADNESS,
            "ANG", BasicEmotion.ANGER,
            "FEA", BasicEmotion.FEAR,
            "DIS", BasicEmotion.DISGUST,
            "NEU", BasicEmotion.NEUTRAL);

    public CrowdVotes {
        clips = List.copyOf(clips);
    }

    /**
     * @param folder with {@value #FILE} in it
     * @throws IOException if the file is missing or malformed; the message names the lines and what to do
     */
    public static CrowdVotes read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        byte[] bytes = Files.readAllBytes(file);
        LineFaults faults = new LineFaults(file);
        Csv csv = new Csv(',');
        List<Integer> places = new ArrayList<>();
        List<VotedClip> clips = new ArrayList<>();
        int number = 0;
        for (String line : PlainLines.of(file, bytes)) {
            number++;
            try {
                List<String> fields = csv.add(line);
                if (number == 1) {
                    places.addAll(places(fields));
                } else {
                    clips.add(clip(fields, places));
                }
            } catch (IllegalArgumentException fault) {
                faults.add(number, String.valueOf(fault.getMessage()));
                if (number == 1) {
                    break; // without its head no line can be read
                }
            }
        }
        faults.refuse();
        return new CrowdVotes(clips, Sha256.hex(bytes));
    }

    private static List<Integer> places(List<String> header) {
        List<Integer> places = COLUMNS.stream().map(header::indexOf).toList();
        if (places.contains(-1)) {
            throw new IllegalArgumentException(
                    "the first line must name the columns %s; take the table of CREMA-D as it is"
                            .formatted(String.join(", ", COLUMNS)));
        }
        return places;
    }

    private static VotedClip clip(List<String> fields, List<Integer> places) {
        if (fields.size() <= places.stream().mapToInt(place -> place).max().orElse(0)) {
            throw new IllegalArgumentException("%d fields; the columns need more".formatted(fields.size()));
        }
        String[] name = fields.get(places.get(0)).split("_", -1);
        BasicEmotion acted = Optional.ofNullable(name.length > 2 ? ACTED.get(name[2]) : null)
                .orElseThrow(() -> new IllegalArgumentException(
                        "FileName must be actor, sentence, emotion and strength, such as 1001_IEO_HAP_HI"));
        return new VotedClip(
                name[0],
                acted,
                votes(fields.get(places.get(1))),
                votes(fields.get(places.get(2))),
                votes(fields.get(places.get(3))));
    }

    private static List<BasicEmotion> votes(String winners) {
        List<BasicEmotion> votes = new ArrayList<>();
        for (String letter : winners.split(":", -1)) {
            votes.add(Optional.ofNullable(LETTERS.get(letter))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a vote is \"%s\"; it must be A, D, F, H, N or S, several with a colon"
                                    .formatted(letter))));
        }
        return votes;
    }
}
