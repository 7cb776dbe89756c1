package tongli.coaching;

import java.util.List;
import tongli.core.Language;
import tongli.core.Require;

/**
 * What the product says, as itself, when a person speaks of their own life: that practice has stopped, that it may be
 * wrong, and whom to call. It names no method, rates nobody and promises nothing.
 *
 * @param urgent what to do when life is in danger now
 * @param resume that the role goes on only if asked to; empty where there is no role
 */
public record RiskCard(
        Language language, String title, List<String> body, String urgent, String resume, List<Contact> contacts) {
    public RiskCard {
        body = Require.notEmpty("body", body);
        contacts = Require.notEmpty("contacts", contacts);
    }

    /** @param region ISO 3166 code of the country where the number works */
    public record Contact(String region, String name, String number, String note) {}
}
