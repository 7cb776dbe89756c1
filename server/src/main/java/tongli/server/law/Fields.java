package tongli.server.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tongli.coaching.yaml.YamlField;
import tongli.core.Coded;

/** How the fields of a profile are read: what is none becomes a fault that names what there is. */
final class Fields {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern NOTICE = Pattern.compile("[a-z0-9][a-z0-9_]{0,63}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private Fields() {}

    /** Adds a fault for each field but these. */
    static void only(YamlField field, String... names) {
        only(field, List.of(names));
    }

    static void only(YamlField field, List<String> names) {
        field.entries().forEach((name, child) -> {
            if (!names.contains(name)) {
                child.fault("is no field here; there are " + String.join(", ", names));
            }
        });
    }

    static Bilingual bilingual(YamlField field) {
        only(field, "zh", "en");
        return new Bilingual(field.at("zh").text(), field.at("en").text());
    }

    static <E extends Enum<E> & Coded> E coded(YamlField field, Class<E> type) {
        String code = field.text();
        return Coded.find(type, code).orElseGet(() -> {
            field.fault("is \"%s\", which is none; there are %s".formatted(shortly(code), codes(type)));
            return type.getEnumConstants()[0];
        });
    }

    static <E extends Enum<E> & Coded> Optional<E> optionalCoded(YamlField field, Class<E> type) {
        return field.isPresent() ? Optional.of(coded(field, type)) : Optional.empty();
    }

    static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }

    static LocalDate date(YamlField field) {
        try {
            return LocalDate.parse(field.text());
        } catch (DateTimeParseException none) {
            field.fault("must be a date such as 2026-07-15");
            return LocalDate.EPOCH;
        }
    }

    static ZoneId zone(YamlField field) {
        try {
            return ZoneId.of(field.text());
        } catch (DateTimeException none) {
            field.fault("must be a time zone such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    static boolean flag(YamlField field) {
        String text = field.text();
        if (!text.equals("true") && !text.equals("false")) {
            field.fault("must be true or false");
        }
        return text.equals("true");
    }

    /** What names a profile, a rule, a source or a line. */
    static String id(YamlField field) {
        return matching(field, ID, "must be small letters, digits and hyphens");
    }

    /** What names a notice. */
    static String noticeId(YamlField field) {
        return matching(field, NOTICE, "must be small letters, digits and _");
    }

    /** A country or a part of one. */
    static String region(YamlField field) {
        return matching(field, REGION, "must be a code of ISO 3166 such as FR or US-CA");
    }

    private static String matching(YamlField field, Pattern pattern, String otherwise) {
        String text = field.text();
        if (!pattern.matcher(text).matches()) {
            field.fault(otherwise);
        }
        return text;
    }

    private static String shortly(String text) {
        return text.matches("[\\w. -]{1,40}") ? text : "?";
    }
}
