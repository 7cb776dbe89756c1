package tongli.cli.coaching;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.Assessor;
import tongli.coaching.BundledAssessor;
import tongli.core.Assessment;
import tongli.core.Utterance;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;
import tongli.wire.AssessmentJson;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongli assess}: how a reply meets what was said, and how it could be worded. */
@Command(name = "assess", description = "Assess a reply: what it does, what it is worth, and a better wording.")
public final class AssessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--context", defaultValue = "", description = "What the other person said.")
    private String context = "";

    @Option(names = "--reply", description = "The reply to assess.")
    private @Nullable String reply;

    @Option(
            names = "--input",
            paramLabel = "FILE.jsonl",
            description =
                    "Assess one {\"id\":…,\"context\":…,\"reply\":…} a line; \"history\" may stand for \"context\".")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "FILE.jsonl", description = "Write there (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if ((reply == null) == (input == null)) {
            throw new ParameterException(spec.commandLine(), "Give --reply (and --context), or --input and a file.");
        }
        if (reply != null && reply.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reply is blank; give it some words.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            Assessor assessor = new BundledAssessor(new BundledReplyReader(encoder));
            if (input != null) {
                return JsonLines.run(input, output, out, fields -> AssessmentJson.of(assessor.assess(request(fields))))
                        ? 0
                        : 1;
            }
            String one = reply == null ? "" : reply;
            Assessment assessment =
                    assessor.assess(AssessmentRequest.of(language.forText(one + " " + context), context, one));
            if (format.isTable()) {
                table(assessment, out);
            } else {
                out.println(TongliJson.line(AssessmentJson.of(assessment)));
            }
            return 0;
        }
    }

    private AssessmentRequest request(ObjectNode fields) {
        String words = JsonLines.text(fields, "reply");
        List<Utterance> history = new ArrayList<>();
        if (fields.get("history") != null) {
            for (JsonNode line : fields.get("history")) {
                if (!(line instanceof ObjectNode said)) {
                    throw new IllegalArgumentException("\"history\" must be a list of {\"speaker\":…,\"text\":…}");
                }
                history.add(new Utterance(JsonLines.text(said, "speaker"), JsonLines.text(said, "text")));
            }
        } else {
            history.add(new Utterance(Utterance.PERSONA, JsonLines.text(fields, "context")));
        }
        String all = words + " " + history.get(history.size() - 1).text();
        return new AssessmentRequest(language.forText(all), history, words, Optional.empty());
    }

    private static void table(Assessment assessment, PrintWriter out) {
        if (assessment.score().isPresent()) {
            out.printf("score %d%n", assessment.score().getAsInt());
            assessment
                    .empathy()
                    .forEach((mechanism, level) -> out.printf(
                            "  %-20s %d%n", mechanism.code(), level.level().orElse(0)));
        }
        assessment.strengths().forEach(remark -> out.printf("+ %s%n", remark.message()));
        assessment.missteps().forEach(remark -> out.printf("- %s%n", remark.message()));
        out.println(assessment.explanation());
        if (!assessment.suggestion().equals(assessment.reply())) {
            out.println("> " + assessment.suggestion());
        }
    }
}
