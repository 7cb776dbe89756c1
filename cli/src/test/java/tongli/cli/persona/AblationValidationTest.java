package tongli.cli.persona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.persona.appraisal.Law;
import tongli.persona.check.ReplyCheck;
import tongli.persona.check.Simulation;
import tongli.persona.check.StockLearner;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.wire.TongliJson;

/** With one person, the rules alone and an encoder to which all sentences are alike. */
class AblationValidationTest {
    private static final SentenceEncoder ALIKE =
            (texts, language) -> texts.stream().map(text -> new float[] {1}).toList();

    private static final Scenario REFUND =
            ScenarioLibrary.bundled().find("refund", Language.EN).orElseThrow();
    private static final ReplyReader RULES = BundledReplyReader.rulesOnly();
    private static final List<ReplyContext> READ = new ArrayList<>();
    private static final AblationValidation FOUND = AblationValidation.run(
            ScenarioLibrary.of(REFUND),
            ALIKE,
            context -> {
                READ.add(context);
                return RULES.read(context);
            },
            1);

    private static AblationValidation.Row row(String without) {
        return FOUND.rows().stream()
                .filter(row -> row.without().equals(without))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allLawsComeFirstAndThenEachIsOff() {
        List<String> codes = new ArrayList<>(List.of(""));
        Arrays.stream(Law.values()).map(Law::code).forEach(codes::add);
        assertThat(FOUND.rows()).extracting(AblationValidation.Row::without).containsExactlyElementsOf(codes);
    }

    @Test
    void underAllLawsTheFiguresAreThoseOfTheOtherChecks() {
        PersonaEngine engine = new PersonaEngine(ALIKE);
        Simulation simulation = new Simulation(engine, RULES);
        AblationValidation.Row all = row("");
        assertThat(all.skilled())
                .isEqualTo(simulation.play(REFUND, StockLearner.SKILLED, 20, 1).finalTrust());
        assertThat(all.novice())
                .isEqualTo(simulation.play(REFUND, StockLearner.NOVICE, 20, 1).finalTrust());
        assertThat(all.formula())
                .isEqualTo(simulation.play(REFUND, StockLearner.FORMULA, 20, 1).gain());
        assertThat(all.formulaMost()).as("of one talk").isEqualTo(all.formula());
        assertThat(all.hostileLeft())
                .isEqualTo(simulation.play(REFUND, StockLearner.HOSTILE, 20, 1).left() ? 1 : 0);
        PairValidation.Group pairs =
                PairValidation.run(ScenarioLibrary.of(REFUND), new ReplyCheck(engine, RULES)).groups().stream()
                        .filter(group -> group.by().equals("scenario"))
                        .findFirst()
                        .orElseThrow();
        assertThat(all.pairs()).isEqualTo(Map.of("en", pairs.share()));
    }

    @Test
    void whatALawIsWorthIsSeenWhereItIsOff() {
        // what comes again and again wears off no more
        assertThat(row("habituation").skilled()).isGreaterThan(row("").skilled());
        // who was hurt a turn ago is not sore
        assertThat(row("soreness").novice()).isNotEqualTo(row("").novice());
    }

    @Test
    void eachReplyIsReadOnceForAllLaws() {
        assertThat(READ).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatIsFoundIsNamedAsTheOtherChecksNameIt() {
        AblationValidation validation = new AblationValidation(
                2, List.of(new AblationValidation.Row("rote", Map.of("en", 0.75), 0.8, 0.3, -0.1, 0.05, 1)));
        assertThat(TongliJson.line(validation))
                .isEqualTo("{\"seeds\":2,\"rows\":[{\"without\":\"rote\",\"pairs\":{\"en\":0.75},\"skilled\":0.8,"
                        + "\"novice\":0.3,\"formula\":-0.1,\"formula_max\":0.05,\"hostile_left\":1.0}],\"missed\":[]}");
        StringWriter out = new StringWriter();
        validation.printTable(new PrintWriter(out, true));
        assertThat(out).asString().contains("| rote | – | 75.0 % | 0.800 | 0.300 | -0.100 | +0.050 | 100 % |");
    }
}
