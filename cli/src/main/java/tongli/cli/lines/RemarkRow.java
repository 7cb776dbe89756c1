package tongli.cli.lines;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import tongli.authored.Remark;
import tongli.authored.Wording;
import tongli.cli.terminal.OutputFormat;
import tongli.core.Language;
import tongli.wire.TongliJson;

/** A remark on a file that somebody writes, as lint prints it. */
public record RemarkRow(String file, int line, String rule, String place, String message) {

    public static RemarkRow of(String file, Remark remark, Language language) {
        return new RemarkRow(
                file,
                remark.line(),
                remark.rule(),
                remark.place(),
                remark.message().in(language));
    }

    public boolean isFault() {
        return rule.equals(Remark.FAULT);
    }

    /** One a line: {@code file:line: rule: place message}, or as JSON. */
    public static void print(List<RemarkRow> rows, CommandSpec spec, OutputFormat format, Language language) {
        rows.forEach(row -> spec.commandLine()
                .getOut()
                .println(
                        format.isTable()
                                ? "%s:%d: %s: %s"
                                        .formatted(
                                                row.file(),
                                                row.line(),
                                                row.rule(),
                                                Wording.placed(row.place(), row.message(), language))
                                : TongliJson.line(row)));
    }
}
