package tongli.persona.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.persona.BagOfWords;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioReader;

/** What a person has told, and lines that take it up or deny it. */
class ContradictionsTest {

    private static final String TOLD = "she didn't get it";

    /** Hannah, who has told this instead of what her author has her tell first. */
    private static Scenario hannahWhoTold(String fact) {
        String file = "/scenarios/exam-retake/en.yaml";
        try (InputStream in = ContradictionsTest.class.getResourceAsStream(file)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String told = yaml.replace("fact: \"" + TOLD + "\"", "fact: \"" + fact + "\"");
            assertThat(told).contains(fact);
            return new ScenarioReader().read(file, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            her mother doesn't know the mark        | my mother doesn't know the mark | false
            her mother doesn't know the mark        | my mother does know the mark    | true
            her mother hadn't asked about the mark  | my mother had asked about the mark | true
            she could tell her mother               | I couldn't tell my mother       | true
            she could tell her mother               | I could tell my mother          | false
            she cannot tell her mother              | I can tell my mother            | true
            she cannot tell her mother              | I can’t tell my mother          | false
            nobody told her teacher                 | they told my teacher            | true
            they said nothing about a retake        | they said a lot about a retake  | true
            the old house isn't hers                | the old house is mine           | true
            the old house is hers                   | the old house isn't mine        | true
            the old house is hers                   | the old house is mine           | false
            she isn't ready                         | I was ready for it              | false
            """)
    void aDenialIsSeenWhereOnlyOneOfTheTwoSaysNo(String fact, String line, boolean denied) {
        Scenario scenario = hannahWhoTold(fact);
        Secrets secrets = new Secrets(scenario, new BagOfWords());
        Grounds grounds =
                new Grounds(scenario, Map.of(scenario.topics().get(0).id(), 1), "it's fine", false, "", List.of());
        assertThat(new Contradictions(any -> secrets).refuses(line, grounds)).isEqualTo(denied);
    }
}
