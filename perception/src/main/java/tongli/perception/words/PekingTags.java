package tongli.perception.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of speech of HanLP, which are those of Peking University, as {@link PartOfSpeech}. Stateless. */
final class PekingTags {
    /** There they are verbs. */
    private static final Set<String> AUXILIARIES =
            Set.of("是", "能", "会", "可以", "能够", "应该", "应当", "该", "得", "要", "敢", "肯", "可能", "必须");

    private PekingTags() {}

    /** @param tag null where the dictionary has none */
    static PartOfSpeech part(@Nullable String tag, String word) {
        if (tag == null || tag.isEmpty()) {
            return OddSigns.part(word.codePointAt(0));
        }
        return switch (tag) {
            case "nx", "ng", "nl", "n", "t", "tg", "s", "j", "vn", "an" -> PartOfSpeech.NOUN;
            case "vd", "ad", "d", "dg", "dl" -> PartOfSpeech.ADVERB;
            // 等 as a particle ends a list; in talk somebody waits
            case "u" -> word.equals("等") ? PartOfSpeech.VERB : PartOfSpeech.PARTICLE;
            default -> byFamily(tag.charAt(0), word);
        };
    }

    private static PartOfSpeech byFamily(char family, String word) {
        return switch (family) {
            case 'n' -> PartOfSpeech.NAME;
            case 'v' -> AUXILIARIES.contains(word) ? PartOfSpeech.AUXILIARY : PartOfSpeech.VERB;
            case 'a', 'b', 'z', 'i', 'l' -> PartOfSpeech.ADJECTIVE;
            case 'd' -> PartOfSpeech.ADVERB;
            case 'r' -> PartOfSpeech.PRONOUN;
            case 'm' -> PartOfSpeech.NUMBER;
            case 'u', 'y', 'k', 'h' -> PartOfSpeech.PARTICLE;
            case 'e', 'o' -> PartOfSpeech.INTERJECTION;
            case 'p', 'f' -> PartOfSpeech.ADPOSITION;
            case 'c' -> PartOfSpeech.CONJUNCTION;
            case 'w' -> PartOfSpeech.PUNCTUATION;
            case 't', 's', 'j' -> PartOfSpeech.NOUN;
            default -> OddSigns.part(word.codePointAt(0));
        };
    }
}
