package tongli.wire;

import java.util.List;

/** What a person at risk sees: the product's own words, and people to call. */
public record RiskCardJson(String title, List<String> lines, List<ContactJson> contacts) {

    /** Somebody to call, and where the number works. */
    public record ContactJson(String name, String number, String region, String note) {}
}
