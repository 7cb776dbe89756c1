package tongli.cli.analyze.dialogue;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.coaching.RiskCards;
import tongli.core.Utterance;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.BundledRiskReader;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.DialogueAnalyst;
import tongli.understanding.meaning.MeaningReader;
import tongli.wire.DialogueJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze dialogue}: what each turn means, and how feelings move over the talk. */
@Command(
        name = "dialogue",
        description = {
            "Read a talk: what each turn feels, wants and needs, where feelings shift and turn, who follows whom, and"
                    + " which bids went unanswered.",
            "FILE is a .jsonl file with one {\"speaker\":…,\"text\":…} a line, in order, or a .txt file with a talk as it was"
                    + " typed (name: words) or copied from WeChat, QQ, WhatsApp, Telegram, Discord or Slack. A talk is read"
                    + " as a whole, so a line that cannot be read stops it; standard error names every such line, and every"
                    + " line of a .txt file that is nobody's words."
        })
public final class AnalyzeDialogueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The talk.")
    private Path file = Path.of("");

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page that stands by itself.")
    private @Nullable Path html;

    @Option(names = "--png", paramLabel = "FILE", description = "Also draw the curves.")
    private @Nullable Path png;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        if (!DialogueFile.isRead(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "FILE must end in .jsonl, one turn a line, or in .txt, a talk as it was pasted.");
        }
        if (html != null) { // before the reading, which takes a while
            SetOutput.check(spec, "--html", html, List.of(file));
        }
        if (png != null) {
            SetOutput.check(spec, "--png", png, html == null ? List.of(file) : List.of(file, html));
        }
        List<Utterance> talk =
                DialogueFile.read(file, remark -> spec.commandLine().getErr().println("tongli: " + remark));
        DialogueWords words = DialogueWords.of(
                language.forText(talk.stream().map(Utterance::text).collect(Collectors.joining("\n"))));
        DialogueAnalysis analysis = read(talk);
        String region = Locale.getDefault().getCountry();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            DialogueTable.print(analysis, words, region, out);
        } else {
            out.println(TongliJson.line(DialogueJson.of(analysis, RiskCards.bundled())));
        }
        if (html != null) {
            SetOutput.write(html, DialogueHtml.of(analysis, words, region).getBytes(StandardCharsets.UTF_8));
        }
        if (png != null) {
            DialoguePng picture = DialoguePng.of(analysis, words);
            SetOutput.write(png, picture.bytes());
            picture.remark().ifPresent(remark -> spec.commandLine().getErr().println("tongli: " + remark));
        }
        return 0;
    }

    private DialogueAnalysis read(List<Utterance> talk) {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                TextEmotionReader emotions = TextEmotionReader.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder);
                MeaningReader meanings = MeaningReader.bundled();
                BundledRiskReader risks = BundledRiskReader.bundled()) {
            return new DialogueAnalyst(emotions, meanings, replies, risks, seed).analyse(talk, language.chosen());
        }
    }
}
