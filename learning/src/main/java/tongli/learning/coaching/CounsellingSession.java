package tongli.learning.coaching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Blank;
import tongli.core.Utterance;
import tongli.learning.corpus.Tsv;

/**
 * A session of AnnoMI (Wu et al., ICASSP 2022): motivational interviewing, called of high or low quality by experts.
 *
 * @param said in order; the therapist's lines are the learner's
 */
public record CounsellingSession(String id, boolean good, List<Utterance> said) {
    public CounsellingSession {
        said = List.copyOf(said);
    }

    /**
     * @param file a table with the columns transcript_id, mi_quality, utterance_id, interlocutor, utterance_text
     * @throws IOException if it cannot be read or lacks a column
     */
    public static List<CounsellingSession> read(Path file) throws IOException {
        Tsv table = Tsv.read(file);
        int transcript = table.column("transcript_id", "; give AnnoMI's table");
        int quality = table.column("mi_quality", "; give AnnoMI's table");
        int number = table.column("utterance_id", "; give AnnoMI's table");
        int who = table.column("interlocutor", "; give AnnoMI's table");
        int text = table.column("utterance_text", "; give AnnoMI's table");
        Map<String, List<List<String>>> sessions = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> sessions.computeIfAbsent(row.get(transcript), any -> new ArrayList<>())
                        .add(row));
        List<CounsellingSession> read = new ArrayList<>();
        sessions.forEach((id, rows) -> {
            List<Utterance> said = new ArrayList<>();
            String last = "";
            rows.sort(Comparator.comparingInt(row -> Integer.parseInt(row.get(number))));
            for (List<String> row : rows) {
                boolean again =
                        row.get(number).equals(last); // an utterance that two annotators coded stands there twice
                last = row.get(number);
                if (!again && !Blank.is(row.get(text))) {
                    boolean therapist = row.get(who).equals("therapist");
                    said.add(new Utterance(therapist ? Utterance.LEARNER : Utterance.PERSONA, row.get(text)));
                }
            }
            read.add(new CounsellingSession(id, rows.get(0).get(quality).equals("high"), said));
        });
        return read;
    }
}
