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
import tongli.server.oncall.Answer;
import tongli.server.oncall.OnCallMessage;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.Webhook;
import tongli.wire.TongliJson;

/** Tries whether what a person on call is to be told arrives. */
@Command(
        name = "test",
        description = {
            "Send a message that is marked as a test, once, to the address that is set, and say what came back.",
            "The server may run meanwhile. Prints what was sent and the answer as JSON; status 1 if it was not taken."
        })
final class OnCallTestCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Override
    public void run() {
        ServerConfig config = place.config();
        OnCallSettings settings = config.onCall()
                .orElseThrow(() -> new WorkFailed(
                        "nobody is told of high risk, for no address is set; set on-call.url and on-call.secret-file"));
        InstantSource clock = InstantSource.system();
        OnCallMessage message =
                OnCallMessage.test(clock.instant(), config.access().url(), settings.contact());
        Answer answer = send(new Webhook(settings, clock), message);
        boolean taken = answer.meaning() == Answer.Meaning.TAKEN;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("host", settings.host());
        told.put("sent", message);
        told.put("answer", answer.told());
        told.put("taken", taken);
        spec.commandLine().getOut().println(TongliJson.line(told));
        if (!taken) {
            throw new WorkFailed("%s did not take it: %s; %s"
                    .formatted(
                            settings.host(),
                            answer.told(),
                            answer.meaning() == Answer.Meaning.REFUSED
                                    ? "a server would give such an event up at once; look at address and secret"
                                    : "a server would try again; if it stays so, look at address and secret"));
        }
    }

    private static Answer send(Webhook webhook, OnCallMessage message) {
        try {
            return webhook.send(message);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WorkFailed("stopped before there was an answer", stopped);
        }
    }
}
