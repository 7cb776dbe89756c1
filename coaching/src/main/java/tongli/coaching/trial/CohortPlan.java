package tongli.coaching.trial;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Sha256;

/** The pre-registration of a {@link CohortTrial} as a file that ends with the SHA-256 of all before it. Stateless. */
final class CohortPlan {

    private static final int FORMAT = 1;
    private static final String SEAL = "seal: ";

    private CohortPlan() {}

    static String write(
            Protocol protocol, TrialOutcome outcome, String course, int seats, boolean seedTold, Instant registered) {
        Map<String, Object> planned = new LinkedHashMap<>(ProtocolYaml.fields(protocol));
        if (!seedTold) {
            planned.remove("seed");
            planned.put("seed_sha256", Sha256.hex(Long.toString(protocol.seed())));
        }
        Map<String, Object> plan = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            plan.put(language.code(), sentences(protocol, seedTold, language));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tongli_cohort_trial", FORMAT);
        fields.put("registered", registered.toString());
        fields.put("protocol", planned);
        fields.put("outcome", outcome.code());
        fields.put("course", course);
        fields.put("arms", List.of(Arm.PRACTICE_ONLY.code(), Arm.PRACTICE_WITH_FEEDBACK.code()));
        fields.put("seats", seats);
        fields.put("primary_analysis", protocol.primary().code());
        fields.put("plan", plan);
        String body = ProtocolYaml.write(fields);
        return body + SEAL + Sha256.hex(body) + "\n";
    }

    private static List<String> sentences(Protocol protocol, boolean seedTold, Language language) {
        return List.of(
                Registration.sentence(language, seedTold ? "joined_told" : "joined"),
                Registration.sentence(language, protocol.baseline().isPresent() ? "adjusted" : "plain"),
                Registration.sentence(language, "effect"),
                Registration.sentence(language, "missing"),
                Registration.sentence(language, "ended"));
    }

    static String seal(String plan) {
        return plan.substring(plan.lastIndexOf(SEAL) + SEAL.length()).strip();
    }
}
