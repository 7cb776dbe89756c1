package tongli.coaching.trial;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tongli.coaching.yaml.YamlField;
import tongli.coaching.yaml.YamlFile;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.core.Sha256;

/**
 * The plan of a trial as it was before any outcome: what is asked, how it is analysed, who was randomised (as a
 * fingerprint), and when that was written down. The file ends with a seal, the SHA-256 of all that stands before it.
 *
 * @param participants how many each arm has
 * @param registered to the second
 * @param assignmentSha256 of {@code assignment.csv}
 * @param seal in hexadecimal digits; published elsewhere with a date, it proves that the file is still the same
 */
public record Registration(
        Protocol protocol, Map<Arm, Integer> participants, Instant registered, String assignmentSha256, String seal) {

    private static final Sentences SENTENCES = Sentences.beside(Registration.class, "plan");
    private static final Pattern SEAL = Pattern.compile("seal: ([0-9a-f]{64})\n");
    private static final int FORMAT = 1;
    private static final int DIGEST_DIGITS = 64;

    public Registration {
        participants = Map.copyOf(participants);
    }

    /** The file's text for a trial that is registered now. */
    static String write(Protocol protocol, Assignment assignment, Instant now) {
        Map<String, Object> participants = new LinkedHashMap<>();
        assignment.sizes().forEach((arm, size) -> participants.put(arm.code(), size));
        Map<String, Object> plan = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            plan.put(language.code(), plan(protocol, language));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tongli_trial", FORMAT);
        fields.put("registered", now.truncatedTo(ChronoUnit.SECONDS).toString());
        fields.put("protocol", ProtocolYaml.fields(protocol));
        fields.put("participants", participants);
        fields.put("primary_analysis", protocol.primary().code());
        fields.put("plan", plan);
        fields.put("assignment_sha256", assignment.sha256());
        String body = ProtocolYaml.write(fields);
        return body + "seal: " + Sha256.hex(body) + "\n";
    }

    static String sentence(Language language, String key) {
        return SENTENCES.say(language, key);
    }

    /** What will be done, in sentences. */
    private static List<String> plan(Protocol protocol, Language language) {
        String adjusted = protocol.baseline().isPresent()
                ? "adjusted"
                : protocol.stratify().isPresent() ? "strata" : "plain";
        return List.of(
                SENTENCES.say(language, adjusted),
                SENTENCES.say(language, "effect"),
                SENTENCES.say(language, "missing"),
                SENTENCES.say(language, "once"));
    }

    /**
     * @param file its name, for faults
     * @throws TrialException if the file is not as it was written
     * @throws tongli.coaching.yaml.InvalidYamlException if it cannot be read
     */
    static Registration read(String file, String text) {
        int end = text.lastIndexOf("seal: ");
        var seal = SEAL.matcher(end < 0 ? "" : text.substring(end));
        if (!seal.matches() || !Sha256.hex(text.substring(0, end)).equals(seal.group(1))) {
            throw new TrialException(
                    "%s was changed after it was registered: its seal does not fit. Put back the file as it was written; a registered plan cannot be changed, and another plan is another trial"
                            .formatted(file));
        }
        return YamlFile.read(file, text, root -> registration(root, seal.group(1)));
    }

    private static Registration registration(YamlField root, String seal) {
        root.at("tongli_trial").whole(FORMAT, FORMAT);
        root.at("seal").text();
        root.at("primary_analysis").text();
        for (Language language : Language.values()) {
            root.at("plan").at(language.code()).list().forEach(YamlField::text);
        }
        Map<Arm, Integer> participants = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            participants.put(arm, root.at("participants").at(arm.code()).whole(0, Integer.MAX_VALUE));
        }
        String assignment = root.at("assignment_sha256").text();
        if (assignment.length() != DIGEST_DIGITS) {
            root.at("assignment_sha256").fault("must be a SHA-256 of 64 digits");
        }
        return new Registration(
                ProtocolYaml.protocol(root.at("protocol")),
                participants,
                instant(root.at("registered")),
                assignment,
                seal);
    }

    private static Instant instant(YamlField field) {
        try {
            return Instant.parse(field.text());
        } catch (DateTimeException e) {
            field.fault("must be a time such as 2026-11-29T08:00:00Z");
            return Instant.EPOCH;
        }
    }
}
