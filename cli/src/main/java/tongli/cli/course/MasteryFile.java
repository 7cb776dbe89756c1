package tongli.cli.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Coded;
import tongli.core.Skill;
import tongli.wire.SkillStandingJson;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How well skills are commanded: {@code {"skills":{"listening":0.4,"asking":{"value":0.7}}}}, or what
 * {@code tongli progress} prints, or a talk's report, whose skills go to 100. Stateless.
 */
final class MasteryFile {

    private static final double PERCENT = 100;

    private MasteryFile() {}

    /** @throws WorkFailed if it cannot be read, or a skill or a number is none */
    static Map<Skill, Double> read(Path file) {
        JsonNode root = json(file);
        boolean report = root.has("report");
        JsonNode skills = report ? root.path("report").path("skills") : root.path("skills");
        if (!skills.isObject()) {
            throw new WorkFailed(
                    "%s: has no \"skills\"; write {\"skills\":{\"listening\":0.4}}, or give the report of a talk"
                            .formatted(file));
        }
        Map<Skill, Double> mastery = new EnumMap<>(Skill.class);
        skills.properties().stream()
                .filter(entry -> !isUnknown(entry.getValue()))
                .forEach(entry -> {
                    Skill skill = Coded.find(Skill.class, entry.getKey())
                            .orElseThrow(() -> new WorkFailed("%s: \"%s\" is no skill; docs/course-format.md names them"
                                    .formatted(file, excerpt(entry.getKey()))));
                    JsonNode value = value(entry.getValue());
                    double given = value.isNumber() ? value.asDouble() / (report ? PERCENT : 1) : Double.NaN;
                    if (!(given >= 0 && given <= 1)) {
                        throw new WorkFailed(
                                "%s: %s is no number from 0 to %s".formatted(file, skill.code(), report ? 100 : 1));
                    }
                    mastery.put(skill, given);
                });
        return mastery;
    }

    /** Where nothing was practised there is no mastery either, though the estimate has a middle. */
    private static boolean isUnknown(JsonNode given) {
        return given.path("state").asString("").equals(SkillStandingJson.State.UNKNOWN.code());
    }

    private static JsonNode value(JsonNode given) {
        JsonNode mastery = given.has("mastery") ? given.path("mastery") : given; // as tongli progress prints it
        return mastery.isObject() ? mastery.path("value") : mastery;
    }

    private static JsonNode json(Path file) {
        try {
            return TongliJson.mapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw FileTrouble.with(e, "is the name right?");
        } catch (JacksonException e) {
            throw new WorkFailed("%s: is no JSON; write {\"skills\":{\"listening\":0.4}}".formatted(file), e);
        }
    }

    private static String excerpt(String words) {
        return words.length() > 40 ? words.substring(0, 40) + "…" : words;
    }
}
