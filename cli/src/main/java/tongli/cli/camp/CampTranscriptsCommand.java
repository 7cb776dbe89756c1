package tongli.cli.camp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.camp.env.Seeds;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.policy.Policy;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.camp.talk.World;
import tongli.camp.words.SpokenTalk;
import tongli.cli.learn.CallLine;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.Within;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/** {@code tongli camp transcripts}. */
@Command(
        name = "transcripts",
        description = {
            "Write down whole talks of a policy with people whom it has not trained with, at normal difficulty, a page a language, to be read aloud.",
            "The persons take turns; nothing is chosen."
        },
        footer = "Example: ./tongli camp transcripts --run runs/ppo-1 --out docs/results")
final class CampTranscriptsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--run", required = true, paramLabel = "DIR", description = "What `camp train` left under --out.")
    private Path run = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where camp-transcripts-zh.md and camp-transcripts-en.md go.")
    private Path out = Path.of("");

    @Option(
            names = "--people",
            defaultValue = "held_out",
            paramLabel = "held_out|development|training",
            description = "Whom it meets (default: ${DEFAULT-VALUE}).")
    private Split people = Split.HELD_OUT;

    @Within(from = 1, to = 100)
    @Option(
            names = "--talks",
            defaultValue = "5",
            paramLabel = "N",
            description = "Talks in each language (default: ${DEFAULT-VALUE}).")
    private int talks;

    @Option(names = "--seed", defaultValue = "1", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        Policy<double[], Integer> policy = PolicyChoice.ofRun(run);
        for (Language language : Language.values()) {
            Path file = out.resolve("camp-transcripts-%s.md".formatted(language.code()));
            try {
                Files.createDirectories(out);
                Files.writeString(file, page(language, policy), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw FileTrouble.with(e, "can --out be written?");
            }
            spec.commandLine().getOut().println(file);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private String page(Language language, Policy<double[], Integer> policy) {
        List<Person> met = People.bundled().of(people, List.of(language), List.of(Difficulty.NORMAL));
        TranscriptPage page = new TranscriptPage(language, CallLine.of(spec));
        for (int i = 0; i < talks; i++) {
            World world = new World(met.get(i % met.size()), RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);
            page.add(world, SpokenTalk.play(world, policy, Seeds.of(seed, i)));
        }
        return page.text();
    }
}
