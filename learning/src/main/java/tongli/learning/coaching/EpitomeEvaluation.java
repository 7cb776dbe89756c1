package tongli.learning.coaching;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;

/** Compares the assessor's levels with the labels of EPITOME's Reddit pairs (Sharma et al., EMNLP 2020). */
public final class EpitomeEvaluation {

    private final BundledAssessor assessor;
    private final Map<String, Map<Mechanism, MechanismLevel>> assessed = new LinkedHashMap<>();

    public EpitomeEvaluation(BundledAssessor assessor) {
        this.assessor = assessor;
    }

    /** @throws IllegalArgumentException naming the file that is missing or not of this form */
    public Map<Mechanism, LevelAgreement> run(Path folder) {
        Map<Mechanism, LevelAgreement> agreement = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            LevelAgreement figures = new LevelAgreement();
            EpitomeReply.read(folder, mechanism)
                    .forEach(reply -> figures.add(reply.level(), level(reply.post(), reply.reply(), mechanism)));
            agreement.put(mechanism, figures);
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
