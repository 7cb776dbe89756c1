package tongli.cli.practice;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.WorkFailed;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.report.ReportFormat;
import tongli.report.page.ReportSource;
import tongli.report.pdf.FontMissing;

/** The file that a report goes to; its ending says whether as a page or as PDF. */
record ReportFile(Path path, ReportFormat format) {

    /**
     * Finds what is wrong before anybody talks.
     *
     * @throws ParameterException if the ending is neither .html nor .pdf
     * @throws WorkFailed if it cannot be written, or there is no font for it
     */
    static ReportFile given(CommandSpec spec, String option, Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Optional<ReportFormat> format = Stream.of(ReportFormat.values())
                .filter(one -> name.endsWith("." + one.code()))
                .findFirst();
        if (format.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "%s is \"%s\"; its name must end in .html or .pdf.".formatted(option, path));
        }
        SetOutput.check(spec, option, path, List.of());
        try {
            format.get().check();
        } catch (FontMissing missing) {
            throw new WorkFailed(String.valueOf(missing.getMessage()), missing);
        }
        return new ReportFile(path, format.get());
    }

    /** @param err says where the report is */
    void write(PracticeService practice, PracticeParts parts, UUID id, PrintWriter err) {
        Session session = practice.session(id);
        SetOutput.write(
                path,
                format.write(new ReportSource(
                        practice.report(id),
                        practice.scenario(session),
                        parts.riskCards().card(session.language()),
                        ZoneId.systemDefault())));
        err.println("tongli: the report is in %s".formatted(path));
        err.flush();
    }

    /** As {@link #write}, of a talk in a terminal: where practice stopped, people to call were shown and nothing is looked back on. */
    void writeAfterTalk(PracticeService practice, PracticeParts parts, UUID id, PrintWriter err) {
        if (practice.session(id).status() == SessionStatus.STOPPED) {
            err.println("tongli: practice stopped, so there is no report in %s".formatted(path));
            err.flush();
        } else {
            write(practice, parts, id, err);
        }
    }
}
