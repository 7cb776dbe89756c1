package tongli.coaching.course.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.coaching.course.Course;
import tongli.coaching.course.Prerequisite;
import tongli.coaching.course.UnitKind;
import tongli.coaching.course.draft.Persons.Person;
import tongli.coaching.skill.evidence.KeptForTransfer;
import tongli.core.Sentences;
import tongli.core.Skill;

/**
 * Drafts a course as a file to go on with. The same wish and the same courses give the same file.
 *
 * <p>Skills that a prerequisite asks more of than there is come first, then the goals, the weakest first. A skill below
 * {@value #WEAK} gets a lesson, a perception drill where there is one, and two reply drills; below {@value #FAIR} a lesson and a
 * drill; else a drill. Lessons come before drills, and drills of different skills take turns (interleaving: Rohrer and Taylor,
 * Instructional Science 35, 2007). Then two talks, a final with a third person, and one's own people. Units come from courses
 * that there are, as they are written there; where there is none, a place is left for one. Feedback fades with mastery. The
 * numbers are authored.
 */
public final class CourseProposal {

    static final double WEAK = 0.4;
    static final double FAIR = 0.7;

    private static final Sentences SENTENCES = Sentences.beside(CourseProposal.class, "draft");

    private final Wish wish;
    private final List<UnitSource> sources;
    private final Persons persons;
    private final StringBuilder yaml = new StringBuilder();

    private CourseProposal(Wish wish, List<UnitSource> sources, Persons persons) {
        this.wish = wish;
        this.sources = sources;
        this.persons = persons;
    }

    /**
     * @param courses to take units from, in the wish's language, with the files that they were read from
     * @param persons at least three
     */
    public static String yaml(Wish wish, Map<Course, String> courses, Persons persons) {
        if (persons.all().size() < 3) {
            throw new IllegalArgumentException("there are %d scenarios; two talks and a final need three"
                    .formatted(persons.all().size()));
        }
        List<UnitSource> sources = courses.entrySet().stream()
                .flatMap(course -> UnitSource.of(course.getKey(), course.getValue()).stream())
                .toList();
        CourseProposal proposal = new CourseProposal(wish, sources, persons);
        proposal.head();
        proposal.teaching();
        proposal.talking();
        return proposal.yaml.toString();
    }

    private void head() {
        comment("head");
        row("format: 1");
        row("id: \"%s\"", wish.id());
        row("language: \"%s\"", wish.language().code());
        row("title: \"TODO\"");
        row("summary: \"TODO\"");
        row("goals:");
        wish.goals().forEach(skill -> row("  - {skill: \"%s\", text: \"TODO\"} # %s", skill.code(), known(skill)));
        if (wish.prerequisites().isEmpty()) {
            row("prerequisites: []");
        } else {
            row("prerequisites:");
            wish.prerequisites().forEach(this::prerequisite);
        }
        boolean sure = wish.meanMastery() >= FAIR;
        row("guess_every: %d", sure ? 5 : wish.meanMastery() >= WEAK ? 3 : 2);
        row("feedback: \"%s\"", sure ? "afterwards" : "each_reply");
        row("pass: 50");
        row("units:");
    }

    private void prerequisite(Prerequisite prerequisite) {
        if (prerequisite instanceof Prerequisite.CourseDone done) {
            row("  - {course: \"%s\"}", done.course());
        } else if (prerequisite instanceof Prerequisite.SkillMastered mastered) {
            row(
                    "  - {skill: \"%s\", mastery: %.2f} # %s",
                    mastered.skill().code(), mastered.mastery(), known(mastered.skill()));
        }
    }

    private String known(Skill skill) {
        Double mastery = wish.mastery().get(skill);
        return mastery == null ? say("unknown") : say("known", mastery);
    }

    /** Skills that are asked for and not there yet, then the goals, the weakest first. */
    private List<Skill> skills() {
        Stream<Skill> missing = wish.prerequisites().stream()
                .filter(Prerequisite.SkillMastered.class::isInstance)
                .map(Prerequisite.SkillMastered.class::cast)
                .filter(asked -> wish.mastery(asked.skill()) < asked.mastery())
                .map(Prerequisite.SkillMastered::skill);
        Stream<Skill> goals = wish.goals().stream().sorted(Comparator.comparingDouble(wish::mastery));
        return Stream.concat(missing, goals).distinct().toList();
    }

