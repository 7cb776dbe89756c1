package tongli.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.coaching.RiskCard;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.wire.RiskCardJson;
import tongli.wire.RiskCardJson.ContactJson;

/**
 * The product's own words and people to call, as every command shows them: those of one's own region first, and a remark
 * where the Chinese numbers may not answer.
 *
 * @param remark to stand above the contacts, where not all of them may answer
 * @param contacts nearest first
 */
public record PeopleToCall(String title, List<String> lines, Optional<String> remark, List<ContactJson> contacts) {

    /** Regions where Chinese is read and the mainland's numbers do not answer. */
    private static final Set<String> CHINESE_ELSEWHERE = Set.of("TW", "HK", "MO");

    private static final Sentences SENTENCES = Sentences.beside(PeopleToCall.class, "people");

    public PeopleToCall {
        lines = List.copyOf(lines);
        contacts = List.copyOf(contacts);
    }

    /** @param region where the person is, such as GB; empty if that is not known */
    public static PeopleToCall of(RiskCard card, Language language, String region) {
        RiskCardJson shown = RiskCardJson.of(card).nearestFirst(region);
        Optional<String> remark = CHINESE_ELSEWHERE.contains(region)
                ? Optional.of(SENTENCES.say(language, "mainland_only"))
                : Optional.empty();
        return new PeopleToCall(shown.title(), shown.lines(), remark, shown.contacts());
    }

    /** @param about what it is shown for, each a line below the title; may be empty */
    public void print(List<String> about, PrintWriter out) {
        out.println(title);
        about.forEach(line -> out.println("  " + line));
        lines.forEach(out::println);
        remark.ifPresent(out::println);
        contacts.forEach(one -> out.printf("  %s  %s  (%s) %s%n", one.number(), one.name(), one.region(), one.note()));
    }
}
