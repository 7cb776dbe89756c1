package tongli.cli.compliance;

import java.io.PrintWriter;
import tongli.core.Language;
import tongli.server.law.compliance.ComplianceReport;
import tongli.server.law.compliance.ComplianceReport.Item;

/** The report for a terminal: some lines a rule. */
final class ComplianceTable {

    private ComplianceTable() {}

    static void print(ComplianceReport report, Language language, PrintWriter out) {
        ComplianceWords words = new ComplianceWords(language);
        out.println(words.title(report));
        out.println(words.say("no_advice"));
        out.println(words.counts(report));
        out.println();
        out.println(words.say("must_check"));
        words.mustCheck(report).forEach(text -> out.println("  - " + text));
        for (Item item : report.items()) {
            out.println();
            out.printf("%s  %s  (%s)%n", words.kept(item), item.rule().id(), words.standing(item));
            out.println("  " + words.applies(item));
            out.println("  " + words.source(item.rule()));
            out.println("  " + words.told(item));
        }
    }
}
