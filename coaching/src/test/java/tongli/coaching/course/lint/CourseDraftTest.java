package tongli.coaching.course.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.authored.Remark;
import tongli.authored.Wording;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseWords;
import tongli.coaching.course.GivenCourse;
import tongli.core.Language;
import tongli.core.Sentences;

class CourseDraftTest {

    private static final String EN = GivenCourse.yaml(Language.EN);
    private static final String ZH = GivenCourse.yaml(Language.ZH);
    private static final Sentences SENTENCES = Sentences.beside(CourseWords.class, "remarks");
    private static final Pattern CONVERSION = Pattern.compile("%(?:\\d\\$)?[,.\\d]*([sdf])");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCourseThatComesWithTongliIsFree(Language language) {
        assertThat(look(GivenCourse.yaml(language))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unwritten|units.fact-first.idea|Catch one concrete fact; guess the feeling after.|TODO",
                "markup|title|Half a sentence on the stairs|Half a <b>sentence</b>",
                "untaught_goal|goals.3|skill: \"allowing\", text|skill: \"boundaries\", text",
                "only_one_person|units|kind: \"final\"|kind: \"conversation\"",
                "spent_person|units.with-her.scenario|scenario: \"bereaved-friend\"|scenario: \"widowed-father\"",
                "no_final|units|kind: \"final\"|kind: \"conversation\"",
                "long_idea|units.fact-first.idea|guess the feeling after|guess, and so on and so on and so on and so on and so on and so on and so on and so on",
                "same_answer|units.four-nothings.voices.4|feeling: \"lonely\", strength: 2, need: \"to_be_heard\"|feeling: \"ashamed\", strength: 3, need: \"respect\"",
                "unused_option|units.four-nothings.needs.to_be_heard|strength: 2, need: \"to_be_heard\"|strength: 1, need: \"respect\"",
                "near_repeat|units.the-spare-key.weak|Don't be daft, you'll outlive us all! You could get one of those pendants.|DON'T worry - they'll sort it!",
            })
    void whatTeachesLessWellIsFound(String rule, String place, String good, String bad) {
        String yaml = EN.replace(good, bad);
        if (rule.equals("only_one_person")) {
            yaml = yaml.replace("scenario: \"biopsy\"", "scenario: \"bereaved-friend\"");
        }
        assertThat(yaml).isNotEqualTo(EN);
        assertThat(look(yaml))
                .anySatisfy(remark -> {
                    assertThat(remark.rule()).isEqualTo(rule);
                    assertThat(remark.place()).isEqualTo(place);
                })
                .noneMatch(Remark::isFault);
    }

