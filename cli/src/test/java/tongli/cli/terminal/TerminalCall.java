package tongli.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Calls one command as a terminal does; failed work must be said in words. */
public final class TerminalCall {
    private TerminalCall() {}

    /** The status; what was printed before is forgotten. */
    public static int of(Object command, StringWriter out, StringWriter err, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(WrongCall::explain)
                .setExecutionExceptionHandler((failure, call, parsed) -> {
                    assertThat(failure).isInstanceOf(WorkFailed.class);
                    call.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }
}
