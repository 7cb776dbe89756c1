package tongli.coaching.scale;

import java.util.List;
import java.util.Optional;
import tongli.coaching.RiskCard;
import tongli.coaching.RiskCards;
import tongli.core.Language;
import tongli.core.Sentences;

/** What is said to somebody for whom a mark holds, and whom they can turn to. Immutable. */
public final class ScaleHelp {

    private static final Sentences SENTENCES = Sentences.beside(ScaleHelp.class, "help");

    private final RiskCards cards;

    /** With the people to call that come with Tongli. */
    public ScaleHelp() {
        this(RiskCards.bundled());
    }

    /** @param cards with the people to call */
    public ScaleHelp(RiskCards cards) {
        this.cards = cards;
    }

    /** Words and people to call; empty where no mark holds. */
    public Optional<RiskCard> of(ScaleScore score, Language language) {
        if (score.marks().isEmpty()) {
            return Optional.empty();
        }
        // a single low answer in a good sheet is no hard time
        boolean low = score.marks().stream().anyMatch(mark -> mark.of() == ScaleMark.Of.SCORE_AT_MOST);
        String which = low ? "" : "_one";
        RiskCard people = cards.card(language);
        List<String> body = List.of(
                SENTENCES.say(language, "heard" + which),
                SENTENCES.say(language, "not"),
                SENTENCES.say(language, "talk"));
        return Optional.of(new RiskCard(
                language,
                SENTENCES.say(language, "title" + which),
                body,
                SENTENCES.say(language, "urgent") + (language == Language.ZH ? "" : " ") + people.urgent(),
                "",
                people.contacts()));
    }
}
