package tongli.server.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.coaching.yaml.YamlField;
import tongli.core.Coded;

/** What one file says, before it is merged with the profiles that it extends. */
record ProfileFile(
        String id,
        Optional<String> parent,
        boolean isAbstract,
        Bilingual title,
        LocalDate lastReviewed,
        List<String> replaces,
        List<Bilingual> operatorMustCheck,
        Map<String, Source> sources,
        List<Rule> rules,
        Map<String, Bilingual> notices,
        List<HandOffLine> handOff,
        Map<Kept, Keeping> retention,
        Optional<ZoneId> zone) {

    private static final int MOST_DAYS = 36_500;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> PLACEHOLDERS = List.of(
            "persona",
            "minutes",
            "hours",
            "days",
            "years",
            "person",
            "contact",
            "name",
            "organisation",
            "authority",
            "physician",
            "vendor",
            "place",
            "study",
            "receipt",
            "emergency",
            "what",
            "end");

    /** @param known the sources of the profiles that it extends; empty where one of those cannot be read */
    static ProfileFile read(YamlField root, Optional<Map<String, Source>> known) {
        Fields.only(
                root,
                "schema",
                "id",
                "extends",
                "abstract",
                "title",
                "zone",
                "last_reviewed",
                "replaces",
                "operator_must_check",
                "sources",
                "rules",
                "notices",
                "hand_off",
                "retention");
        root.at("schema").whole(1, 1);
        Map<String, Source> sources = sources(root.at("sources"));
        Optional<Map<String, Source>> all = known.map(inherited -> {
            Map<String, Source> both = new TreeMap<>(inherited);
            both.putAll(sources);
            return both;
        });
        return new ProfileFile(
                Fields.id(root.at("id")),
                root.at("extends").isPresent() ? Optional.of(Fields.id(root.at("extends"))) : Optional.empty(),
                Fields.flag(root.at("abstract")),
                Fields.bilingual(root.at("title")),
                Fields.date(root.at("last_reviewed")),
                listed(root.at("replaces")).stream().map(Fields::id).toList(),
                listed(root.at("operator_must_check")).stream()
                        .map(Fields::bilingual)
                        .toList(),
                sources,
                rules(root.at("rules"), all),
                notices(root.at("notices")),
                listed(root.at("hand_off")).stream().map(ProfileFile::line).toList(),
                retention(root.at("retention")),
                root.at("zone").isPresent() ? Optional.of(Fields.zone(root.at("zone"))) : Optional.empty());
    }

    private static List<YamlField> listed(YamlField field) {
        if (!field.isPresent()) {
            field.fault("is missing; write [] for none");
        }
        return field.list();
    }

    private static Map<String, Source> sources(YamlField field) {
        Map<String, Source> sources = new LinkedHashMap<>();
        field.entries().forEach((id, one) -> {
            Fields.only(one, "instrument", "date", "url");
            sources.put(
                    id,
                    new Source(
                            id,
                            Fields.bilingual(one.at("instrument")),
                            one.at("date").isPresent() ? Optional.of(Fields.date(one.at("date"))) : Optional.empty(),
                            one.at("url").text()));
        });
        return sources;
    }

    private static List<Rule> rules(YamlField field, Optional<Map<String, Source>> sources) {
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (YamlField one : listed(field)) {
            Rule rule = RuleReader.read(one, sources);
            if (!ids.add(rule.id())) {
                one.at("id").fault("is the id of another rule too; give each its own");
            }
            rules.add(rule);
        }
        return rules;
    }

    private static Map<String, Bilingual> notices(YamlField field) {
        Map<String, Bilingual> notices = new LinkedHashMap<>();
        for (YamlField one : listed(field)) {
            Fields.only(one, "id", "zh", "en");
            String id = Fields.noticeId(one.at("id"));
            Bilingual text = new Bilingual(one.at("zh").text(), one.at("en").text());
            if (!placeholders(text.zh()).equals(placeholders(text.en()))) {
                one.fault("has other placeholders in zh (%s) than in en (%s); write the same ones in both"
                        .formatted(placeholders(text.zh()), placeholders(text.en())));
            }
            if (!Set.copyOf(PLACEHOLDERS).containsAll(placeholders(text.en()))) {
                one.fault("has a placeholder that is none; there are " + String.join(", ", PLACEHOLDERS));
            }
            if (notices.put(id, text) != null) {
                one.at("id").fault("is the id of another notice too; give each its own");
            }
        }
        return notices;
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher matcher = PLACEHOLDER.matcher(text); matcher.find(); ) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static HandOffLine line(YamlField field) {
        Fields.only(field, "id", "name", "phone", "sms", "url", "hours", "for", "who", "urgency", "region", "source");
        YamlField source = field.at("source");
        Fields.only(source, "url", "date", "checked");
        return new HandOffLine(
                Fields.id(field.at("id")),
                Fields.bilingual(field.at("name")),
                field.at("phone").textOrEmpty(),
                field.at("sms").textOrEmpty(),
                field.at("url").textOrEmpty(),
                Fields.bilingual(field.at("hours")),
                Fields.bilingual(field.at("for")),
                Fields.coded(field.at("who"), HandOffLine.Audience.class),
                Fields.coded(field.at("urgency"), HandOffLine.Urgency.class),
                field.at("region").textOrEmpty().isEmpty() ? "" : Fields.region(field.at("region")),
                source.at("url").textOrEmpty(),
                Fields.date(source.at("date")),
                Fields.coded(source.at("checked"), Checked.class));
    }

    private static Map<Kept, Keeping> retention(YamlField field) {
        Map<Kept, Keeping> retention = new EnumMap<>(Kept.class);
        field.entries().forEach((name, one) -> {
            Fields.only(one, "days", "counted_from", "reason", "status");
            Keeping keeping = new Keeping(
                    one.at("days").whole(0, MOST_DAYS),
                    Fields.coded(one.at("counted_from"), CountedFrom.class),
                    Fields.bilingual(one.at("reason")),
                    Fields.coded(one.at("status"), Status.class));
            Coded.find(Kept.class, name)
                    .ifPresentOrElse(
                            kept -> retention.put(kept, keeping),
                            () -> one.fault("is none of what is kept; there are " + Fields.codes(Kept.class)));
        });
        return retention;
    }
}
