package tongli.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.coaching.DrillLibrary;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.progress.ProgressService;
import tongli.wire.StandingJson;

class ProgressTableTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void eachSkillIsALineAndTheNextExerciseSaysWhy() {
        assertThat(table(Language.EN))
                .containsPattern(
                        "Asking: mastery about \\d+% \\(80% sure: \\d+% to \\d+%\\), 3 of 4 times, last on 2026-03-01")
                .contains("No chance yet to see: Listening, ")
                .containsPattern("Next: .+\\. For .+, which you have not practised yet")
                .containsPattern("What may come up: .+\\.")
                .doesNotContain("times in 100");
        assertThat(table(Language.ZH))
                .contains("问：掌握约")
                .contains("还没有机会看到的：倾听、")
                .containsPattern("下一个：.+这项还没练过")
                .contains("可能会碰到：");
    }

    private static String table(Language language) {
        MemoryEvidenceStore store = new MemoryEvidenceStore();
        store.put(new SkillEvidence(
                "session/1",
                ExerciseKind.TALK,
                "talk/quarrel/normal",
                "quarrel",
                0,
                Optional.of(Skill.ASKING),
                false,
                true,
                NOON,
                Map.of(Skill.ASKING, new Tally(3, 4))));
        ScenarioLibrary scenarios = ScenarioLibrary.bundled();
        StringWriter told = new StringWriter();
        ProgressTable.print(
                StandingJson.of(
                        new ProgressService(scenarios, DrillLibrary.bundled(), store, () -> NOON.plusSeconds(60)),
                        scenarios,
                        language),
                language,
                new PrintWriter(told, true));
        return told.toString();
    }
}
