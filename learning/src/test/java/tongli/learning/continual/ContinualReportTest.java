package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.wire.TongliJson;

class ContinualReportTest {
    private static final AccuracyMatrix JOINT =
            new AccuracyMatrix(List.of(AccuracyMatrix.unmeasured(2), List.of(0.7, 0.9)), List.of(0.1, 0.1));
    private static final AccuracyMatrix FOUND =
            new AccuracyMatrix(List.of(List.of(0.7, 0.1), List.of(0.6, 0.6)), List.of(0.1, 0.1));
    private static final AccuracyMatrix TOLD =
            new AccuracyMatrix(List.of(List.of(0.8, 0.1), List.of(0.8, 0.8)), List.of(0.1, 0.1));

    @TempDir
    private Path folder;

    private ContinualReport report(String setting, Way joint) throws IOException {
        return ContinualReport.empty(GivenStream.classes(folder, setting, 16), List.of())
                .with(RemedyKind.JOINT, 1, Map.of(joint, JOINT))
                .with(RemedyKind.ADAPTER, 1, Map.of(Way.TASK_KNOWN, TOLD))
                .with(RemedyKind.ADAPTER, 1, Map.of(Way.TASK_BY_ENTROPY, FOUND));
    }

    @Test
    void whoIsToldTheTaskIsNotMeasuredByJointTrainingThatIsNot() throws IOException {
        ContinualReport report = report("class", Way.WITHOUT_TASK);
        assertThat(report.shareOfJoint(report.entries().get(1))).isEmpty();
        assertThat(report.shareOfJoint(report.entries().get(2)).orElseThrow().mean())
                .isCloseTo(0.6 / 0.8, within(1e-12));
        assertThat(report.toTable()).contains("told the task of each text: it forgets nothing by construction");
        assertThat(TongliJson.exactLine(report.toJson())).contains("\"told_the_task\":true", "\"told_the_task\":false");
    }

    @Test
    void whereJointTrainingIsToldTooTheyStandSideBySide() throws IOException {
        ContinualReport report = report("task", Way.TASK_KNOWN);
        assertThat(report.shareOfJoint(report.entries().get(1)).orElseThrow().mean())
                .isCloseTo(1, within(1e-12));
        assertThat(report.toTable()).doesNotContain("by construction");
    }
}
