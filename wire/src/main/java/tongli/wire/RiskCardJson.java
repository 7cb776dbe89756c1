package tongli.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.coaching.RiskCard;

/** What a person at risk sees: the product's own words, and people to call. */
public record RiskCardJson(String title, List<String> lines, List<ContactJson> contacts) {

    /** Somebody to call; {@code region} is the country where the number works. */
    public record ContactJson(String name, String number, String region, String note) {}

    /** With the people of one's own region before all others, which keep their order. */
    public RiskCardJson nearestFirst(String region) {
        List<ContactJson> ordered = new ArrayList<>(contacts);
        ordered.sort(Comparator.comparing(one -> !one.region().equals(region))); // stable
        return new RiskCardJson(title, lines, ordered);
    }

    public static RiskCardJson of(RiskCard card) {
        List<String> lines = new ArrayList<>(card.body());
        lines.add(card.urgent());
        if (!card.resume().isEmpty()) {
            lines.add(card.resume());
        }
        return new RiskCardJson(
                card.title(),
                lines,
                card.contacts().stream()
                        .map(one -> new ContactJson(one.name(), one.number(), one.region(), one.note()))
                        .toList());
    }
}
