package tongli.learning.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.learning.twins.SwapList;
import tongli.learning.twins.Swapper;

/**
 * A user's own texts and their twins by a list.
 *
 * @param without how many texts have no word of the list
 * @param table of the others; empty if there are none
 */
public record SwappedTexts(int without, Optional<TwinTable> table) {

    /** @param texts not blank; reports name them by their place, from 1, and never show them */
    public static SwappedTexts of(List<String> texts, SwapList list, Language language) {
        Swapper swapper = new Swapper(list, language);
        List<TwinTable.Unit> units = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int place = i + 1;
            swapper.twins(texts.get(i))
                    .ifPresent(twins -> units.add(new TwinTable.Unit(
                            "text " + place,
                            Optional.empty(),
                            List.of(new TwinTable.Row(twins.texts(), twins.words())))));
        }
        return new SwappedTexts(
                texts.size() - units.size(),
                units.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TwinTable(list.name(), list.groups(), false, units)));
    }
}
