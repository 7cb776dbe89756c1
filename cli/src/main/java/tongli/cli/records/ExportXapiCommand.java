package tongli.cli.records;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.course.Course;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.Enrolment;
import tongli.practice.PracticeRefused;
import tongli.practice.Session;
import tongli.server.lrs.Delivery;
import tongli.server.lrs.Login;
import tongli.server.lrs.RecordStore;
import tongli.server.lrs.Told;
import tongli.server.lrs.UnsentFile;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;
import tongli.wire.xapi.CourseStatements;
import tongli.wire.xapi.Learner;
import tongli.wire.xapi.RoundStatements;
import tongli.wire.xapi.StatementJson;
import tongli.wire.xapi.TalkStatements;

/** {@code tongli export xapi}. */
@Command(
        name = "xapi",
        description = {
            "Tell kept conversations, courses and, with --all, rounds of naming feelings as xAPI 1.0.3 statements, as a JSON array or to a record store (LRS).",
            "With --lrs, statements are posted in batches, under ids that are always the same, so that telling twice makes no double;"
                    + " the login comes from "
                    + Login.USER + " and " + Login.PASSWORD + ". What could not be sent is kept in the data folder and"
                    + " goes the next time, with other statements or alone."
        },
        footer = "Example: ./tongli export xapi --all --lrs https://lrs.example.org/xapi")
final class ExportXapiCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Chosen chosen = new Chosen();

    @Mixin
    private Whose whose = new Whose();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the statements to FILE, not to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--lrs",
            paramLabel = "URL",
            description = "Post the statements to this record store, such as https://lrs.example.org/xapi.")
    private @Nullable String lrs;

    @Option(
            names = "--xapi-version",
            paramLabel = "1.0.3|2.0.0",
            defaultValue = "1.0.3",
            description = "What the record store is told to expect (default: ${DEFAULT-VALUE}).")
    private String version = "1.0.3";

    @Mixin
    private DataFolder data = new DataFolder();

    /** What came of sending. */
    private record Sent(String lrs, int sent, int known, List<UUID> refused, int left) {}

    @Override
    public void run() {
        chosen.check(spec, lrs != null);
        whose.check(spec, chosen);
        if (!RecordStore.VERSIONS.contains(version)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--xapi-version is \"%s\"; it must be one of %s."
                            .formatted(version, String.join(", ", RecordStore.VERSIONS)));
        }
        if (output != null) {
            SetOutput.check(spec, "--output", output, List.of());
        }
        Optional<RecordStore> to = Optional.ofNullable(lrs).map(this::store);
        try (KeptRecords kept = KeptRecords.in(data.place())) {
            List<StatementJson> statements = statements(kept);
            if (output != null) {
                SetOutput.write(output, file(statements).getBytes(StandardCharsets.UTF_8));
            } else if (to.isEmpty()) {
                spec.commandLine().getOut().print(file(statements));
                spec.commandLine().getOut().flush();
            }
            to.ifPresent(store -> send(store, kept, statements));
        } catch (StorageUnavailable | PracticeRefused | CourseRefused failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    private RecordStore store(String url) {
        try {
            return RecordStore.of(url, Login.in(System.getenv()), version);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--lrs: " + wrong.getMessage(), wrong);
        }
    }

    private List<StatementJson> statements(KeptRecords kept) {
        List<StatementJson> told = new ArrayList<>();
        if (chosen.cohort() != null) {
            kept.cohorts().members(kept.cohort(chosen.cohort())).stream()
                    .sorted(Comparator.comparing(Enrolment::at))
                    .forEach(member -> told.addAll(course(kept, member, whose.enrolled(member.id()))));
            return told;
        }
        Learner own = whose.own(
                kept.store().records().pseudonym(kept.store().consents().allowStorage()));
        List<Session> sessions = chosen.all()
                ? kept.sessions()
                : chosen.sessions().stream().map(kept.practice()::session).toList();
        sessions.forEach(session -> told.addAll(talk(kept, session, own)));
        if (chosen.all()) {
            kept.enrolmentsAlone().forEach(enrolment -> told.addAll(course(kept, enrolment, own)));
            RoundStatements rounds = new RoundStatements(own);
            kept.rounds().forEach(round -> told.addAll(rounds.of(round)));
        }
        return told;
    }

    private List<StatementJson> talk(KeptRecords kept, Session session, Learner learner) {
        return new TalkStatements(learner, chosen.words())
                .of(kept.practice().report(session.id()), kept.parts().scenarios());
    }

    private List<StatementJson> course(KeptRecords kept, Enrolment enrolment, Learner learner) {
        Course course = kept.courses().course(enrolment);
        return new CourseStatements(learner, chosen.words()).of(enrolment, course, kept.catalogue());
    }

    /** A statement a line. */
    private static String file(List<StatementJson> statements) {
        return statements.stream().map(TongliJson::line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private void send(RecordStore store, KeptRecords kept, List<StatementJson> statements) {
        Path unsent = kept.store().records().unsent();
        Delivery.Outcome outcome = new Delivery(store, new UnsentFile(unsent))
                .deliver(statements.stream().map(Told::of).toList());
        PrintWriter out = spec.commandLine().getOut();
        out.println(TongliJson.line(new Sent(
                store.statements().toString(), outcome.sent(), outcome.known(), outcome.refused(), outcome.left())));
        out.flush();
        if (outcome.left() > 0) {
            throw new WorkFailed("%s: %s. Not sent: %d of the statements, which are kept in %s and go the next time."
                    .formatted(
                            store.statements(),
                            outcome.stopped()
                                    .map(Delivery.Stop::remedy)
                                    .orElse("it does not take the statements that \"refused\" names"),
                            outcome.left(),
                            unsent));
        }
    }
}
