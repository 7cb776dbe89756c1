package tongli.coaching.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tongli.authored.Fault;
import tongli.authored.FilePlaces;
import tongli.authored.GluedSentences;
import tongli.authored.InvalidFileException;
import tongli.authored.UntrustedYaml;
import tongli.authored.YamlNode;
import tongli.coaching.course.Course.CourseGoal;
import tongli.core.Skill;

/**
 * Reads a course file (format 1, {@code docs/course-format.md}), trusting nothing in it: every fault is reported together.
 * Stateless, safe for many threads.
 */
public final class CourseReader {

    private final Set<String> scenarios;

    /** @param scenarios the ids of those that can be talked with */
    public CourseReader(Collection<String> scenarios) {
        this.scenarios = Set.copyOf(scenarios);
    }

    /**
     * @param file the name to use in faults
     * @param yaml the text of the file
     * @throws InvalidFileException with every fault found
     */
    public Course read(String file, String yaml) {
        List<Fault> faults = new ArrayList<>();
        YamlNode root = UntrustedYaml.root(file, yaml, CourseWords.SENTENCES, faults);
        if (!root.isMapping()) {
            throw new InvalidFileException(List.of(new Fault(file, 1, "", CourseWords.of("no_course"))));
        }
        Course course = course(root);
        glued(file, yaml, course, faults);
        root.faultOfUnasked();
        if (!faults.isEmpty()) {
            throw new InvalidFileException(faults);
        }
        return course;
    }

    private Course course(YamlNode root) {
        YamlNode format = root.at("format");
        if (!format.text().equals("1") && format.says()) {
            format.fault("format");
        }
        return new Course(
                root.at("id").id(),
                root.at("language").language(),
                root.at("title").text(),
                root.at("summary").text(),
                root.at("audience").optionalText(),
                root.at("content_note").optionalText(),
                UnitReader.orElse(
                        list(root.at("goals"), 1, 6).stream()
                                .map(CourseReader::goal)
                                .toList(),
                        new CourseGoal(Skill.LISTENING, UnitReader.UNREAD)),
                root.at("prerequisites").list(0).stream()
                        .map(CourseReader::prerequisite)
                        .toList(),
                units(root));
    }

    private static CourseGoal goal(YamlNode node) {
        return new CourseGoal(skill(node.at("skill")), node.at("text").text());
    }

    static Skill skill(YamlNode node) {
        return node.coded(Skill.class, "no_skill");
    }

    private static Prerequisite prerequisite(YamlNode node) {
        if (node.at("course").isPresent()) {
            return new Prerequisite.CourseDone(node.at("course").id());
        }
        if (!node.at("skill").isPresent()) {
            node.fault("no_prerequisite");
            return new Prerequisite.CourseDone("?");
        }
        return new Prerequisite.SkillMastered(
                skill(node.at("skill")), node.at("mastery").number(0, 1));
    }

    private List<Unit> units(YamlNode root) {
        UnitReader reader = new UnitReader(UnitReader.Defaults.read(root), scenarios);
        List<YamlNode> nodes = list(root.at("units"), 1, 60);
        List<Unit> units = nodes.stream().map(reader::read).toList();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            String id = units.get(i).id();
            if (!id.equals(UnitReader.UNREAD) && !ids.add(id)) {
                nodes.get(i).at("id").fault("unit_twice", id);
            }
        }
        finals(nodes, units);
        return units.isEmpty() ? List.of(reader.nothing()) : units;
    }

    /** The final is one, nobody has met its person, and nothing is taught after it. */
    private static void finals(List<YamlNode> nodes, List<Unit> units) {
        boolean over = false;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit instanceof Unit.FinalTalk last) {
                if (over) {
                    nodes.get(i).at("kind").fault("final_twice");
                }
                over = true;
                if (others(units).contains(last.scenario())) {
                    nodes.get(i).at("scenario").fault("not_held_out", last.scenario());
                }
            } else if (over && !(unit instanceof Unit.RealOne)) {
                nodes.get(i).fault("after_final");
            }
        }
    }

    private static Set<String> others(List<Unit> units) {
        Set<String> met = new TreeSet<>();
        for (Unit unit : units) {
            if (unit instanceof Unit.Conversation talk) {
                met.add(talk.scenario());
            } else if (unit instanceof Unit.RealOne real) {
                met.addAll(real.among());
            }
        }
        return met;
    }

    private static void glued(String file, String yaml, Course course, List<Fault> faults) {
        FilePlaces places = FilePlaces.of(yaml, Set.of());
        for (Map.Entry<String, String> text : places.texts().entrySet()) {
            if (GluedSentences.in(text.getValue(), course.language())) {
                faults.add(new Fault(file, places.line(text.getKey()), text.getKey(), CourseWords.of("glued")));
            }
        }
    }

    /** A list of between so many entries and so many. */
    static List<YamlNode> list(YamlNode node, int least, int most) {
        List<YamlNode> items = node.list(least);
        if (items.size() > most) {
            node.fault("too_many_here", items.size(), most);
            return items.subList(0, most);
        }
        return items;
    }
}
