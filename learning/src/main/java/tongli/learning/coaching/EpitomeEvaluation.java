package tongli.learning.coaching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;

/**
 * Compares the assessor's levels with the labels of EPITOME's Reddit pairs (Sharma et al., EMNLP 2020): three
 * gzipped TSV files, one a mechanism, with the columns sp_id, rp_id, seeker_post, response_post, level, rationales.
 */
public final class EpitomeEvaluation {

    private static final int POST = 2;
    private static final int REPLY = 3;
    private static final int LEVEL = 4;

    private final BundledAssessor assessor;
    private final Map<String, Map<Mechanism, MechanismLevel>> assessed = new LinkedHashMap<>();

    public EpitomeEvaluation(BundledAssessor assessor) {
        this.assessor = assessor;
    }

    /** @throws IllegalArgumentException naming the file that is missing or not of this form */
    public Map<Mechanism, LevelAgreement> run(Path folder) {
        Map<Mechanism, LevelAgreement> agreement = new EnumMap<>(Mechanism.class);
        agreement.put(
                Mechanism.EMOTIONAL_REACTION,
                file(folder.resolve("emotional-reactions-train.tsv.gz"), Mechanism.EMOTIONAL_REACTION));
        agreement.put(
                Mechanism.INTERPRETATION,
                file(folder.resolve("interpretations-train.tsv.gz"), Mechanism.INTERPRETATION));
        agreement.put(Mechanism.EXPLORATION, file(folder.resolve("explorations-train.tsv.gz"), Mechanism.EXPLORATION));
        return agreement;
    }

    private LevelAgreement file(Path file, Mechanism mechanism) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("%s is not there; give the folder that holds it".formatted(file));
        }
        LevelAgreement agreement = new LevelAgreement();
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
                    agreement.add(Integer.parseInt(cells[LEVEL]), level(cells[POST], cells[REPLY], mechanism));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
        return agreement;
    }

    private int level(String post, String reply, Mechanism mechanism) {
        MechanismLevel found = assessed.computeIfAbsent(
                        post + "\t" + reply, pair -> assessor.levels(AssessmentRequest.of(Language.EN, post, reply)))
                .get(mechanism);
        return found == null ? 0 : found.level().orElse(0);
    }
}
