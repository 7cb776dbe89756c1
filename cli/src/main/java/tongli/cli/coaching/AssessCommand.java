package tongli.cli.coaching;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.LineFiles;
import tongli.cli.lines.LineWork;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.TextLimit;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.Assessor;
import tongli.coaching.BundledAssessor;
import tongli.coaching.rating.LayerJudge;
import tongli.core.Assessment;
import tongli.core.Blank;
import tongli.core.PlainText;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.practice.LearnerText;
import tongli.understanding.BundledReplyReader;
import tongli.wire.AssessmentJson;
import tongli.wire.TongliJson;

/** {@code tongli assess}: how a reply meets what was said, and how it could be worded. */
@Command(
        name = "assess",
        description = {
            "Assess a reply: what it does, what it is worth, and a better wording.",
            "With --input, a .jsonl file has one {\"id\":…,\"context\":…,\"reply\":…} a line, where \"history\", a list of"
                    + " {\"speaker\":…,\"text\":…}, may stand in for \"context\"; a .tsv file has a header line and the same"
                    + " fields. Every other field of a line is kept. A line that cannot be read becomes an object with"
                    + " \"line\" and \"error\", and the exit status is 1. A file without lines is no failure."
        })
public final class AssessCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--context", paramLabel = "TEXT", description = "What the other person said.")
    private @Nullable String context;

    @Option(names = "--reply", paramLabel = "TEXT", description = "The reply to assess.")
    private @Nullable String reply;

    @Mixin
    private LineFiles files = new LineFiles();

    @Mixin
    private OwnLevels levels = new OwnLevels();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        check();
        PrintWriter out = spec.commandLine().getOut();
        try (OwnLevels.Opened own = levels.open(spec);
                OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder);
                TextEmotionReader emotions = TextEmotionReader.bundled()) {
            Assessor assessor = new BundledAssessor(replies, own.beside(new LayerJudge(emotions)));
            if (reply == null) {
                return files.run(
                        spec,
                        "reply",
                        LineWork.oneByOne(
                                fields -> ReplyLine.read(fields, language), assessor::assess, AssessmentJson::of));
            }
            String words = PlainText.of(reply);
            String before = context == null || Blank.is(context) ? "" : PlainText.of(context);
            language.warnIfNeither(spec, words + " " + before);
            Assessment assessment =
                    assessor.assess(AssessmentRequest.of(language.forText(words + " " + before), before, words)
                            .inLanguageFoundOut(language.chosen().isEmpty()));
            if (format.isTable()) {
                out.println(AssessmentTable.of(assessment));
            } else {
                out.println(TongliJson.line(AssessmentJson.of(assessment)));
            }
            return 0;
        }
    }

    private void check() {
        if ((reply == null) != files.given()) {
            throw wrong("Give --reply (and --context), or --input and a file.");
        }
        if (files.given()) {
            if (context != null) {
                throw wrong("--context goes with --reply; the lines of a file have contexts of their own.");
            }
            files.check(spec, false);
            return;
        }
        files.mustNotBeGiven(spec);
        if (reply != null && Blank.is(reply)) {
            throw wrong("--reply is blank; give it some words.");
        }
        TextLimit.check(spec, "--reply", reply, LearnerText.MAX_CHARACTERS);
        TextLimit.check(spec, "--context", context, LearnerText.MAX_CHARACTERS);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
