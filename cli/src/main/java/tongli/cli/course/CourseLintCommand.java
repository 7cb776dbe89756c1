package tongli.cli.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.authored.FilePlaces;
import tongli.authored.Remark;
import tongli.cli.lines.AuthoredFiles;
import tongli.cli.lines.RemarkRow;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.BundledAssessor;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseReader;
import tongli.coaching.course.lint.CourseDraft;
import tongli.coaching.course.lint.JudgedExamples;
import tongli.coaching.course.lint.Languages;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;

/** Looks course files over: what cannot be read, and what can and yet will not teach well. */
@Command(
        name = "lint",
        description = {
            "Look course files over: faults, with which a file cannot be used, and findings, with which it teaches less well.",
            "Status 1 if a file has a fault, or, with --strict, a finding."
        },
        footer = "Example: ./tongli course lint my-courses --judge --format table")
final class CourseLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Course files, or folders of them: every .yaml file down to three folders deep.")
    private List<Path> places = List.of();

    @Option(names = "--strict", description = "Findings too make the status 1.")
    private boolean strict;

    @Option(
            names = "--judge",
            description = "Also hold every weak, strong and hear against the judge that assesses the learners.")
    private boolean judge;

    @Mixin
    private AuthorLanguage language = new AuthorLanguage();

    @Mixin
    private OutputFormat format = new OutputFormat();

    private final List<RemarkRow> rows = new ArrayList<>();

    /** The files that can be used, by their names. */
    private final Map<String, Course> courses = new LinkedHashMap<>();

    private final Map<String, String> texts = new LinkedHashMap<>();

    @Override
    public Integer call() {
        List<Path> files = AuthoredFiles.all(places);
        files.forEach(file -> look(Courses.reader(), file));
        Languages.look(courses)
                .forEach(found -> rows.add(new RemarkRow(
                        found.file(),
                        FilePlaces.of(texts.getOrDefault(found.file(), ""), Set.of())
                                .line(found.place()),
                        found.rule(),
                        found.place(),
                        found.message().in(language.language()))));
        if (judge) {
            judge();
        }
        RemarkRow.print(rows, spec, format, language.language());
        int faulty = files.size() - courses.size();
        spec.commandLine()
                .getErr()
                .println(language.say(
                        "looked",
                        files.size(),
                        faulty,
                        rows.stream().filter(row -> !row.isFault()).count()));
        return faulty > 0 || strict && !rows.isEmpty() ? 1 : 0;
    }

    private void look(CourseReader reader, Path file) {
        String name = file.toString();
        try {
            String text = AuthoredFiles.text(file, language);
            texts.put(name, text);
            CourseDraft draft = CourseDraft.look(reader, name, text);
            draft.course().ifPresent(course -> courses.put(name, course));
            draft.remarks().forEach(remark -> rows.add(RemarkRow.of(name, remark, language.language())));
        } catch (WorkFailed unreadable) {
            String fault = String.valueOf(unreadable.getMessage()).replace(file + ": ", "");
            rows.add(new RemarkRow(name, 1, Remark.FAULT, "", fault));
        }
    }

    private void judge() {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
                BundledReplyReader replies = new BundledReplyReader(encoder);
                TextEmotionReader emotions = TextEmotionReader.bundled()) {
            JudgedExamples examples = new JudgedExamples(new BundledAssessor(replies, emotions));
            courses.forEach((name, course) -> {
                FilePlaces where = FilePlaces.of(texts.getOrDefault(name, ""), Set.of());
                examples.look(course)
                        .forEach(finding ->
                                rows.add(RemarkRow.of(name, Remark.of(finding, where), language.language())));
            });
        }
    }
}
