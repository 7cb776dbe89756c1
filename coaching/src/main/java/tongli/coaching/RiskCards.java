package tongli.coaching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.coaching.RiskCard.Contact;
import tongli.core.Language;

/** The hand-off cards, from {@code risk/{zh,en}.yaml}; an operator adds numbers there. Immutable. */
public final class RiskCards {

    private final Map<Language, RiskCard> cards = new EnumMap<>(Language.class);
    private final Map<Language, RiskCard> ofTalks = new EnumMap<>(Language.class);

    private RiskCards() {
        for (Language language : Language.values()) {
            RiskCard card = read(language);
            cards.put(language, card);
            ofTalks.put(language, ofTalk(card));
        }
    }

    public static RiskCards bundled() {
        return new RiskCards();
    }

    /** The same words with other people to call. @param urgent what to do when life is in danger now */
    public RiskCards with(Map<Language, List<Contact>> contacts, Map<Language, String> urgent) {
        RiskCards others = new RiskCards();
        for (Language language : Language.values()) {
            List<Contact> people = contacts.getOrDefault(language, List.of());
            String now = urgent.getOrDefault(language, card(language).urgent());
            others.cards.put(language, with(card(language), people, now));
            others.ofTalks.put(language, with(talkCard(language), people, now));
        }
        return others;
    }

    private static RiskCard with(RiskCard card, List<Contact> people, String urgent) {
        return new RiskCard(card.language(), card.title(), card.body(), urgent, card.resume(), people);
    }

    public RiskCard card(Language language) {
        return of(cards, language);
    }

    /** The card for a talk that was had elsewhere: the same people to call, and nothing of practice. */
    public RiskCard talkCard(Language language) {
        return of(ofTalks, language);
    }

    private static RiskCard of(Map<Language, RiskCard> cards, Language language) {
        RiskCard card = cards.get(language);
        if (card == null) {
            throw new IllegalArgumentException("no hand-off card for " + language.code());
        }
        return card;
    }

    private static RiskCard ofTalk(RiskCard practice) {
        Map<String, Object> file = file(practice.language());
        return new RiskCard(
                practice.language(),
                text(file, "talk_title"),
                lines(file, "talk_body"),
                practice.urgent(),
                "",
                practice.contacts());
    }

    private static Map<String, Object> file(Language language) {
        return CoachingYaml.mapping("risk/" + language.code() + ".yaml");
    }

    private static RiskCard read(Language language) {
        Map<String, Object> file = file(language);
        List<Contact> contacts = CoachingYaml.entriesOf(file.getOrDefault("contacts", List.of())).stream()
                .map(entry -> new Contact(
                        entry.getOrDefault("region", ""),
                        entry.getOrDefault("name", ""),
                        entry.getOrDefault("number", ""),
                        entry.getOrDefault("note", "")))
                .toList();
        return new RiskCard(
                language,
                text(file, "title"),
                lines(file, "body"),
                text(file, "urgent"),
                text(file, "resume"),
                contacts);
    }

    private static List<String> lines(Map<String, Object> file, String key) {
        return file.get(key) instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<String, Object> file, String key) {
        return String.valueOf(file.getOrDefault(key, ""));
    }
}
