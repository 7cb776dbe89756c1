package tongli.persona.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what one says of the two of them into what the other would: "ask about your exam" into "ask about my exam". "You" is I
 * or me by the word before it; where that does not tell, nothing is turned. Stateless.
 */
final class EnglishSides {

    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("me", "you"),
            Map.entry("my", "your"),
            Map.entry("mine", "yours"),
            Map.entry("myself", "yourself"),
            Map.entry("i'm", "you're"),
            Map.entry("i've", "you've"),
            Map.entry("i'd", "you'd"),
            Map.entry("i'll", "you'll"),
            Map.entry("your", "my"),
            Map.entry("yours", "mine"),
            Map.entry("yourself", "myself"),
            Map.entry("you're", "I'm"),
            Map.entry("you've", "I've"),
            Map.entry("you'd", "I'd"),
            Map.entry("you'll", "I'll"));

    /** Before these, "you" does something. */
    private static final Set<String> SUBJECT_AFTER = Set.of(
            "when",
            "how",
            "what",
            "where",
            "why",
            "that",
            "once",
            "until",
            "till",
            "while",
            "before",
            "because",
            "whether",
            "sure",
            "everything",
            "anything",
            "all",
            "whichever",
            "who");

    /** After these, something is done to "you". */
    private static final Set<String> OBJECT_AFTER = Set.of(
            "ask",
            "ring",
            "call",
            "phone",
            "text",
            "message",
            "email",
            "send",
            "bring",
            "give",
            "tell",
            "let",
            "take",
            "pick",
            "drive",
            "meet",
            "help",
            "show",
            "get",
            "make",
            "keep",
            "pay",
            "owe",
            "see",
            "refund",
            "save",
            "lend",
            "visit",
            "remind",
            "interrupt",
            "rush",
            "push",
            "leave",
            "join",
            "walk",
            "hear",
            "write",
            "post",
            "fetch",
            "cook",
            "buy",
            "read",
            "teach",
            "mention",
            "drop",
            "cover",
            "pester",
            "nag",
            "put",
            "pass",
            "to",
            "for",
            "with",
            "at",
            "on",
            "of",
            "about",
            "from",
            "by",
            "behind",
            "beside",
            "past",
            "near",
            "round",
            "over",
            "stop");

    /** What "I am" becomes on the other side, and back. */
    private static final Map<String, String> BE =
            Map.of("you am", "you are", "you was", "you were", "I are", "I am", "I were", "I was");

    private EnglishSides() {}

    /** Empty when it cannot be told whether "you" is I or me. */
    static Optional<String> turned(String words) {
        List<String> turned = new ArrayList<>();
        String before = "";
        for (String word : words.split(" ")) {
            String plain = word.toLowerCase(Locale.ROOT);
            if (!plain.equals("you")) {
                turned.add(OTHER.getOrDefault(plain, word));
            } else if (SUBJECT_AFTER.contains(before)) {
                turned.add("I");
            } else if (OBJECT_AFTER.contains(before)) {
                turned.add("me");
            } else {
                return Optional.empty();
            }
            before = plain;
        }
        String said = String.join(" ", turned);
        for (Map.Entry<String, String> pair : BE.entrySet()) {
            said = said.replaceAll("\\b" + pair.getKey() + "\\b", pair.getValue());
        }
        return said.isBlank() ? Optional.empty() : Optional.of(said);
    }
}
