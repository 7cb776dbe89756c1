package tongli.learning.few;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.Require;
import tongli.learning.augment.Augmentation;
import tongli.learning.finetune.LabelledFile;

/**
 * Which ways learn a task, from how many labels.
 *
 * @param task the head's name
 * @param data labelled files, read as one; texts with none or several labels are left out
 * @param dev texts that judge, and nothing else: nothing is chosen by them
 * @param unlabelled files of texts without labels, beside those of {@code data} whose labels are not learnt
 * @param names what a label of the files is called here; those that are not named stay as they are
 * @param mostUnlabelled of texts without labels, drawn by the seed; 1 to 1,000,000
 * @param seeds of the draw, the networks and the order; each once
 * @param descriptions of the labels, for whoever reads those; empty takes those that come with Tongli
 * @param rewording how texts without labels are said in other words, where no translator does
 * @param translator a program that does
 * @param out gets a file for each figure, the report and the picture
 * @param commandLine that makes the same run again
 */
public record FewOptions(
        String task,
        Language language,
        List<Path> data,
        Path dev,
        List<Path> unlabelled,
        LabelledFile.Columns columns,
        Map<String, String> names,
        int mostUnlabelled,
        List<Shots> shots,
        List<WayKind> ways,
        List<Long> seeds,
        FewSettings settings,
        Optional<Descriptions> descriptions,
        Augmentation rewording,
        Optional<LineTranslator> translator,
        Path out,
        String commandLine) {
    public FewOptions {
        data = Require.notEmpty("data", data);
        unlabelled = List.copyOf(unlabelled);
        names = Map.copyOf(names);
        Require.inRange("mostUnlabelled", mostUnlabelled, 1, 1_000_000);
        shots = Require.notEmpty("shots", shots).stream().distinct().toList();
        ways = Require.notEmpty("ways", ways).stream().distinct().toList();
        seeds = Require.notEmpty("seeds", seeds).stream().distinct().toList();
    }
}
