package tongli.cli.scale;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.ReaderLanguage;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleLibrary;
import tongli.core.Language;
import tongli.wire.TongliJson;

/** {@code tongli scale list}. */
@Command(
        name = "list",
        description = {
            "List the scales: how they are scored, whose they are, and whether somebody has brought their words.",
            "Words are looked for as scales/SCALE-zh.yaml and scales/SCALE-en.yaml in the folder of --data."
        })
final class ScaleListCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private ReaderLanguage language = new ReaderLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    /** One scale for programs. */
    private record ScaleJson(
            String id,
            String name,
            int items,
            List<Integer> reversed,
            List<Integer> answers,
            List<Integer> score,
            @JsonProperty("missing_at_most") int missingAtMost,
            @JsonProperty("missing_source") String missingSource,
            List<ScoreJson.MarkJson> marks,
            String about,
            @JsonProperty("is_not") String isNot,
            String source,
            String licence,
            String where,
            Map<String, String> versions,
            @JsonProperty("words_brought") List<String> wordsBrought) {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<ScaleJson> scales =
                ScaleLibrary.bundled().scales().stream().map(this::shape).toList();
        if (format.isTable()) {
            scales.forEach(scale -> print(scale, out));
        } else {
            scales.forEach(scale -> out.println(TongliJson.line(scale)));
        }
    }

    private ScaleJson shape(Scale scale) {
        Language told = language.language();
        Map<String, String> versions = new TreeMap<>();
        scale.versions().forEach((version, whose) -> versions.put(version.code(), whose));
        return new ScaleJson(
                scale.id(),
                scale.name().in(told),
                scale.items(),
                scale.reversed().stream().sorted().toList(),
                List.of(scale.low(), scale.high()),
                List.of(scale.lowest(), scale.highest()),
                scale.missing().atMost(),
                scale.missing().source(),
                scale.marks().stream().map(ScoreJson.MarkJson::of).toList(),
                scale.about().in(told),
                scale.isNot().in(told),
                scale.source(),
                scale.licence().in(told),
                scale.where(),
                versions,
                Stream.of(Language.values())
                        .filter(one -> Files.isReadable(TextsFile.usual(data.path(), scale, one)))
                        .map(Language::code)
                        .toList());
    }

    private void print(ScaleJson scale, PrintWriter out) {
        Language told = language.language();
        out.println(ScoreTable.say(told, "list_name", scale.id(), scale.name()));
        out.println("  "
                + ScoreTable.say(
                        told,
                        "list_scoring",
                        scale.items(),
                        scale.answers().get(0),
                        scale.answers().get(1),
                        scale.score().get(0),
                        scale.score().get(1)));
        out.println("  " + ScoreTable.say(told, "is", scale.about()));
        out.println("  " + ScoreTable.say(told, "is_not", scale.isNot()));
        out.println("  " + ScoreTable.say(told, "source", scale.source()));
        out.println("  " + ScoreTable.say(told, "list_licence", scale.licence(), scale.where()));
        out.println("  "
                + (scale.wordsBrought().isEmpty()
                        ? ScoreTable.say(told, "list_no_words")
                        : ScoreTable.say(told, "list_words", String.join(", ", scale.wordsBrought()))));
    }
}
