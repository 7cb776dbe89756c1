package tongli.server.law.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.server.law.Bilingual;
import tongli.server.law.InForce;
import tongli.server.law.Profile;
import tongli.server.law.Rule;

/**
 * Every rule of a profile, how sure we are of it, and who keeps it. No legal advice.
 *
 * @param items what is open first
 */
public record ComplianceReport(Profile profile, LocalDate day, List<Item> items) {

    private static final Sentences SENTENCES = Sentences.beside(ComplianceReport.class, "checks");

    /** A rule and how it is kept. @param stage whether it has effect on the day of the report, where it is asked for at all */
    public record Item(Rule rule, InForce.Stage stage, Check check) {

        /** Whether it counts here; a rule for one purpose counts where the operator declared that. */
        public boolean isAsked() {
            return rule.purpose().isEmpty();
        }

        /** Whether it counts here and has effect. */
        public boolean counts() {
            return isAsked() && stage == InForce.Stage.NOW;
        }

        /** What is done, or left to do. */
        public Bilingual told() {
            return new Bilingual(SENTENCES.say(Language.ZH, check.code()), SENTENCES.say(Language.EN, check.code()));
        }
    }

    public ComplianceReport {
        items = List.copyOf(items);
    }

    /** Where nobody is on call. */
    public static ComplianceReport of(Profile profile, LocalDate day) {
        return of(profile, day, false);
    }

    /** @param onCall whether anybody is told of high risk who agreed to that */
    public static ComplianceReport of(Profile profile, LocalDate day, boolean onCall) {
        List<Item> items = new ArrayList<>();
        for (Rule rule : profile.rules()) {
            items.add(new Item(rule, rule.on(day), Checks.of(rule, onCall)));
        }
        items.sort(Comparator.comparing((Item item) -> !item.counts())
                .thenComparing(item -> item.check().how())); // stable
        return new ComplianceReport(profile, day, items);
    }

    /** How many rules that count here and have effect are kept in which way. */
    public Map<Check.How, Long> counts() {
        Map<Check.How, Long> counts = new TreeMap<>();
        for (Item item : items) {
            if (item.counts()) {
                counts.merge(item.check().how(), 1L, Long::sum);
            }
        }
        return counts;
    }
}
