package tongli.server.law;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.coaching.yaml.YamlField;

/** Reads one rule, and holds it to what its kind needs and must not have. */
final class RuleReader {

    private static final Set<Kind> TOLD =
            EnumSet.of(Kind.NOTICE, Kind.REMINDER, Kind.SESSION_LIMIT, Kind.REQUIRE_CONSENT);
    private static final Set<Kind> AT_A_TIME = EnumSet.of(Kind.NOTICE, Kind.HAND_OFF);
    private static final Set<Kind> MAY_BE_AT_A_TIME =
            EnumSet.of(Kind.NOTICE, Kind.HAND_OFF, Kind.HUMAN_TAKEOVER, Kind.GUARDIAN);
    private static final Set<Kind> WITH_EFFECT = EnumSet.of(Kind.AGE_GATE, Kind.RETENTION, Kind.THRESHOLD);

    private RuleReader() {}

    /** @param sources those of the file and of the profiles that it extends; empty where one of those cannot be read */
    static Rule read(YamlField field, Optional<Map<String, Source>> sources) {
        Fields.only(
                field,
                "id",
                "kind",
                "subject",
                "who",
                "value",
                "when",
                "notice",
                "effect",
                "region",
                "purpose",
                "in_force",
                "applies",
                "source",
                "status",
                "note");
        Kind kind = Fields.coded(field.at("kind"), Kind.class);
        needs(field.at("notice"), TOLD.contains(kind), true, kind);
        needs(field.at("when"), AT_A_TIME.contains(kind), MAY_BE_AT_A_TIME.contains(kind), kind);
        needs(field.at("effect"), WITH_EFFECT.contains(kind), WITH_EFFECT.contains(kind), kind);
        Rule rule = new Rule(
                Fields.id(field.at("id")),
                Fields.coded(field.at("subject"), Subject.class),
                Fields.coded(field.at("who"), Who.class),
                DemandReader.read(kind, field),
                Fields.optionalCoded(field.at("when"), When.class),
                field.at("notice").isPresent() ? Optional.of(Fields.noticeId(field.at("notice"))) : Optional.empty(),
                field.at("region").isPresent() ? Optional.of(Fields.region(field.at("region"))) : Optional.empty(),
                Fields.optionalCoded(field.at("purpose"), Purpose.class),
                field.at("in_force").isPresent() ? Optional.of(inForce(field.at("in_force"))) : Optional.empty(),
                Fields.bilingual(field.at("applies")),
                cited(field.at("source"), sources),
                Fields.coded(field.at("status"), Status.class),
                field.at("note").isPresent() ? Optional.of(Fields.bilingual(field.at("note"))) : Optional.empty());
        checkCertainty(field, rule);
        return rule;
    }

    private static void needs(YamlField field, boolean must, boolean may, Kind kind) {
        if (must && !field.isPresent()) {
            field.fault("is missing; a rule of kind %s needs it".formatted(kind.code()));
        }
        if (!may && field.isPresent()) {
            field.fault("has no place in a rule of kind %s; leave it out".formatted(kind.code()));
        }
    }

    private static InForce inForce(YamlField field) {
        Fields.only(field, "from", "until");
        return new InForce(
                Fields.date(field.at("from")),
                field.at("until").isPresent() ? Optional.of(Fields.date(field.at("until"))) : Optional.empty());
    }

    private static Source.Cited cited(YamlField field, Optional<Map<String, Source>> sources) {
        Fields.only(field, "id", "article", "checked");
        String id = Fields.id(field.at("id"));
        if (sources.isPresent() && !sources.get().containsKey(id)) {
            field.at("id")
                    .fault("names none of the sources; there are "
                            + String.join(", ", sources.get().keySet()));
        }
        Source none = new Source(id, new Bilingual("?", "?"), Optional.empty(), "");
        return new Source.Cited(
                sources.map(all -> all.getOrDefault(id, none)).orElse(none),
                field.at("article").text(),
                Fields.coded(field.at("checked"), Checked.class));
    }

    /** What is called law was seen, and has a day on which it began. */
    private static void checkCertainty(YamlField field, Rule rule) {
        if (rule.status() == Status.FINAL && rule.source().checked() == Checked.NOT_CHECKED) {
            field.at("status").fault("is final, and its source was not checked; write final_unverified, or check it");
        }
        if (rule.status() == Status.FINAL && rule.inForce().isEmpty()) {
            field.at("status").fault("is final, and in_force is missing; say from when");
        }
    }
}
