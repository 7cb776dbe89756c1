package tongli.persona.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tongli.authored.InvalidFileException;
import tongli.core.Language;
import tongli.core.Skill;
import tools.jackson.databind.json.JsonMapper;

/** What the schema says of a file, beside what the reader says. */
class ScenarioSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("/schema/scenario-1.json"), InputFormat.JSON);

    @Test
    void whatComesWithTongliFitsIt() {
        for (String id : ScenarioLibrary.bundled().ids()) {
            for (Language language : Language.values()) {
                assertThat(errors(text("/scenarios/%s/%s.yaml".formatted(id, language.code()))))
                        .as("%s in %s", id, language)
                        .isEmpty();
            }
        }
    }

    /** One fault each; both must see it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    format: 1 | format: 2
                    id: refund | id: ../refund
                    language: en | language: fr
                    channel: "chat" | channel: "phone"
                    difficulty: 2 | difficulty: 4
                    sensitivity: 0.25 | sensitivity: 1.5
                    learner_role: | learner_rule:
                    feeling: {anger: 0.6 | feeling: {rage: 0.6
                    skill: "reflecting" | skill: "hearing"
                    glasses: | spectacles:
                    glasses: true | glasses: maybe
                    repaired: | mended:
                    """)
    void aFaultOfFormIsOneForBoth(String right, String wrong) {
        String file = text("/scenarios/refund/en.yaml");
        String faulty = file.replaceFirst(Pattern.quote(right), wrong);
        assertThat(faulty).isNotEqualTo(file);
        assertThat(errors(faulty)).isNotEmpty();
        assertThatThrownBy(() -> new ScenarioReader().read("refund", faulty)).isInstanceOf(InvalidFileException.class);
    }

    @ParameterizedTest
    @EnumSource(Skill.class)
    void everySkillCanBeAGoalForBoth(Skill skill) {
        String file = text("/scenarios/refund/en.yaml")
                .replaceFirst("skill: \"reflecting\"", "skill: \"%s\"".formatted(skill.code()));
        assertThat(errors(file)).isEmpty();
        assertThat(new ScenarioReader().read("refund", file).goals().get(0).skill())
                .isEqualTo(skill);
    }

    @Test
    void everyListOfPoolsIsAskedFor() {
        String file = text("/scenarios/refund/en.yaml");
        assertThat(PoolKeys.THOUGHTS)
                .allSatisfy(key -> assertThat(errors(file.replaceFirst("(?m)^  " + key + ": *$", "  not_" + key + ":")
                                .replaceFirst("(?m)^  " + key + ": \\[", "  not_" + key + ": [")))
                        .as(key)
                        .isNotEmpty());
    }

    private static List<Error> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JsonMapper.shared().valueToTree(loaded));
    }

    private static String text(String resource) {
        try (InputStream in = ScenarioSchemaTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
