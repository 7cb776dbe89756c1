package tongli.cli.operate;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.server.config.ServerConfig;
import tongli.server.law.CurrentLaw;
import tongli.server.retention.Retention;
import tongli.server.storage.Database;
import tongli.server.storage.PracticeSweep;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;

/** Deletes what was kept for long enough. */
@Command(
        name = "run",
        description = {
            "Delete practice (talks, answers in courses, rounds of showings, what was seen of skills), entries of the audit log, what a person on call was told and what people put right"
                    + " that were kept for as long as the jurisdiction's profile says.",
            "Running servers do so each day.",
            "A data folder's database is for one program, so stop the server first. Prints what was done as JSON."
        })
final class RetentionRunCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Override
    public void run() {
        ServerConfig config = place.config();
        StoragePlace storage = place.storage(config);
        if (!storage.isThere()) { // opening it would make one
            throw new WorkFailed("nothing is kept in %s; name another folder with --data".formatted(storage.folder()));
        }
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(storage)) {
            Retention.Swept swept = new Retention(database, clock).run(new CurrentLaw(config.law(), clock).today());
            spec.commandLine()
                    .getOut()
                    .println(TongliJson.line(Map.of(
                            "law", config.law().id(),
                            "practice_storage", practice(swept),
                            "audit",
                                    Map.of(
                                            "days", swept.auditDays(),
                                            "before", swept.auditBefore().toString(),
                                            "deleted", swept.audit()),
                            "on_call", Map.of("days", swept.onCallDays(), "deleted", swept.onCall()),
                            "feedback", Map.of("days", swept.feedbackDays(), "deleted", swept.feedback()))));
        } catch (StorageUnavailable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Map<String, Object> practice(Retention.Swept swept) {
        PracticeSweep.Deleted deleted = swept.practice();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("days", swept.days());
        told.put("before", swept.before().toString());
        told.put(
                "deleted",
                deleted.sessions() + deleted.enrolments() + deleted.marks() + deleted.rounds() + deleted.evidence());
        told.put("sessions", deleted.sessions());
        told.put("enrolments", deleted.enrolments());
        told.put("marks", deleted.marks());
        told.put("showings", deleted.rounds());
        told.put("skill_evidence", deleted.evidence());
        return told;
    }
}
