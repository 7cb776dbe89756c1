package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.TaskText;
import tongli.learning.metric.Answers;

/**
 * Self-training: a network that learnt from the labelled texts reads those without labels, and a fresh one learns from both, with what the
 * first is surest of as labels ({@link PseudoLabels}); and so on for some rounds, in each of which twice as many texts may be taken. What
 * learns is LoRA and a head.
 *
 * <p>Source: Yarowsky, "Unsupervised word sense disambiguation rivaling supervised methods", ACL 1995; the balance Zou et al., ECCV 2018;
 * that each round's learner begins afresh, Xie et al., "Self-training with noisy student", CVPR 2020 (their noise is here the dropout).
 */
record SelfTrainingWay(FewSettings settingsOfAll) implements Way {
    /** Of the texts without labels, in the first round. */
    private static final double FIRST_SHARE = 0.2;

    @Override
    public boolean readsUnlabelled() {
        return true;
    }

    @Override
    public float[][] answers(Bench bench, FewTexts texts, long seed, Path folder) throws IOException {
        int rounds = settingsOfAll.rounds();
        List<PseudoLabels.Choice> chosen = List.of();
        for (int round = 0; round < rounds; round++) {
            Path place = folder.resolve("round-" + round);
            Path note = place.resolve(ChosenRows.FILE);
            if (Files.exists(note)) { // a run that goes on must not choose anew: the last digits may tip a choice
                chosen = ChosenRows.read(
                        note, texts.unlabelled().size(), texts.head().labels().size());
            } else {
                float[][] said = learnt(bench, texts, chosen, texts.unlabelled(), seed, place);
                chosen = PseudoLabels.choose(
                        Answers.probabilities(texts.head().kind(), said, 1),
                        Math.min(1, FIRST_SHARE * Math.pow(2, round)),
                        settingsOfAll.confidence());
                ChosenRows.write(chosen, note);
            }
        }
        return learnt(bench, texts, chosen, texts.asked(), seed, folder.resolve("round-" + rounds));
    }

    /** What a fresh network says of texts once it has learnt from the labelled ones and those that are taken as labelled. */
    private float[][] learnt(
            Bench bench, FewTexts texts, List<PseudoLabels.Choice> chosen, List<TaskText> asked, long seed, Path folder)
            throws IOException {
        List<TaskText> all = new ArrayList<>(texts.labelled());
        int labels = texts.head().labels().size();
        for (PseudoLabels.Choice choice : chosen) {
            all.add(FewTexts.labelled(
                    texts.unlabelled().get(choice.row()), choice.label(), labels, (float) settingsOfAll.weight()));
        }
        FineTuneOptions training = settingsOfAll.training(TuningMethod.LORA, seed);
        try (TrainableEncoder network = new TrainableEncoder(
                bench.encoder(), TuningOptions.defaults(TuningMethod.LORA), List.of(texts.head()), seed)) {
            new LabelledDrill(bench, network, training, all).run(bench, settingsOfAll.repeats(all.size()), folder);
            return TuningWay.logits(bench, network, training, asked, folder);
        }
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = settingsOfAll.common();
        settings.put("rounds", Integer.toString(settingsOfAll.rounds()));
        settings.put("confidence", Double.toString(settingsOfAll.confidence()));
        settings.put("weight", Double.toString(settingsOfAll.weight()));
        return settings;
    }
}
