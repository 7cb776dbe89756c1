package tongli.persona.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.persona.InnerState;

/**
 * Reads a scenario file (format 1, {@code docs/scenario-format.md}), trusting nothing in it: size, depth and aliases
 * are limited, no tag makes an object, and every fault is reported together.
 */
public final class ScenarioReader {

    private static final int MAX_CODE_POINTS = 2_000_000;
    private static final int MAX_DEPTH = 16;
    private static final int LEAST_VARIANTS = 3;
    /** A learner who can do something about it will name step after step. */
    private static final int LEAST_STEPS = 6;

    /** Bounded: a file may come from anybody. */
    static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /**
     * @param file the name to use in faults
     * @param yaml the text of the file
     * @throws InvalidScenarioException with every fault found
     */
    public Scenario read(String file, String yaml) {
        List<Fault> faults = new ArrayList<>();
        YamlNode root;
        try {
            checkDepth(file, yaml);
            root = new YamlNode(file, new Compose(SETTINGS).composeString(yaml).orElse(null), faults);
        } catch (YamlEngineException e) {
            throw new InvalidScenarioException(List.of(unreadable(file, e)));
        }
        if (!root.isMapping()) {
            throw new InvalidScenarioException(List.of(new Fault(
                    file,
                    1,
                    "",
                    "is no scenario: it must hold fields such as \"format: 1\"; ./tongli scenario new begins one")));
        }
        Scenario scenario = scenario(root);
        new LineChecks(file, yaml, scenario).addTo(faults);
        root.faultOfUnasked();
        if (!faults.isEmpty()) {
            throw new InvalidScenarioException(faults);
        }
        return scenario;
    }

    /** One line, and the place that the parser tells. */
    private static Fault unreadable(String file, YamlEngineException e) {
        Optional<Mark> at = e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
        String problem =
                e instanceof MarkedYamlEngineException marked ? marked.getProblem() : String.valueOf(e.getMessage());
        return new Fault(
                file,
                at.map(mark -> mark.getLine() + 1).orElse(1),
                "",
                "is no readable YAML: %s; look for a missing quote, a tab or a wrong indent there"
                        .formatted(problem.lines().findFirst().orElse("").strip()));
    }

