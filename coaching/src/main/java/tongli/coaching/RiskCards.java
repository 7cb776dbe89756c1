package tongli.coaching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.coaching.RiskCard.Contact;
import tongli.core.Language;

/** The hand-off cards, from {@code risk/{zh,en}.yaml}; an operator adds numbers there. Immutable. */
public final class RiskCards {

    private final Map<Language, RiskCard> cards = new EnumMap<>(Language.class);

    private RiskCards() {
        for (Language language : Language.values()) {
            cards.put(language, read(language));
        }
    }

    public static RiskCards bundled() {
        return new RiskCards();
    }

    public RiskCard card(Language language) {
        RiskCard card = cards.get(language);
        if (card == null) {
            throw new IllegalArgumentException("no hand-off card for " + language.code());
        }
        return card;
    }

    private static RiskCard read(Language language) {
        Map<String, Object> file = CoachingYaml.mapping("risk/" + language.code() + ".yaml");
        List<Contact> contacts = CoachingYaml.entriesOf(file.getOrDefault("contacts", List.of())).stream()
                .map(entry -> new Contact(
                        entry.getOrDefault("region", ""),
                        entry.getOrDefault("name", ""),
                        entry.getOrDefault("number", ""),
                        entry.getOrDefault("note", "")))
                .toList();
        List<String> body = file.get("body") instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of();
        return new RiskCard(language, text(file, "title"), body, text(file, "urgent"), text(file, "resume"), contacts);
    }

    private static String text(Map<String, Object> file, String key) {
        return String.valueOf(file.getOrDefault(key, ""));
    }
}