    @Test
    void speechesAreFound() {
        String yaml = EN.replace("Lost another one.", "Lost another one. " + "And on it goes. ".repeat(13))
                .replace("I was up till four", "I was up till four " + "and on and on ".repeat(16));
        assertThat(look(yaml))
                .extracting(Remark::rule, Remark::place)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("long_lesson", "units.fact-first.example"),
                        org.assertj.core.groups.Tuple.tuple("long_line", "units.fact-first.try.said"));
        assertThat(look(yaml))
                .allSatisfy(remark ->
                        assertThat(EN.lines().toList().get(remark.line() - 1)).isNotBlank());
    }

    @Test
    void aCourseIsThereInBothLanguagesOnceAndOfTheSameUnits() {
        Map<String, Course> courses = new LinkedHashMap<>();
        courses.put("zh.yaml", GivenCourse.course(Language.ZH));
        assertThat(Languages.look(courses)).extracting(found -> found.rule()).containsExactly("missing_language");
        courses.put("en.yaml", GivenCourse.course(Language.EN));
        assertThat(Languages.look(courses)).isEmpty();
        courses.put("en2.yaml", GivenCourse.course(Language.EN));
        assertThat(Languages.look(courses)).extracting(found -> found.rule()).containsExactly("same_id");
        courses.remove("en2.yaml");
        courses.put(
                "en.yaml", GivenCourse.reader().read("en.yaml", EN.replace("id: \"this-week\"", "id: \"that-week\"")));
        assertThat(Languages.look(courses)).extracting(found -> found.rule()).containsExactly("other_structure");
    }

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameArguments() {
        assertThat(SENTENCES.keys(Language.ZH)).isEqualTo(SENTENCES.keys(Language.EN));
        assertThat(SENTENCES.keys(Language.EN)).allSatisfy(key -> {
            assertThat(conversions(Language.ZH, key)).isEqualTo(conversions(Language.EN, key));
            assertThat(SENTENCES.say(Language.EN, key)).doesNotContainPattern("\\p{IsHan}");
            assertThat(SENTENCES.say(Language.ZH, key)).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void everySentenceIsSaidOfSomeFile() {
        List<String> said = Stream.concat(
                        files().flatMap(yaml -> look(yaml).stream()).map(remark -> remark.message()), pairs().stream())
                .map(Wording::key)
                .distinct()
                .toList();
        assertThat(SENTENCES.keys(Language.EN))
                .filteredOn(key -> !key.matches("weak_not_weaker|strong_fails|hint_fails")) // JudgedExamplesTest
                .allSatisfy(key -> assertThat(said).contains(key));
    }

    private static List<Wording> pairs() {
        Course en = GivenCourse.course(Language.EN);
        Course other = GivenCourse.reader().read("en.yaml", EN.replace("id: \"this-week\"", "id: \"that-week\""));
        return Stream.of(
                        Map.of("a", en),
                        Map.of("a", en, "b", en),
                        Map.of("a", other, "b", GivenCourse.course(Language.ZH)))
                .flatMap(courses -> Languages.look(courses).stream())
                .map(Languages.FileFinding::message)
                .toList();
    }

    private static Stream<String> files() {
        return Stream.of(
                "hello",
                EN.replace("format: 1", "format: 1\nspoon: 1"),
                EN.replaceFirst("goals:\n(.*\n)", "goals:\n" + "$1".repeat(7)),
                EN.replaceFirst("skill: \"listening\"", "skill: \"x\"")
                        .replaceFirst(
                                "prerequisites: \\[]",
                                "prerequisites: [{mastery: 1}, {course: \"foundations\"}, {skill: \"asking\", mastery: 0.5}]")
                        .replaceFirst("feedback: \"each_reply\"", "feedback: \"x\"")
                        .replaceFirst("difficulty: \"easy\"", "difficulty: \"x\"")
                        .replaceFirst("scenario: \"biopsy\"", "scenario: \"x\"")
                        .replaceFirst("emotion: \"neutral\"", "emotion: \"awe\"")
                        .replaceFirst("feeling: \"fine\"", "feeling: \"x\"")
                        .replaceFirst("id: \"furious\"", "id: \"fine\"")
                        .replaceFirst("by: \"you\"", "by: \"us\"")
                        .replaceFirst("skills: \\[\"listening\", \"allowing\"]", "skills: [\"repairing\"]")
                        .replaceFirst("id: \"with-her\"", "id: \"fact-first\"")
                        .replaceFirst("kind: \"real_one\"", "kind: \"x\""),
                EN.replaceAll("feeling: \"[a-z]*\"", "feeling: \"fine\""),
                EN.replace("scenario: \"bereaved-friend\"", "scenario: \"widowed-father\""),
                EN.replace("kind: \"conversation\"", "kind: \"final\""),
                EN.replace("kind: \"final\"", "kind: \"conversation\"")
                        .replaceFirst("kind: \"conversation\"", "kind: \"final\""),
                EN.replace(
                        "feeling: \"lonely\", strength: 2, need: \"to_be_heard\"",
                        "feeling: \"ashamed\", strength: 3, need: \"respect\""),
                EN.replace("scenario: \"biopsy\"", "scenario: \"bereaved-friend\""),
                EN.replace("Catch one concrete fact; guess", "TODO <b>")
                        .replace("skill: \"allowing\"", "skill: \"boundaries\"")
                        .replace("kind: \"final\"", "kind: \"conversation\"")
                        .replace("scenario: \"biopsy\"", "scenario: \"bereaved-friend\"")
                        .replaceFirst("(?s)\n  - id: \"this-week\".*", "\n"),
                EN.replace("guess the feeling after", "and so on ".repeat(20))
                        .replace("Lost another", "and so on ".repeat(30) + "Lost another")
                        .replace("I was up till four", "and so on ".repeat(40))
                        .replace(
                                "feeling: \"furious\", strength: 3, need: \"fairness\"",
                                "feeling: \"lonely\", strength: 2, need: \"to_be_heard\"")
                        .replace(
                                "Don't be daft, you'll outlive us all! You could get one of those pendants.",
                                "Don't worry they'll sort it"),
                ZH.replace("再猜心情", "这样那样地说下去".repeat(6))
                        .replace("今天又走了一个。", "这样那样地说下去".repeat(12))
                        .replace("别急，物业", "这样那样地说下去".repeat(20)));
    }

    private static List<String> conversions(Language language, String key) {
        return CONVERSION
                .matcher(SENTENCES.say(language, key))
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static List<Remark> look(String yaml) {
        return CourseDraft.look(GivenCourse.reader(), "mine.yaml", yaml).remarks();
    }
}
