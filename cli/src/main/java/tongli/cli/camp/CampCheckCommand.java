package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.camp.check.Agreement;
import tongli.camp.check.CheckedTurn;
import tongli.camp.check.WordsCheck;
import tongli.camp.env.Seeds;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.run.Setting;
import tongli.camp.talk.World;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.engine.PersonaEngine;
import tongli.understanding.BundledReplyReader;
import tongli.wire.TongliJson;

/** {@code tongli camp check}. */
@Command(
        name = "check",
        description = {
            "Hold what responses do to trust against what the same responses do in words, read by the reader of replies.",
            "Turn by turn from the same state; staying quiet has no words and is left out."
        },
        footer = "Example: ./tongli camp check --policy rules --people development --difficulty normal")
final class CampCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--policy",
            defaultValue = "rules",
            paramLabel = "rules|skilled|random",
            description = "Whose responses (default: ${DEFAULT-VALUE}).")
    private PolicyChoice policy = PolicyChoice.RULES;

    @Mixin
    private TalkOptions met = new TalkOptions(Split.DEVELOPMENT, 1);

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        Setting setting = settings.chosen(spec);
        List<CheckedTurn> turns = new ArrayList<>();
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader reader = new BundledReplyReader(encoder)) {
            WordsCheck check = new WordsCheck(new PersonaEngine(encoder), reader);
            for (Person person : setting.people(met.people())) {
                World world = new World(person, setting.weights(), setting.limit());
                for (int talk = 0; talk < met.talks(); talk++) {
                    turns.addAll(check.play(world, policy.of(setting.limit()), Seeds.of(met.seed(), talk)));
                }
            }
        }
        Map<String, List<CheckedTurn>> kinds = new TreeMap<>();
        for (CheckedTurn turn : turns) {
            kinds.computeIfAbsent(
                            turn.response().strategy().code() + " "
                                    + turn.response().depth().code(),
                            any -> new ArrayList<>())
                    .add(turn);
        }
        Map<String, Agreement> agreements = new LinkedHashMap<>();
        agreements.put("all", Agreement.of(turns));
        kinds.forEach((kind, of) -> agreements.put(kind, Agreement.of(of)));
        print(agreements);
        return 0;
    }

    private void print(Map<String, Agreement> agreements) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isTable()) {
            out.printf(
                    "%-40s %5s %8s %8s %6s %6s %s%n", "response", "turns", "without", "in words", "off", "r", "same");
            agreements.forEach((kind, one) -> out.printf(
                    Locale.ROOT,
                    "%-40s %5d %8.4f %8.4f %6.4f %6.2f %.2f%n",
                    kind,
                    one.turns(),
                    one.without(),
                    one.inWords(),
                    one.off(),
                    one.correlation(),
                    one.sameSign()));
        } else {
            out.println(TongliJson.line(agreements));
        }
        out.flush();
    }
}
