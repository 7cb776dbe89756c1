package tongli.coaching.course;

import static tongli.coaching.course.CourseReader.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tongli.authored.YamlNode;
import tongli.core.Coded;
import tongli.core.Skill;

/** Reads the units of a course. Stateless. */
final class UnitReader {

    /** What a node says where it says nothing. */
    static final String UNREAD = "?";

    private static final int USUAL_PASS = 50;
    private static final int USUAL_TURNS = 6;
    private static final int MOST_GUESSES = 10;
    private static final int MOST_TURNS = 40;
    private static final int MOST_DAYS = 60;
    private static final int LONGEST = 60;

    /** What holds for every unit that says nothing else. */
    record Defaults(int guessEvery, FeedbackTime feedback, int pass) {
        static Defaults read(YamlNode root) {
            return new Defaults(0, FeedbackTime.AFTERWARDS, USUAL_PASS).read(root, true);
        }

        /** As the node has it. */
        private Defaults read(YamlNode node, boolean talk) {
            return new Defaults(
                    talk ? whole(node.at("guess_every"), 0, MOST_GUESSES, guessEvery) : 0,
                    talk && node.at("feedback").isPresent()
                            ? node.at("feedback").coded(FeedbackTime.class, "no_feedback_time")
                            : feedback,
                    whole(node.at("pass"), 0, 100, pass));
        }
    }

    private final Defaults course;
    private final Set<String> scenarios;

    UnitReader(Defaults course, Set<String> scenarios) {
        this.course = course;
        this.scenarios = scenarios;
    }

    /** What stands for the units of a file that has none. */
    Unit nothing() {
        UnitHead head = new UnitHead(UNREAD, UNREAD, List.of(Skill.LISTENING), Optional.empty(), 1, course.pass());
        return new Unit.RealOne(head, UNREAD, List.of(), 1, List.of(UNREAD));
    }

    Unit read(YamlNode node) {
        YamlNode named = node.at("kind");
        UnitKind kind = named.coded(UnitKind.class, "no_kind");
        if (!named.says() || Coded.find(UnitKind.class, named.text()).isEmpty()) {
            node.passOver(); // what it should hold is anybody's guess
            return nothing();
        }
        return switch (kind) {
            case MICRO_LESSON -> lesson(node, head(node, kind));
            case PERCEPTION_DRILL -> PerceptionReader.read(node, head(node, kind));
            case REPLY_DRILL -> drill(node, head(node, kind));
            case CONVERSATION -> conversation(node, head(node, kind));
            case FINAL ->
                new Unit.FinalTalk(head(node, kind), scenario(node.at("scenario")), difficulty(node), leastTurns(node));
            case REAL_ONE -> real(node, head(node, kind));
        };
    }

    private UnitHead head(YamlNode node, UnitKind kind) {
        return new UnitHead(
                node.at("id").id(),
                node.at("title").text(),
                orElse(
                        list(node.at("skills"), 1, 3).stream()
                                .map(CourseReader::skill)
                                .toList(),
                        Skill.LISTENING),
                node.at("intro").optionalText(),
                whole(node.at("minutes"), 1, LONGEST, kind.minutes()),
                kind == UnitKind.REAL_ONE
                        ? course.pass()
                        : course.read(node, false).pass());
    }

    private static Unit lesson(YamlNode node, UnitHead head) {
        YamlNode example = node.at("example");
        return new Unit.MicroLesson(
                head,
                node.at("idea").text(),
                example.at("said").text(),
                example.at("weak").text(),
                example.at("strong").text(),
                ExchangeReader.read(node.at("try"), head, true));
    }

    private static Unit drill(YamlNode node, UnitHead head) {
        return new Unit.ReplyDrill(
                head,
                ExchangeReader.read(node, head, false),
                texts(node.at("look_for"), 1, 6),
                node.at("weak").text(),
                node.at("strong").text());
    }

    private Unit conversation(YamlNode node, UnitHead head) {
        Defaults own = course.read(node, true);
        return new Unit.Conversation(
                head,
                scenario(node.at("scenario")),
                difficulty(node),
                leastTurns(node),
                own.feedback(),
                own.guessEvery());
    }

    private Unit real(YamlNode node, UnitHead head) {
        YamlNode after = node.at("after");
        return new Unit.RealOne(
                head,
                node.at("question").text(),
                node.at("among").isPresent()
                        ? list(node.at("among"), 1, scenarios.size()).stream()
                                .map(this::scenario)
                                .toList()
                        : List.of(),
                after.at("days").whole(1, MOST_DAYS),
                texts(after.at("questions"), 1, 5));
    }

    private String scenario(YamlNode node) {
        String scenario = node.text();
        if (node.says() && !scenarios.contains(scenario)) {
            node.fault("no_such_scenario", scenario, String.join(", ", new TreeSet<>(scenarios)));
        }
        return scenario;
    }

    private static TalkDifficulty difficulty(YamlNode node) {
        return node.at("difficulty").isPresent()
                ? node.at("difficulty").coded(TalkDifficulty.class, "no_difficulty")
                : TalkDifficulty.NORMAL;
    }

    private static int leastTurns(YamlNode node) {
        return whole(node.at("least_turns"), 1, MOST_TURNS, USUAL_TURNS);
    }

    private static int whole(YamlNode node, int low, int high, int usual) {
        return node.isPresent() ? node.whole(low, high) : usual;
    }

    /** Never empty, so that reading goes on after the fault. */
    static List<String> texts(YamlNode node, int least, int most) {
        List<String> texts =
                list(node, least, most).stream().map(YamlNode::text).toList();
        return least > 0 ? orElse(texts, UNREAD) : texts;
    }

    static <T> List<T> orElse(List<T> list, T instead) {
        return list.isEmpty() ? List.of(instead) : list;
    }
}
