package tongli.cli.compliance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.server.law.InForce;
import tongli.server.law.Rule;
import tongli.server.law.compliance.ComplianceReport;
import tongli.server.law.compliance.ComplianceReport.Item;

/** The report in words of one language. */
final class ComplianceWords {

    private static final Sentences SENTENCES = Sentences.beside(ComplianceWords.class, "compliance");

    private final Language language;

    ComplianceWords(Language language) {
        this.language = language;
    }

    String say(String key) {
        return SENTENCES.say(language, key);
    }

    /** Name of the profile and day of the report. */
    String title(ComplianceReport report) {
        return say("title")
                .formatted(
                        report.profile().title().in(language), report.profile().id(), report.day());
    }

    /** Rules in force, by who keeps them. */
    String counts(ComplianceReport report) {
        return report.counts().entrySet().stream()
                .map(entry -> "%s %d".formatted(say(entry.getKey().code()), entry.getValue()))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
    }

    String kept(Item item) {
        return say(item.check().how().code());
    }

    /** Whether a rule has effect, and how sure we are that it is law. */
    String standing(Item item) {
        String status = say("status_" + item.rule().status().code());
        if (!item.isAsked()) {
            return status + " · "
                    + say("not_declared")
                            .formatted(item.rule().purpose().orElseThrow().code());
        }
        return item.stage() == InForce.Stage.NOW
                ? status
                : status + " · " + say("stage_" + item.stage().name().toLowerCase(Locale.ROOT));
    }

    String source(Rule rule) {
        return "%s, %s (%s)"
                .formatted(
                        rule.source().source().instrument().in(language),
                        rule.source().article(),
                        say("checked_" + rule.source().checked().code()));
    }

    List<String> mustCheck(ComplianceReport report) {
        return report.profile().operatorMustCheck().stream()
                .map(text -> text.in(language))
                .toList();
    }

    String told(Item item) {
        return item.told().in(language)
                + (item.check().by().isEmpty() ? "" : " [" + item.check().by() + "]");
    }

    String applies(Item item) {
        return item.rule().applies().in(language);
    }
}