    private void teaching() {
        Map<Skill, List<String>> drills = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (Skill skill : skills()) {
            double mastery = wish.mastery(skill);
            if (mastery < FAIR) {
                write(unit(skill, UnitKind.MICRO_LESSON, taken)
                        .orElseGet(() -> empty(skill, UnitKind.MICRO_LESSON, 1)));
            }
            List<String> own = new ArrayList<>();
            if (mastery < WEAK) {
                unit(skill, UnitKind.PERCEPTION_DRILL, taken).ifPresent(own::add);
            }
            for (int i = 1; i <= (mastery < WEAK ? 2 : 1); i++) {
                int number = i;
                own.add(unit(skill, UnitKind.REPLY_DRILL, taken)
                        .orElseGet(() -> empty(skill, UnitKind.REPLY_DRILL, number)));
            }
            drills.put(skill, own);
        }
        int longest = drills.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<String> own : drills.values()) {
                if (i < own.size()) {
                    write(own.get(i));
                }
            }
        }
    }

    /** One that trains the skill above all, or at least beside another; none twice. */
    private Optional<String> unit(Skill skill, UnitKind kind, List<String> taken) {
        Optional<UnitSource> found = sources.stream()
                .filter(source -> source.unit().kind() == kind
                        && source.unit().head().skills().contains(skill)
                        && !taken.contains(source.unit().id()))
                .min(Comparator.comparingInt(
                        source -> source.unit().head().skills().indexOf(skill)));
        found.ifPresent(source -> taken.add(source.unit().id()));
        return found.map(source -> "  # " + say("from", source.course()) + "\n"
                + source.rows().stream().map(row -> row + "\n").collect(Collectors.joining()));
    }

    private String empty(Skill skill, UnitKind kind, int number) {
        String template = SENTENCES.say(wish.language(), "unit." + kind.code());
        return "  # %s%n".formatted(say("missing"))
                + template.formatted(
                        skill.code().replace('_', '-') + "-" + kind.code().replace('_', '-') + "-" + number,
                        kind.code(),
                        skill.code(),
                        skill == Skill.REPAIRING ? "before: [{by: \"you\", said: \"TODO\"}]" : "before: []");
    }

    private void talking() {
        double mastery = wish.meanMastery();
        String difficulty = mastery < WEAK ? "easy" : mastery < FAIR ? "normal" : "hard";
        List<Person> best = persons.best(wish.goals(), mastery < WEAK ? 1 : mastery < FAIR ? 2 : 3);
        List<String> goals = wish.goals().stream()
                .limit(3)
                .map(skill -> '"' + skill.code() + '"')
                .toList();
        List<Person> two = Stream.concat(
                        best.stream().filter(one -> !isKept(one)), best.stream().filter(CourseProposal::isKept))
                .limit(2)
                .toList();
        Person last = best.stream()
                .filter(one -> !two.contains(one))
                .min(Comparator.comparing(one -> !isKept(one)))
                .orElseThrow();
        talk("first-talk", "conversation", two.get(0), difficulty, goals, 6);
        talk("second-talk", "conversation", two.get(1), difficulty, goals, 6);
        talk("on-your-own", "final", last, "normal", goals, 8);
        row("  - id: \"this-week\"");
        row("    kind: \"real_one\"");
        row("    title: \"TODO\"");
        row("    skills: [%s]", goals.get(0));
        row("    question: \"%s\"", say("question"));
        row("    after:");
        row("      days: 7");
        row("      questions: [\"%s\"]", say("after"));
    }

    /** A final measures transfer, so it is with one of those kept for that, and practice is with others. */
    private static boolean isKept(Person person) {
        return KeptForTransfer.PERSONS.contains(person.scenario());
    }

    private void talk(String id, String kind, Person person, String difficulty, List<String> goals, int leastTurns) {
        row("  - id: \"%s\"", id);
        row("    kind: \"%s\"", kind);
        row("    title: \"TODO\"");
        row("    skills: [%s]", String.join(", ", goals));
        row("    scenario: \"%s\"", person.scenario());
        row("    difficulty: \"%s\"", difficulty);
        row("    least_turns: %d", leastTurns);
        row("");
    }

    private void write(String unit) {
        yaml.append(unit.replace("\r", "")).append('\n');
    }

    private void comment(String key) {
        say(key).lines().forEach(line -> row("# %s", line));
    }

    private String say(String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(wish.language(), key), parts);
    }

    private void row(String row, Object... parts) {
        yaml.append(String.format(Locale.ROOT, row, parts)).append('\n');
    }
}
