package tongli.persona.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tongli.authored.Finding;
import tongli.core.Language;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioWords;
import tongli.persona.scenario.Topic;

/**
 * Numbers and names of a deeper level in lines that come before it, or in those that belong to no topic: what is told by accident
 * cannot be told any more. Words are not compared, for a feeling may show before its reason.
 */
final class EarlyTelling implements Rule {
    static final String CODE = "early_telling";

    /** A figure; in Chinese also a numeral with what it counts. "一个" and its like count nothing. */
    private static final Pattern CHINESE =
            Pattern.compile("[0-9]+(?:[.:][0-9]+)?|(?:[二三四五六七八九十百千万两半][十百千万]*)+(?:分|天|年|个月|周|岁|层|号|块|万|千|点|遍|封|斤|公里)");

    private static final String CALENDAR =
            "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August"
                    + "|September|October|November|December|Christmas|Easter)\\b";

    /** A figure, or a word with a capital letter inside a sentence, other than of the calendar. */
    private static final Pattern ENGLISH =
            Pattern.compile("[0-9]+(?:[.:][0-9]+)?|(?<=[a-z,;] )(?!" + CALENDAR + ")[A-Z][a-z]{2,}");

    @Override
    public List<Finding> look(Scenario scenario) {
        String common = String.join(" ", scenario.title(), scenario.summary(), scenario.learnerRole());
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            String told = common;
            for (int number = 1; number <= Topic.DEPTH; number++) {
                Level level = topic.level(number);
                for (String mark : marks(level.fact(), scenario.language())) {
                    if (number > 1 && !told.contains(mark)) {
                        find(scenario, topic, number, mark, findings);
                    }
                }
                told += " " + level.fact();
            }
        }
        return findings;
    }

    private static Set<String> marks(String fact, Language language) {
        Matcher found = (language == Language.ZH ? CHINESE : ENGLISH).matcher(fact);
        Set<String> marks = new LinkedHashSet<>();
        while (found.find()) {
            marks.add(found.group());
        }
        return marks;
    }

    private static void find(Scenario scenario, Topic topic, int number, String mark, List<Finding> findings) {
        Pattern whole = Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(mark) + "(?![0-9A-Za-z])");
        earlier(scenario, topic, number)
                .filter(line -> holds(line.say(), mark, whole)
                        || line.thought().filter(own -> holds(own, mark, whole)).isPresent())
                .forEach(line ->
                        findings.add(new Finding(CODE, line.id(), ScenarioWords.of(CODE, mark, topic.id(), number))));
    }

    /** Looking for the letters first is ten times quicker, and few lines have them. */
    private static boolean holds(String words, String mark, Pattern whole) {
        return words.contains(mark) && whole.matcher(words).find();
    }

    /** What may be said before a topic's level is told. */
    private static Stream<Line> earlier(Scenario scenario, Topic topic, int number) {
        String own = "topics." + topic.id() + ".";
        return ScenarioLines.all(scenario).stream().filter(line -> {
            String id = line.id();
            if (id.startsWith("topics.")) {
                return id.startsWith(own) && isBefore(id.substring(own.length()), number);
            }
            return !id.startsWith("facts.") || isOpen(scenario, id, topic, number);
        });
    }

    /** @param place within a topic: {@code 2.disclose.1}, {@code deflect.early.1}, {@code push_back.1} */
    private static boolean isBefore(String place, int number) {
        char first = place.charAt(0);
        if (Character.isDigit(first)) {
            return first - '0' < number;
        }
        return !place.contains(".deep.") || number > 2;
    }

    /** Whether a fact's line is told before the level is. */
    private static boolean isOpen(Scenario scenario, String id, Topic topic, int number) {
        return scenario.facts().stream()
                .filter(fact -> id.startsWith("facts." + fact.id() + "."))
                .anyMatch(fact -> fact.level() == 0
                        || id.contains(".closed.")
                        || fact.topic().filter(topic.id()::equals).isPresent() && fact.level() < number);
    }
}
