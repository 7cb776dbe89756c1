package tongli.cli.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.server.law.Bilingual;
import tongli.server.law.Rule;
import tongli.server.law.Source;
import tongli.server.law.compliance.ComplianceReport;
import tongli.server.law.compliance.ComplianceReport.Item;

/** The report for programs, in both languages. */
record ComplianceJson(
        String profile,
        Bilingual title,
        String day,
        @JsonProperty("last_reviewed") String lastReviewed,
        @JsonProperty("no_legal_advice") Bilingual noLegalAdvice,
        Map<String, Long> counts,
        @JsonProperty("operator_must_check") List<Bilingual> operatorMustCheck,
        List<RuleJson> rules) {

    /** Where a rule comes from. */
    record SourceJson(
            String id,
            Bilingual instrument,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String date,

            String url,
            String article,
            String checked) {

        static SourceJson of(Source.Cited cited) {
            Source source = cited.source();
            return new SourceJson(
                    source.id(),
                    source.instrument(),
                    source.date().map(Object::toString).orElse(null),
                    source.url(),
                    cited.article(),
                    cited.checked().code());
        }
    }

    /** A rule and how it is kept. @param purpose the only one for which it counts, which was not declared */
    record RuleJson(
            String id,
            String kind,
            String subject,
            String who,
            String status,
            @JsonProperty("in_force") String inForce,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String purpose,

            Bilingual applies,
            SourceJson source,
            String kept,
            String check,
            String by,
            Bilingual how) {

        static RuleJson of(Item item) {
            Rule rule = item.rule();
            return new RuleJson(
                    rule.id(),
                    rule.demand().kind().code(),
                    rule.subject().code(),
                    rule.who().code(),
                    rule.status().code(),
                    item.isAsked() ? item.stage().name().toLowerCase(Locale.ROOT) : "not_declared",
                    rule.purpose().map(Coded::code).orElse(null),
                    rule.applies(),
                    SourceJson.of(rule.source()),
                    item.check().how().code(),
                    item.check().code(),
                    item.check().by(),
                    item.told());
        }
    }

    static ComplianceJson of(ComplianceReport report) {
        return new ComplianceJson(
                report.profile().id(),
                report.profile().title(),
                report.day().toString(),
                report.profile().lastReviewed().toString(),
                new Bilingual(
                        new ComplianceWords(Language.ZH).say("no_advice"),
                        new ComplianceWords(Language.EN).say("no_advice")),
                report.counts().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue)),
                report.profile().operatorMustCheck(),
                report.items().stream().map(RuleJson::of).toList());
    }
}
