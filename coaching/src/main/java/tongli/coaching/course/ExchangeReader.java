package tongli.coaching.course;

import static tongli.coaching.course.CourseReader.list;
import static tongli.coaching.course.UnitReader.orElse;
import static tongli.coaching.course.UnitReader.texts;

import java.util.List;
import java.util.Optional;
import tongli.authored.YamlNode;
import tongli.coaching.CoachHints;
import tongli.core.Skill;
import tongli.core.Utterance;

/** Reads a line that is answered once. Stateless. */
final class ExchangeReader {

    private static final int MOST_LINES = 5;
    private static final int MOST_BEFORE = 6;

    private ExchangeReader() {}

    /** @param answered whether what the person says then must be written */
    static Exchange read(YamlNode node, UnitHead head, boolean answered) {
        List<Utterance> before = list(node.at("before"), 0, MOST_BEFORE).stream()
                .map(ExchangeReader::utterance)
                .toList();
        if (head.skills().contains(Skill.REPAIRING)
                && before.stream().noneMatch(said -> said.speaker().equals(Utterance.LEARNER))) {
            node.fault("nothing_to_mend");
        }
        return new Exchange(
                node.at("who").text(),
                before,
                node.at("said").text(),
                new CoachHints(texts(node.at("hear"), 1, MOST_LINES), texts(node.at("ask"), 0, MOST_LINES)),
                answered || node.at("answers").isPresent()
                        ? Optional.of(answers(node.at("answers")))
                        : Optional.empty());
    }

    private static Utterance utterance(YamlNode node) {
        String by = node.at("by").text();
        if (node.at("by").says() && !by.equals("you") && !by.equals("them")) {
            node.at("by").fault("by_whom", by);
        }
        return new Utterance(
                by.equals("you") ? Utterance.LEARNER : Utterance.PERSONA,
                node.at("said").text());
    }

    private static Answers answers(YamlNode node) {
        return new Answers(lines(node.at("heard")), lines(node.at("missed")));
    }

    private static List<SpokenLine> lines(YamlNode node) {
        return orElse(
                list(node, 1, MOST_LINES).stream().map(ExchangeReader::line).toList(),
                new SpokenLine("?", Optional.empty()));
    }

    private static SpokenLine line(YamlNode node) {
        return node.isMapping()
                ? new SpokenLine(node.at("say").text(), node.at("thought").optionalText())
                : new SpokenLine(node.text(), Optional.empty());
    }
}
