package tongli.cli.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.authored.YamlNode;
import tongli.cli.terminal.AuthorLanguage;
import tongli.coaching.course.Prerequisite;
import tongli.coaching.course.draft.Wish;
import tongli.core.Coded;
import tongli.core.Skill;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.course.Proposals;

/** Drafts a course. */
@Command(
        name = "propose",
        description = {
            "Draft a course from goals, prerequisites and mastery, as a file to go on with.",
            "Weak skills get a lesson and more drills, strong ones a drill; talks grow harder and help fades as mastery grows."
                    + " The same call gives the same file."
        },
        footer = "Example: ./tongli course propose --goals listening,asking --prerequisites foundations,allowing:0.5"
                + " --mastery report.json --lang en > mine/en.yaml")
final class CourseProposeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--goals",
            split = ",",
            required = true,
            paramLabel = "SKILL",
            description = "Skills to be learnt: one to six, with commas between.")
    private List<String> goals = List.of();

    @Option(
            names = "--prerequisites",
            split = ",",
            paramLabel = "COURSE|SKILL:MASTERY",
            description = "What should come before: the id of a course, or a skill and 0 to 1 (default: nothing).")
    private List<String> prerequisites = List.of();

    @Option(
            names = "--mastery",
            paramLabel = "FILE.json",
            description =
                    "How well skills are commanded, {\"skills\":{\"listening\":0.4}} or the report of a talk (default: not known).")
    private @Nullable Path mastery;

    @Option(names = "--id", defaultValue = "my-course", description = "The course's id (default: ${DEFAULT-VALUE}).")
    private String id = "my-course";

    @Mixin
    private AuthorLanguage language = new AuthorLanguage();

    @Override
    public void run() {
        if (!YamlNode.isId(id)) {
            throw wrong("--id is \"%s\"; write up to 64 small letters, figures, - and _, a letter or figure first."
                    .formatted(id));
        }
        List<Skill> skills = goals.stream().map(this::skill).toList();
        List<Prerequisite> asked =
                prerequisites.stream().map(this::prerequisite).toList();
        Wish wish;
        try {
            wish = new Wish(
                    id, language.language(), skills, asked, mastery == null ? Map.of() : MasteryFile.read(mastery));
        } catch (IllegalArgumentException impossible) {
            throw wrong("--goals: " + impossible.getMessage() + ".");
        }
        spec.commandLine()
                .getOut()
                .print(Proposals.yaml(
                        wish, Courses.bundled().withFiles(language.language()), ScenarioLibrary.bundled()));
        spec.commandLine().getOut().flush();
    }

    private Skill skill(String code) {
        return Coded.find(Skill.class, code.strip())
                .orElseThrow(
                        () -> wrong("\"%s\" is no skill; choose of %s.".formatted(code, YamlNode.codes(Skill.class))));
    }

    private Prerequisite prerequisite(String given) {
        int colon = given.indexOf(':');
        if (colon < 0 && Coded.find(Skill.class, given.strip()).isEmpty()) {
            if (!YamlNode.isId(given.strip())) {
                throw wrong("--prerequisites: \"%s\" is no id of a course.".formatted(given));
            }
            return new Prerequisite.CourseDone(given.strip());
        }
        try {
            return new Prerequisite.SkillMastered(
                    skill(colon < 0 ? given : given.substring(0, colon)),
                    Double.parseDouble(given.substring(colon + 1)));
        } catch (NumberFormatException none) {
            throw wrong("--prerequisites: write a skill with its mastery, as in allowing:0.5; \"%s\" has none."
                    .formatted(given));
        } catch (IllegalArgumentException outside) {
            throw wrong("--prerequisites: " + outside.getMessage() + ".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
