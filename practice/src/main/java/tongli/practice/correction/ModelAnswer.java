package tongli.practice.correction;

import java.util.Optional;
import tongli.core.ModelId;
import tongli.core.Require;

/**
 * What a model said when it was corrected.
 *
 * @param answer empty where it abstained, or found nothing to better
 * @param uncertainty in [0, 1], see {@link Uncertainty}
 */
public record ModelAnswer(ModelId model, Optional<Answer> answer, double uncertainty) {
    public ModelAnswer {
        Require.inRange("uncertainty", uncertainty, 0, 1);
    }

    ModelAnswer withoutWords() {
        return new ModelAnswer(model, answer.map(Answer::withoutWords), uncertainty);
    }
}
