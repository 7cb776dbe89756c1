package tongli.cli.analyze.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.core.Utterance;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.RiskRules;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.DialogueAnalyst;
import tongli.understanding.meaning.MeaningReader;

/** Talks, analysed by an analyst that reads sadness in every turn. */
final class Given {

    private Given() {}

    static DialogueAnalysis talk(String first, String second, String... lines) {
        List<Utterance> said = new ArrayList<>();
        for (String line : lines) {
            said.add(new Utterance(said.size() % 2 == 0 ? first : second, line));
        }
        return talk(said);
    }

    static DialogueAnalysis talk(List<Utterance> said) {
        EmotionReader sad =
                queries -> queries.stream().map(query -> sadness(query.text())).toList();
        return new DialogueAnalyst(sad, MeaningReader.rulesOnly(), BundledReplyReader.rulesOnly(), new RiskRules(), 7)
                .analyse(said, Optional.empty());
    }

    private static EmotionReading sadness(String text) {
        return new EmotionReading(
                text,
                Language.EN,
                Taxonomy.BASIC,
                List.of(new LabelProbability(BasicEmotion.SADNESS.code(), 1)),
                List.of(BasicEmotion.SADNESS.code()),
                BasicEmotion.SADNESS.code(),
                1,
                false,
                1,
                new Affect(-0.6, 0, 0),
                List.of(),
                new ModelId("given", "1"));
    }
}
