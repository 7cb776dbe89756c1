package tongli.server.law;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.coaching.RiskCard.Contact;
import tongli.coaching.RiskCards;
import tongli.core.Language;

/** Hand-off cards with the people to call of a profile. */
public final class HandOffCards {

    private static final String UNSAFE_NOW = "risk_unsafe_now";
    private static final String EMERGENCY = "{emergency}";

    private HandOffCards() {}

    /** The default profile names no country: its cards are those that come with Tongli, which name several. */
    public static RiskCards of(Law law) {
        RiskCards bundled = RiskCards.bundled();
        if (law.profile().isDefault()) {
            return bundled;
        }
        List<HandOffLine> lines = law.handOff(Person.learner(), false);
        Map<Language, List<Contact>> contacts = new EnumMap<>(Language.class);
        Map<Language, String> urgent = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            contacts.put(
                    language,
                    lines.stream().map(line -> contact(line, language)).toList());
            String numbers = lines.stream()
                    .filter(line -> line.urgency() == HandOffLine.Urgency.EMERGENCY)
                    .map(line -> line.phone().isEmpty() ? line.name().in(language) : line.phone())
                    .collect(Collectors.joining(language == Language.ZH ? "或" : " or "));
            if (!numbers.isEmpty()) {
                urgent.put(
                        language, law.profile().notice(UNSAFE_NOW).in(language).replace(EMERGENCY, numbers));
            }
        }
        return bundled.with(contacts, urgent);
    }

    /** What cannot be rung stands in the note: an address, a short message, or what to press. */
    private static Contact contact(HandOffLine line, Language language) {
        boolean zh = language == Language.ZH;
        String number = line.phone().split(",", -1)[0];
        String more = line.phone().equals(number) ? "" : line.phone();
        String sms = line.sms().isEmpty() ? "" : (zh ? "短信 " : "text ") + line.sms();
        String note = Stream.of(line.what().in(language), line.hours().in(language), more, sms, line.url())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(zh ? "；" : "; "));
        return new Contact(line.region(), line.name().in(language), number, note);
    }
}