    /** Before anything is made of the file: what nests without end would exhaust the stack. */
    private static void checkDepth(String file, String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                throw new InvalidScenarioException(List.of(new Fault(
                        file, line, "", "is nested more than %d deep; a scenario is not".formatted(MAX_DEPTH))));
            }
        }
    }

    private Scenario scenario(YamlNode root) {
        if (!root.at("format").text().equals("1")) {
            root.at("format").fault("must be 1, the only format this version reads");
        }
        if (!root.at("channel").text().equals("chat")) {
            root.at("channel").fault("must be chat, the only channel that this version has");
        }
        YamlNode start = root.at("start");
        List<Topic> topics = topics(root.at("topics"));
        return new Scenario(
                id(root.at("id")),
                language(root.at("language")),
                root.at("title").text(),
                root.at("summary").text(),
                root.at("learner_role").text(),
                root.at("content_note").text(),
                (int) root.at("difficulty").number(1, 3),
                profile(root.at("persona")),
                new InnerState(
                        start.at("trust").number(0, 1),
                        start.at("distress").number(0, 1),
                        start.at("openness").number(0, 1),
                        start.at("energy").number(0, 1)),
                emotions(start.at("emotion")),
                root.at("goals").list(1).stream().map(ScenarioReader::goal).toList(),
                lines(root.at("opening"), LEAST_VARIANTS),
                topics,
                pools(root.at("pools")),
                lineMap(root.at("odd"), PoolKeys.ODD, 4),
                root.at("facts").list(1).stream()
                        .map(node -> fact(node, topics))
                        .toList(),
                thoughts(root.at("thoughts")),
                root.at("steps").isPresent() ? Optional.of(steps(root.at("steps"), topics)) : Optional.empty(),
                root.at("again").isPresent()
                        ? Optional.of(AgainReader.read(root.at("again"), topics))
                        : Optional.empty(),
                Masking.AS_WRITTEN);
    }

    private static Steps steps(YamlNode node, List<Topic> topics) {
        String topic = node.at("topic").text();
        if (topics.stream().noneMatch(known -> known.id().equals(topic))) {
            node.at("topic").fault("is \"%s\", which is no topic".formatted(topic));
        }
        return new Steps(
                topic,
                lines(node.at("done"), LEAST_STEPS),
                lines(node.at("promised"), LEAST_STEPS),
                lines(node.at("unmended"), LEAST_STEPS));
    }

    /** Whether it can be an id: ids name places, files and addresses. */
    public static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    private static String id(YamlNode node) {
        String id = node.text();
        if (!isId(id)) {
            node.fault("is \"%s\"; write up to 64 small letters, figures, - and _, a letter or figure first"
                    .formatted(id));
        }
        return id;
    }

    private static Language language(YamlNode node) {
        return Coded.find(Language.class, node.text()).orElseGet(() -> {
            node.fault("is no language that Tongli speaks; write zh or en");
            return Language.ZH;
        });
    }

    private static Goal goal(YamlNode node) {
        String code = node.at("skill").text();
        Skill skill = Coded.find(Skill.class, code).orElseGet(() -> {
            node.at("skill").fault("is \"%s\", which is no skill; choose of %s".formatted(code, codes(Skill.values())));
            return Skill.LISTENING;
        });
        return new Goal(skill, node.at("text").text());
    }

    private static Profile profile(YamlNode node) {
        YamlNode big5 = node.at("temperament");
        YamlNode avatar = node.at("avatar");
        String name = node.at("name").text();
        return new Profile(
                name,
                node.at("called").optionalText().orElseGet(() -> Profile.usuallyCalled(name)),
                (int) node.at("age").number(5, 120),
                node.at("pronoun").text(),
                node.at("who").text(),
                node.at("voice").text(),
                new Temperament(
                        big5.at("neuroticism").number(0, 1),
                        big5.at("agreeableness").number(0, 1),
                        big5.at("extraversion").number(0, 1),
                        big5.at("openness").number(0, 1),
                        big5.at("conscientiousness").number(0, 1)),
                new Avatar(
                        avatar.at("hair").text(),
                        (int) avatar.at("skin").number(1, 6),
                        avatar.at("top").text(),
                        avatar.at("glasses").flag()));
    }

    private static Map<BasicEmotion, Double> emotions(YamlNode node) {
        Map<BasicEmotion, Double> weights = new EnumMap<>(BasicEmotion.class);
        double sum = 0;
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            Optional<BasicEmotion> emotion = Coded.find(BasicEmotion.class, entry.getKey());
            if (emotion.isEmpty()) {
                entry.getValue().fault("is no basic emotion; choose of " + codes(BasicEmotion.values()));
                continue;
            }
            double weight = entry.getValue().number(0, 1);
            weights.put(emotion.get(), weight);
            sum += weight;
        }
        if (Math.abs(sum - 1) > 0.02) {
            node.fault("sums to %.2f; the weights must sum to 1".formatted(sum));
            return Map.of(BasicEmotion.NEUTRAL, 1.0);
        }
        double total = sum;
        weights.replaceAll((emotion, weight) -> weight / total);
        return Collections.unmodifiableMap(weights);
    }

    private static List<Topic> topics(YamlNode node) {
        List<YamlNode> nodes = node.list(1);
        Set<String> ids = new HashSet<>();
        nodes.forEach(topic -> {
            if (!ids.add(topic.at("id").text())) {
                topic.at("id").fault("is used twice; topic ids must differ");
            }
        });
        return nodes.stream().map(topic -> topic(topic, ids)).toList();
    }

    private static Topic topic(YamlNode node, Set<String> ids) {
        String prefix = "topics." + node.at("id").text();
        List<String> leadsTo = node.at("leads_to").texts(0);
        leadsTo.stream()
                .filter(target -> !ids.contains(target))
                .forEach(target -> node.at("leads_to").fault("names \"%s\", which is no topic".formatted(target)));
        List<Level> levels = new ArrayList<>();
        for (int number = 1; number <= Topic.DEPTH; number++) {
            levels.add(level(node.at("levels").at(String.valueOf(number)), prefix + "." + number));
        }
        return new Topic(
                id(node.at("id")),
                node.at("name").text(),
                emotions(node.at("feeling")),
                emotions(node.at("hidden_feeling")),
                node.at("need").text(),
                node.at("sensitivity").number(0, 1),
                leadsTo,
                node.at("touch").texts(3),
                node.at("asks").texts(LEAST_VARIANTS),
                levels,
                byDepth(node.at("deflect"), prefix + ".deflect"),
                byDepth(node.at("test"), prefix + ".test"),
                lines(node.at("push_back"), prefix + ".push_back", LEAST_VARIANTS));
    }

    private static Level level(YamlNode node, String prefix) {
        return new Level(
                node.at("fact").text(),
                lines(node.at("disclose"), prefix + ".disclose", LEAST_VARIANTS),
                lines(node.at("elaborate"), prefix + ".elaborate", LEAST_VARIANTS),
                lines(node.at("correct"), prefix + ".correct", LEAST_VARIANTS),
                node.at("hear").texts(LEAST_VARIANTS),
                node.at("ask").texts(2),
                node.at("misread").texts(2));
    }

    private static ByDepth byDepth(YamlNode node, String prefix) {
        return new ByDepth(
                lines(node.at("early"), prefix + ".early", LEAST_VARIANTS),
                lines(node.at("deep"), prefix + ".deep", LEAST_VARIANTS));
    }

    private static Fact fact(YamlNode node, List<Topic> topics) {
        String prefix = "facts." + node.at("id").text();
        Optional<String> topic = node.at("topic").optionalText();
        topic.filter(id -> topics.stream().noneMatch(known -> known.id().equals(id)))
                .ifPresent(id -> node.at("topic").fault("is \"%s\", which is no topic".formatted(id)));
        int level = (int) node.at("level").number(0, Topic.DEPTH);
        if (level > 0 && topic.isEmpty()) {
            node.at("topic").fault("is missing; a fact of level %d belongs to a topic".formatted(level));
        }
        return new Fact(
                id(node.at("id")),
                topic,
                level,
                node.at("ask").texts(LEAST_VARIANTS),
                lines(node.at("answer"), prefix + ".answer", 2),
                level == 0 ? List.of() : lines(node.at("closed"), prefix + ".closed", 2));
    }

    private static Pools pools(YamlNode node) {
        return new Pools(
                lineMap(node.at("replies_to"), PoolKeys.REPLIES_TO, LEAST_VARIANTS),
                lineMap(node.at("leads"), PoolKeys.LEADS, LEAST_VARIANTS),
                lines(node.at("deflect"), LEAST_VARIANTS),
                lines(node.at("test"), LEAST_VARIANTS),
                lines(node.at("push_back"), LEAST_VARIANTS),
                lines(node.at("fall_silent"), 8),
                lines(node.at("retreat"), LEAST_VARIANTS),
                lines(node.at("thank"), LEAST_VARIANTS),
                lines(node.at("leave"), LEAST_VARIANTS),
                lines(node.at("stuck"), LEAST_VARIANTS));
    }

    static Map<String, List<Line>> lineMap(YamlNode node, List<String> keys, int least) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        keys.forEach(key -> lines.put(key, lines(node.at(key), least)));
        return Collections.unmodifiableMap(lines);
    }

    private static Map<String, List<String>> thoughts(YamlNode node) {
        Map<String, List<String>> thoughts = new LinkedHashMap<>();
        PoolKeys.THOUGHTS.forEach(key -> thoughts.put(key, node.at(key).texts(LEAST_VARIANTS)));
        return Collections.unmodifiableMap(thoughts);
    }

    private static List<Line> lines(YamlNode node, int least) {
        return lines(node, node.path(), least);
    }

    private static List<Line> lines(YamlNode node, String prefix, int least) {
        List<Line> lines = new ArrayList<>();
        for (YamlNode item : node.list(least)) {
            String id = prefix + "." + (lines.size() + 1);
            lines.add(
                    item.isMapping()
                            ? new Line(
                                    id,
                                    item.at("say").text(),
                                    item.at("thought").optionalText())
                            : new Line(id, item.text(), Optional.empty()));
        }
        return List.copyOf(lines);
    }

    private static String codes(Coded[] constants) {
        return String.join(", ", List.of(constants).stream().map(Coded::code).toList());
    }
}
