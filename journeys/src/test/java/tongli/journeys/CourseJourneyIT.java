package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A learner takes a course unit by unit; an instructor opens it to a cohort, marks a reply and drafts a course. */
class CourseJourneyIT extends Journeys {

    private static final int TURNS = 6;
    private static final int GUESS_BEFORE = 3;

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.DARK_PHONE), Arguments.of(Words.EN, Screen.NARROW));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aLearnerTakesACourse(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.at("courses");
            assertThat(heading(visit, "course name")).isVisible();
            visit.look(screen + "-20-courses");
            visit.at("courses/on-the-stairs");
            // whoever was here before has begun it in this language
            button(visit, "course begin").or(button(visit, "course again")).click();

            reply(visit, "course fact");
            assertThat(visit.page.getByText(words.of("course them"))).isVisible();
            visit.look(screen + "-22-lesson");
            visit.button("course next").click();

            choose(visit, "course feeling");
            choose(visit, "course need");
            visit.button("course guess").click();
            assertThat(visit.page.getByText(words.of("course them"))).isVisible();
            visit.look(screen + "-23-voice");
            visit.button("course next voice").click();

            visit.at("courses/on-the-stairs/the-spare-key");
            reply(visit, "course key");
            assertThat(visit.page.getByText(words.of("course look for"))).isVisible();
            visit.look(screen + "-24-reply");
            visit.button("course next").click();

            talk(visit, screen);

            visit.at("courses/on-the-stairs/on-your-own");
            assertThat(visit.button("course talk")).isVisible();
            visit.look(screen + "-27-final");
            visit.at("courses/on-the-stairs/this-week");
            visit.page.getByLabel(words.of("course about")).fill(words.of("course brother"));
            visit.page.getByRole(AriaRole.CHECKBOX).check();
            visit.button("course find").click();
            assertThat(visit.page.getByText(words.of("course nearest"))).isVisible();
            visit.look(screen + "-28-real");
            visit.button("course back").click();
            assertThat(heading(visit, "course name")).isVisible();
            visit.look(screen + "-21-course");
            visit.nothingToComplainOf();
        }
    }

    private static void talk(Visit visit, Screen screen) {
        visit.look(screen + "-25-talk-before");
        visit.button("course talk").click();
        visit.button("ready").click();
        for (int turn = 1; turn <= TURNS; turn++) {
            if (turn % GUESS_BEFORE == 0) {
                assertThat(visit.page.getByText(visit.words().of("course guess first")))
                        .isVisible();
                if (turn == GUESS_BEFORE) {
                    visit.look(screen + "-25-talk");
                }
                choose(visit, "course emotion");
            }
            visit.box().fill(visit.words().of("course turn") + " ".repeat(turn) + turn);
            visit.button("send").click();
            assertThat(visit.box()).hasValue("");
            assertThat(visit.page.locator(".line.sending")).hasCount(0);
            assertThat(visit.page.locator(".line.theirs")).hasCount(turn + 1);
        }
        visit.button("finish").first().click();
        visit.button("finish yes").click();
        assertThat(visit.page.getByText(visit.words().of("course counted"))).isVisible();
        visit.look(screen + "-26-counted");
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void anInstructorLeadsACohort(Words words, Screen screen) {
        // one Tongli for all visitors: without a name of its own a cohort could be taken for an earlier visitor's
        String cohort = words.of("teach class") + " " + screen;
        try (Visit visit = visit(words, screen)) {
            visit.at("teach");
            choose(visit, "teach draft skill");
            button(visit, "teach draft").click();
            visit.button("teach check").click();
            assertThat(visit.page.getByText(words.of("teach found")).first()).isVisible();
            visit.look(screen + "-29-teach-draft");

            join(visit, open(visit, cohort));
            visit.at("courses/on-the-stairs/the-spare-key");
            reply(visit, "course key");
            assertThat(visit.page.getByText(words.of("course look for"))).isVisible();

            visit.at("teach");
            tab(visit, "teach cohorts").click();
            assertThat(region(visit, cohort).locator("tbody tr")).hasCount(1);
            visit.look(screen + "-30-teach-cohort");
            tab(visit, "teach marks").click();
            assertThat(region(visit, cohort).locator("form .quote").first()).isVisible();
            visit.look(screen + "-31-teach-mark");
            mark(visit, region(visit, cohort));
            visit.look(screen + "-32-teach-marked");
            visit.nothingToComplainOf();
        }
    }

    /** The cohort's access code. */
    private static String open(Visit visit, String cohort) {
        tab(visit, "teach cohorts").click();
        textbox(visit, "teach name").fill(cohort);
        visit.page
                .getByLabel(visit.words().of("teach course"), new Page.GetByLabelOptions().setExact(true))
                .selectOption("on-the-stairs");
        button(visit, "teach open").click();
        return region(visit, cohort).locator(".code").textContent();
    }

    /** Ends on the course's own page; the list of courses names it too, but not as its title. */
    private static void join(Visit visit, String code) {
        visit.at("courses");
        textbox(visit, "course code").fill(code);
        button(visit, "course join").click();
        assertThat(visit.page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(visit.words().of("course name"))
                                .setLevel(1)))
                .isVisible();
    }

    private static void mark(Visit visit, Locator cohort) {
        for (int mechanism = 0; mechanism < 3; mechanism++) {
            cohort.locator("[role=radiogroup]")
                    .nth(mechanism)
                    .locator("label")
                    .nth(mechanism)
                    .click();
        }
        button(visit, "teach mark").and(cohort.locator("button")).click();
        assertThat(cohort.getByText(visit.words().of("teach judge"))).isVisible();
    }

    private static void reply(Visit visit, String words) {
        visit.page
                .getByLabel(visit.words().of("course reply"))
                .fill(visit.words().of(words));
        visit.button("course say").click();
    }

    private static void choose(Visit visit, String option) {
        visit.page
                .getByText(visit.words().of(option), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static Locator heading(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(visit.words().of(name)));
    }

    private static Locator button(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(visit.words().of(name)).setExact(true));
    }

    private static Locator textbox(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName(visit.words().of(name)).setExact(true));
    }

    private static Locator tab(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.TAB,
                new Page.GetByRoleOptions().setName(visit.words().of(name)).setExact(true));
    }

    private static Locator region(Visit visit, String name) {
        return visit.page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
