package tongli.cli.trial;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.ForeignRows;
import tongli.cli.lines.LineSet;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.trial.Arm;
import tongli.coaching.trial.Assignment;
import tongli.coaching.trial.Member;
import tongli.coaching.trial.TrialFolder;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** {@code tongli trial assign}. */
@Command(
        name = "assign",
        description = {
            "Randomise a cohort into practice only and practice with feedback, by permuted blocks; once.",
            "DIR/assignment.csv tells who is in which arm, for whoever sets up practice. DIR/assessor.csv has codes only, for whoever measures."
        },
        footer = "Example: ./tongli trial assign spring --participants people.csv")
final class TrialAssignCommand implements Runnable {
    private static final int KEY_BYTES = 32;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the trial.")
    private Path folder = Path.of("");

    @Option(
            names = "--participants",
            required = true,
            paramLabel = "FILE",
            description =
                    "Everybody who takes part: .csv or .tsv with a header line, .jsonl, or .txt with an id a line.")
    private Path participants = Path.of("");

    @Option(
            names = "--id",
            defaultValue = "id",
            paramLabel = "FIELD",
            description = "The field that names a person, best by a pseudonym (default: ${DEFAULT-VALUE}).")
    private String id = "id";

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        TrialFolder trial = new TrialFolder(folder);
        Optional<String> stratify = TrialWork.of(trial::protocol).stratify();
        List<Member> members = members(stratify);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Assignment assignment = TrialWork.of(() -> trial.assign(members, key));
        int practice = assignment.sizes().getOrDefault(Arm.PRACTICE_ONLY, 0);
        int feedback = assignment.sizes().getOrDefault(Arm.PRACTICE_WITH_FEEDBACK, 0);
        if (format.isTable()) {
            spec.commandLine()
                    .getOut()
                    .println(TrialWords.say(language.language(), "assigned", practice, feedback, folder));
            return;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("participants", members.size());
        said.put(Arm.PRACTICE_ONLY.code(), practice);
        said.put(Arm.PRACTICE_WITH_FEEDBACK.code(), feedback);
        said.put("assignment", folder.resolve("assignment.csv").toString());
        said.put("assessor", folder.resolve("assessor.csv").toString());
        said.put("assignment_sha256", assignment.sha256());
        spec.commandLine().getOut().println(TongliJson.line(said));
    }

    private List<Member> members(Optional<String> stratify) {
        ForeignRows rows = ForeignRows.read(spec, participants, List.of(), ',');
        String name = participants.toString().endsWith(".txt") ? "text" : id;
        mustHave(rows, "--id", name);
        stratify.ifPresent(field -> mustHave(rows, "--stratify of trial new", field));
        List<Member> members = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ForeignRows.Row row : rows.rows()) {
            try {
                if (!row.fault().isEmpty()) {
                    throw new IllegalArgumentException(row.fault());
                }
                String stratum =
                        stratify.map(field -> text(row.fields().get(field))).orElse("");
                if (stratify.isPresent() && stratum.isEmpty()) {
                    throw new IllegalArgumentException(
                            "the field \"%s\" is empty; everybody needs one".formatted(stratify.get()));
                }
                members.add(new Member(text(row.fields().get(name)), stratum));
            } catch (IllegalArgumentException e) {
                faults.add(row.place() + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults));
        }
        return members;
    }

    private void mustHave(ForeignRows rows, String option, String field) {
        if (!rows.columns().contains(field)) {
            throw new ParameterException(
                    spec.commandLine(), "%s has no field \"%s\"; is %s right?".formatted(participants, field, option));
        }
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString("").strip();
    }
}
