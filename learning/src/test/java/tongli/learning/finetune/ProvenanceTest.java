package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.perception.encoder.TaskHead;

class ProvenanceTest {
    private static final Learner NOBODY = new Learner() {
        @Override
        public Map<String, String> about() {
            return Map.of("method", "none");
        }

        @Override
        public FineTuner.Progress progress() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Learnt learn(TaskHead head, List<TaskText> training, List<TaskText> tuning, FineTuner.Judge judge) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void filesOfOneNameInSeveralFoldersAreAllNamed() {
        Map<Path, String> data = new LinkedHashMap<>();
        data.put(Path.of("spring", "mood.tsv"), "aa");
        data.put(Path.of("autumn", "mood.tsv"), "bb");
        data.put(Path.of("winter", "mood.tsv"), "cc");
        Map<String, String> provenance = Provenance.of("", 1, NOBODY, data, Map.of(Path.of("mood.tsv"), "dd"));
        assertThat(provenance)
                .containsEntry("train_sha256 mood.tsv", "aa")
                .containsEntry("train_sha256 mood.tsv (2)", "bb")
                .containsEntry("train_sha256 mood.tsv (3)", "cc")
                .containsEntry("dev_sha256 mood.tsv", "dd");
    }
}
