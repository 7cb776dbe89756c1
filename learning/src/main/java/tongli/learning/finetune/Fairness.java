package tongli.learning.finetune;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Language;
import tongli.core.Require;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.twins.SwapList;
import tongli.learning.twins.Swapper;

/**
 * A term in the loss for what should not matter: the mean distance between the logits of a text and those of a counterfactual twin, in
 * which words of the lists stand for one another. Texts without such a word have no part in it. Immutable.
 *
 * <p>Source: Garg et al., "Counterfactual Fairness in Text Classification through Robustness", AIES 2019, section 4 (counterfactual
 * logit pairing).
 *
 * @param lists whose words may stand for one another
 * @param language of the texts
 * @param weight of the distance beside the loss, above 0 and at most 1000
 */
public record Fairness(List<SwapList> lists, Language language, double weight) {
    public Fairness {
        lists = Require.notEmpty("lists", lists);
        Require.inRange("weight", weight, Double.MIN_VALUE, 1000);
    }

    /** Of what the lists say, in hexadecimal digits. */
    public String digest() {
        ContentDigest digest = new ContentDigest();
        for (SwapList list : lists) {
            digest.put(list.name()).put(list.groups().size());
            list.rows().forEach(row -> row.forEach(digest::put));
        }
        return digest.hex();
    }

    /** One a text: its twins by every list, none if no listed word is in it. */
    List<List<TaskText>> twins(List<TaskText> texts) {
        List<Swapper> swappers =
                lists.stream().map(list -> new Swapper(list, language)).toList();
        return texts.stream().map(text -> twins(text, swappers)).toList();
    }

    private static List<TaskText> twins(TaskText text, List<Swapper> swappers) {
        List<TaskText> twins = new ArrayList<>();
        for (Swapper swapper : swappers) {
            swapper.twins(text.text())
                    .ifPresent(found -> found.texts().stream()
                            .filter(words -> !words.equals(text.text()))
                            .map(text::variant)
                            .forEach(twins::add));
        }
        return twins;
    }
}
