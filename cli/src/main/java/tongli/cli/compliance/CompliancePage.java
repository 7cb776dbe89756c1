package tongli.cli.compliance;

import static tongli.report.page.HtmlWriter.escape;

import tongli.core.Language;
import tongli.server.law.compliance.ComplianceReport;
import tongli.server.law.compliance.ComplianceReport.Item;

/** The report as a page that stands by itself, to be kept and printed. Escapes all it is given. */
final class CompliancePage {

    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}"
                    + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}";

    private CompliancePage() {}

    static String of(ComplianceReport report, Language language) {
        ComplianceWords words = new ComplianceWords(language);
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"/>".formatted(language.code()))
                .append("<title>%s</title><style>%s</style></head><body><main>%n"
                        .formatted(escape(words.title(report)), STYLE))
                .append("<h1>%s</h1>%n<p><strong>%s</strong></p>%n<p>%s</p>%n"
                        .formatted(
                                escape(words.title(report)),
                                escape(words.say("no_advice")),
                                escape(words.counts(report))))
                .append("<h2>%s</h2>%n<ul>%n".formatted(escape(words.say("must_check"))));
        words.mustCheck(report).forEach(text -> page.append("<li>%s</li>%n".formatted(escape(text))));
        page.append("</ul>\n<table><thead><tr>");
        for (String column : new String[] {"kept", "rule", "standing", "source", "how"}) {
            page.append("<th scope=\"col\">%s</th>".formatted(escape(words.say("column_" + column))));
        }
        page.append("</tr></thead><tbody>\n");
        for (Item item : report.items()) {
            page.append("<tr><td>%s</td><th scope=\"row\">%s<br/>%s</th><td>%s</td><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            escape(words.kept(item)),
                            escape(item.rule().id()),
                            escape(words.applies(item)),
                            escape(words.standing(item)),
                            escape(words.source(item.rule())),
                            escape(words.told(item))));
        }
        return page.append("</tbody></table></main></body></html>").toString();
    }
}
