package tongli.coaching.course;

import static tongli.coaching.course.CourseReader.list;
import static tongli.coaching.course.UnitReader.orElse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.authored.YamlNode;
import tongli.coaching.course.Unit.FeelingOption;
import tongli.coaching.course.Unit.NeedOption;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.Unit.Voice;
import tongli.core.BasicEmotion;

/** Reads a line in several voices. Stateless. */
final class PerceptionReader {

    private static final int MOST_OPTIONS = 8;
    private static final int MOST_ANSWERS = 2;

    private PerceptionReader() {}

    static Unit read(YamlNode node, UnitHead head) {
        List<FeelingOption> feelings = list(node.at("feelings"), 2, MOST_OPTIONS).stream()
                .map(option -> new FeelingOption(
                        option.at("id").id(),
                        option.at("text").text(),
                        option.at("emotion").coded(BasicEmotion.class, "no_emotion")))
                .toList();
        YamlNode needed = node.at("needs");
        List<NeedOption> needs = needed.isPresent()
                ? list(needed, 2, MOST_OPTIONS).stream()
                        .map(option -> new NeedOption(
                                option.at("id").id(), option.at("text").text()))
                        .toList()
                : List.of();
        Set<String> feelingIds = ids(
                node.at("feelings"), feelings.stream().map(FeelingOption::id).toList());
        Set<String> needIds = ids(needed, needs.stream().map(NeedOption::id).toList());
        String said = node.at("said").text();
        List<Voice> voices = list(node.at("voices"), 2, MOST_OPTIONS).stream()
                .map(voice -> voice(voice, said, feelingIds, needIds))
                .toList();
        if (voices.size() > 1
                && voices.stream()
                                .map(voice -> voice.answers().stream()
                                        .map(Reading::feeling)
                                        .collect(Collectors.toSet()))
                                .distinct()
                                .count()
                        == 1) {
            node.at("voices").fault("one_answer");
        }
        Reading any = new Reading("?", 1, Optional.empty());
        return new Unit.PerceptionDrill(
                head,
                orElse(feelings, new FeelingOption("?", "?", BasicEmotion.NEUTRAL)),
                needs,
                orElse(voices, new Voice("?", "?", List.of(any), "?", Optional.empty())));
    }

    private static Set<String> ids(YamlNode node, List<String> ids) {
        Set<String> distinct = new HashSet<>(ids);
        if (distinct.size() < ids.size()) {
            node.fault("option_twice");
        }
        return distinct;
    }

    private static Voice voice(YamlNode node, String said, Set<String> feelings, Set<String> needs) {
        List<Reading> answers = list(node.at("answers"), 1, MOST_ANSWERS).stream()
                .map(answer -> new Reading(
                        option(answer.at("feeling"), feelings),
                        answer.at("strength").whole(1, Reading.STRONGEST),
                        needs.isEmpty() ? Optional.empty() : Optional.of(option(answer.at("need"), needs))))
                .toList();
        return new Voice(
                node.at("scene").text(),
                node.at("said").optionalText().orElse(said),
                orElse(answers, new Reading("?", 1, Optional.empty())),
                node.at("thought").text(),
                node.at("why").optionalText());
    }

    private static String option(YamlNode node, Set<String> options) {
        String option = node.text();
        if (node.says() && !options.contains(option)) {
            node.fault("no_option", option);
        }
        return option;
    }
}
