package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.SentenceEncoder;
import tongli.core.Span;
import tongli.learning.coaching.RatedReply;
import tongli.persona.check.ReplyCheck;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.Simulation;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.Hearing;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tongli.understanding.Undertone;
import tongli.wire.TongliJson;

/** With one person, the rules alone and an encoder to which all sentences are alike. */
class ValidationTest {
    private static final SentenceEncoder ALIKE =
            (texts, language) -> texts.stream().map(text -> new float[] {1}).toList();

    private final ScenarioLibrary refund = ScenarioLibrary.of(
            ScenarioLibrary.bundled().find("refund", Language.EN).orElseThrow());
    private final PersonaEngine engine = new PersonaEngine(ALIKE);
    private final ReplyReader reader = BundledReplyReader.rulesOnly();
    private final Simulation simulation = new Simulation(engine, reader);
    private final ReplyCheck replies = new ReplyCheck(engine, reader);

    @Test
    void everyFormulaIsSaidInATalkAndAlone() {
        FormulaValidation validation = FormulaValidation.run(refund, simulation, replies, 1);
        assertThat(validation.talks())
                .extracting(FormulaValidation.Talks::scenario, FormulaValidation.Talks::talks)
                .containsExactly(tuple("refund", 8), tuple("all", 8));
        assertThat(validation.alone())
                .filteredOn(one -> !one.near())
                .allSatisfy(one -> assertThat(one.replies()).isEqualTo(150))
                .extracting(FormulaValidation.Alone::moment)
                .containsExactly("start", "open");
        assertThat(validation.alone())
                .filteredOn(FormulaValidation.Alone::near)
                .allSatisfy(one -> assertThat(one.replies()).isEqualTo(7)); // those about Denise
    }

    @Test
    void eachMisstepIsMetOnceASeedAndIsNotWarmedTo() {
        MisstepValidation validation = MisstepValidation.run(refund, simulation, 1);
        assertThat(validation.groups())
                .filteredOn(group -> group.by().equals("misstep"))
                .hasSize(Misstep.values().length)
                .allSatisfy(group -> assertThat(group.talks()).isEqualTo(1));
        MisstepValidation.Group all =
                validation.groups().get(validation.groups().size() - 1);
        assertThat(all.talks()).isEqualTo(Misstep.values().length);
        assertThat(all.mean()).isLessThan(all.start());
        assertThat(all.most()).isGreaterThanOrEqualTo(all.mean());
        assertThat(validation.missed()).isEmpty();
    }

    @Test
    void whoWarmsToEverythingMissesTheTargets() {
        Simulation charmed = new Simulation(engine, ValidationTest::charmed);
        assertThat(MisstepValidation.run(refund, charmed, 1).missed())
                .contains("refund/en tells level 4 to twenty times arguing; the target is 2 at most");
        FormulaValidation formulas =
                FormulaValidation.run(refund, charmed, new ReplyCheck(engine, ValidationTest::charmed), 1);
        assertThat(formulas.missed()).singleElement().asString().startsWith("refund/en: twenty formulas win 0.");
        assertThat(formulas.talks())
                .allSatisfy(talks -> assertThat(talks.above()).isEqualTo(1));
        assertThat(formulas.alone())
                .allSatisfy(alone -> assertThat(alone.raised()).isEqualTo(1));
    }

    /** Hears a fitting reflection in whatever is said. */
    private static ReplyReading charmed(ReplyContext context) {
        Move reflection = new Move(
                MoveKind.COMPLEX_REFLECTION, new Span(0, context.reply().length()), 1);
        return new ReplyReading(
                context.language(),
                context.reply(),
                List.of(reflection),
                List.of(),
                0.9,
                false,
                List.of(),
                Undertone.NONE,
                Optional.empty(),
                Hearing.NONE);
    }

    @Test
    void theReplyThatIsLabelledHigherIsLookedForInItsMove() {
        RatedReply heard = new RatedReply("p", "My dog died.", "You miss your dog, and it hurts that he died.", 4);
        RatedReply shrunk = new RatedReply("p", "My dog died.", "It's only a dog, it's really not a big deal.", 0);
        EmpathyValidation right = EmpathyValidation.run(List.of(shrunk, heard), replies);
        assertThat(right.missed()).isEmpty();
        assertThat(right.comparisons()).hasSize(3).allSatisfy(one -> {
            assertThat(one.share()).isEqualTo(1);
            assertThat(one.tied()).isZero();
            assertThat(one.moved()).isGreaterThan(one.movedLower());
        });
        EmpathyValidation wrong = EmpathyValidation.run(List.of(with(shrunk, 4), with(heard, 0)), replies);
        assertThat(wrong.missed()).hasSize(3).first().asString().contains("in 0 of 1; the target is 75 %");
        EmpathyValidation tied = EmpathyValidation.run(List.of(with(heard, 4), with(heard, 0)), replies);
        assertThat(tied.comparisons().get(0).tied()).isEqualTo(1);
        assertThat(tied.comparisons().get(0).right()).isZero();
    }

    @Test
    void allTalksOfAPersonAreLookedAtForVariety() {
        VarietyValidation validation = VarietyValidation.run(refund, simulation, new ScriptCheck(engine, reader), 1);
        // five stock learners, and four scripts in each of the sets first, blind_a and blind_b
        VarietyValidation.Group all = validation.groups().get(0);
        assertThat(all.by()).isEqualTo("language");
        assertThat(all.figures().talks()).isEqualTo(5 + 3 * 4);
        assertThat(all.figures().repeated()).isZero();
        assertThat(validation.missed()).isEmpty();
        assertThat(validation.groups().stream()
                        .filter(group -> group.by().equals("with"))
                        .mapToInt(group -> group.figures().turns())
                        .sum())
                .isEqualTo(all.figures().turns());
    }

    @Test
    void whatIsFoundIsAnObjectForProgramsAndATableForPeople() {
        EmpathyValidation.Comparison one =
                new EmpathyValidation.Comparison("same post", 4, 3, 1, 0.75, 0.5, 1, 0.02, -0.01);
        EmpathyValidation validation = new EmpathyValidation(List.of(one), List.of());
        assertThat(TongliJson.line(validation)).contains("\"moved_lower\":-0.01", "\"missed\":[]");
        StringWriter out = new StringWriter();
        validation.printTable(new PrintWriter(out, true));
        assertThat(out).asString().contains("| same post | 4 | 75.0 % (50.0–100.0) | 1 | +0.020 | -0.010 |");
        assertThat(one.share()).isCloseTo(one.right() / (double) one.pairs(), within(1e-12));
    }

    private static RatedReply with(RatedReply reply, double empathy) {
        return new RatedReply(reply.postId(), reply.post(), reply.reply(), empathy);
    }
}
