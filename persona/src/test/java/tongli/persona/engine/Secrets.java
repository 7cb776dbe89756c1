package tongli.persona.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * What must not be heard before a level is told: its own lines, answers that wait for it, and of its fact the figures, the
 * names and any run of words. What the learner is told beforehand, or anybody may ask, is no secret.
 */
final class Secrets {

    /** A run of so many words, or Chinese characters, of a fact is no accident where its topic is talked of … */
    private static final int RUN = 5;
    /** … and so many are none anywhere. */
    private static final int LONG_RUN = 8;

    private static final Pattern CLAUSE_ZH = Pattern.compile("[，。；？！、：“”（）《》…—]+");
    private static final Pattern CLAUSE_EN = Pattern.compile("[.,;:!?()…—]+");
    private static final Pattern FIGURE_ZH =
            Pattern.compile("[0-9]+(?:[.:][0-9]+)?|(?:[二三四五六七八九十百千万两半][十百千万]*)+(?:分|天|年|个月|周|岁|层|号|块|万|千|点|遍|封|斤|公里)");
    /** Words in the calendar and with a capital for their own sake name nobody. */
    private static final Pattern FIGURE_EN = Pattern.compile("[0-9]+(?:[.:][0-9]+)?|(?<=[a-z,;] )(?!"
            + "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August"
            + "|September|October|November|December|Christmas|Easter)\\b)[A-Z][a-z]{2,}");

    private static final String NUMERALS = "0-9A-Za-z一二三四五六七八九十百千万两半";

    /** One level, what its fact says and nothing shallower does, and the same of the words around its figures and names. */
    private record Secret(
            String topic, int level, Set<String> runs, Set<String> longRuns, Set<String> figures, String known) {}

    private final Scenario scenario;
    private final List<Secret> secrets = new ArrayList<>();

    Secrets(Scenario scenario) {
        this.scenario = scenario;
        List<String> open = Stream.of(
                        Stream.of(scenario.title(), scenario.summary(), scenario.learnerRole(), scenario.contentNote()),
                        scenario.opening().stream().map(Line::say),
                        scenario.facts().stream()
                                .filter(fact -> fact.level() == 0)
                                .flatMap(fact -> fact.answer().stream())
                                .map(Line::say))
                .flatMap(words -> words)
                .toList();
        for (Topic topic : scenario.topics()) {
            List<String> shallower = new ArrayList<>(open);
            for (int number = 1; number <= Topic.DEPTH; number++) {
                Level level = topic.level(number);
                if (number > 1) {
                    secrets.add(secret(topic.id(), number, level.fact(), shallower));
                }
                shallower.add(level.fact());
                Stream.of(level.disclose(), level.elaborate())
                        .flatMap(List::stream)
                        .forEach(line -> shallower.add(line.say()));
            }
        }
    }

    private Secret secret(String topic, int number, String fact, List<String> shallower) {
        Set<String> runs = runs(fact, RUN);
        shallower.forEach(words -> runs.removeAll(runs(words, RUN)));
        Set<String> figures = new LinkedHashSet<>();
        Matcher figure = (zh() ? FIGURE_ZH : FIGURE_EN).matcher(fact);
        while (figure.find()) {
            figures.add(figure.group());
        }
        return new Secret(topic, number, runs, runs(fact, LONG_RUN), figures, String.join("\n", shallower));
    }

    /**
     * What a reply gives away.
     *
     * @param about the topic it is about: the same figure may stand in another matter
     * @param told the deepest level told of each topic, this reply's own among them
     * @param heard what the learner has said themselves
     */
    List<String> in(String reply, String about, Map<String, Integer> told, String heard) {
        List<String> found = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            for (int number = told.getOrDefault(topic.id(), 0) + 1; number <= Topic.DEPTH; number++) {
                ownLines(topic.level(number), number)
                        .filter(line -> reply.endsWith(line.say()))
                        .forEach(line -> found.add(line.id()));
            }
        }
        Set<String> runs = runs(reply, RUN);
        Set<String> longRuns = runs(reply, LONG_RUN);
        for (Secret secret : secrets) {
            if (told.getOrDefault(secret.topic(), 0) < secret.level()) {
                boolean here = secret.topic().equals(about);
                Set<String> words = new LinkedHashSet<>(here ? secret.runs() : secret.longRuns());
                words.retainAll(here ? runs : longRuns);
                if (here) {
                    secret.figures().stream()
                            .filter(figure -> says(reply, figure) && !says(secret.known() + heard, figure))
                            .forEach(words::add);
                }
                words.forEach(word -> found.add("%s.%d \"%s\"".formatted(secret.topic(), secret.level(), word)));
            }
        }
        for (Fact fact : scenario.facts()) {
            int reached = fact.topic().map(id -> told.getOrDefault(id, 0)).orElse(0);
            (reached >= fact.level() ? fact.closed() : fact.answer())
                    .stream()
                            .filter(line -> reply.endsWith(line.say()))
                            .forEach(line -> found.add("fact line " + line.id()));
        }
        return found;
    }

    /** A correction of level 1 may be said before it is told: it denies a guess at what is public. */
    private static Stream<Line> ownLines(Level level, int number) {
        Stream<Line> told = Stream.concat(level.disclose().stream(), level.elaborate().stream());
        return number == 1 ? told : Stream.concat(told, level.correct().stream());
    }

    private static boolean says(String text, String figure) {
        return Pattern.compile("(?<![" + NUMERALS + "])" + Pattern.quote(figure) + "(?![0-9A-Za-z])")
                .matcher(text)
                .find();
    }

    private Set<String> runs(String text, int length) {
        Set<String> runs = new LinkedHashSet<>();
        for (String clause : (zh() ? CLAUSE_ZH : CLAUSE_EN).split(text)) {
            List<String> words = zh()
                    ? clause.codePoints()
                            .filter(Character::isIdeographic)
                            .mapToObj(Character::toString)
                            .toList()
                    : List.of(clause.toLowerCase(Locale.ROOT).strip().split("[^a-z0-9'’]+"));
            for (int i = 0; i + length <= words.size(); i++) {
                runs.add(String.join(zh() ? "" : " ", words.subList(i, i + length)));
            }
        }
        return runs;
    }

    private boolean zh() {
        return scenario.language() == Language.ZH;
    }
}
