package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentLedger;
import tongli.server.consent.ConsentPurpose;
import tongli.server.consent.ConsentStanding;
import tongli.server.consent.ConsentText;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.law.Rule;

/**
 * What the person allows.
 *
 * @param storage whether practice is kept; the same stands in {@code purposes}
 * @param erased how many sessions went when consent was withdrawn
 * @param purposes each with the words that are shown now
 * @param history every answer, the oldest first
 */
public record ConsentsJson(
        Consent storage,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer erased,

        List<PurposeJson> purposes,
        List<ConsentGivenJson> history) {

    /** An answer to a request to keep something. */
    public record Consent(
            String decision,
            @JsonProperty("decided_at") @Nullable String decidedAt) {}

    /**
     * One purpose.
     *
     * @param sha256 of the words' file, as the ledger keeps it with the answer
     * @param holds whether it may be done now
     * @param askedAnew whether an answer was given, to words that have been replaced
     * @param needed whose agreement it takes
     * @param days for how many days at most something is kept for it; null where nothing is
     * @param why the rules that forbid it, or make it harder
     */
    public record PurposeJson(
            String purpose,
            String title,
            String text,
            String language,
            int version,
            String sha256,
            String decision,
            @JsonProperty("decided_at") @Nullable String decidedAt,
            boolean holds,
            @JsonProperty("asked_anew") boolean askedAnew,
            String offer,
            String needed,
            @Nullable Integer days,
            List<WhyJson> why) {}

    /** A rule. @param rule what it says @param source where that comes from @param status how sure we are that it is law */
    public record WhyJson(String rule, String source, String status) {}

    /** An answer in the ledger; language and digest are null where nobody knows which words were shown. */
    public record ConsentGivenJson(
            String purpose,
            int version,
            @Nullable String language,
            @Nullable String sha256,
            String decision,
            String at,
            String how,
            String giver) {

        static ConsentGivenJson of(ConsentEntry entry) {
            return new ConsentGivenJson(
                    entry.purpose().code(),
                    entry.version(),
                    entry.language().map(Coded::code).orElse(null),
                    entry.sha256().orElse(null),
                    answer(entry),
                    entry.at().toString(),
                    entry.how().code(),
                    entry.giver().code());
        }
    }

    /** What a page needs of one purpose. @param law of today */
    static PurposeJson purpose(ConsentStanding standing, Law law, Person whose, Language language) {
        ConsentText text = ConsentText.newest(standing.purpose(), language);
        return new PurposeJson(
                text.purpose().code(),
                text.title(),
                text.body(),
                language.code(),
                text.version(),
                text.sha256(),
                standing.state().code(),
                standing.own().map(ConsentEntry::at).map(Instant::toString).orElse(null),
                standing.holds(),
                standing.askedAnew(),
                standing.offer().code(),
                standing.needed().code(),
                text.purpose()
                        .kept()
                        .map(kept -> law.daysKept(kept, whose))
                        .filter(days -> days > 0)
                        .orElse(null),
                why(standing, language));
    }

    static List<WhyJson> why(ConsentStanding standing, Language language) {
        return standing.offer() == ConsentStanding.Offer.OPEN
                ? List.of()
                : standing.because().stream().map(rule -> why(rule, language)).toList();
    }

    private static WhyJson why(Rule rule, Language language) {
        return new WhyJson(
                rule.applies().in(language),
                rule.source().told(language),
                rule.status().code());
    }

    static ConsentsJson of(
            List<ConsentStanding> standings,
            ConsentLedger ledger,
            Law law,
            Language language,
            Optional<Integer> erased) {
        Optional<ConsentEntry> storage = standings.stream()
                .filter(standing -> standing.purpose() == ConsentPurpose.STORAGE)
                .flatMap(standing -> standing.own().stream())
                .findFirst();
        Person whose = law.learner(ledger.facts());
        return new ConsentsJson(
                new Consent(
                        storage.map(ConsentsJson::answer).orElse("unanswered"),
                        storage.map(entry -> entry.at().toString()).orElse(null)),
                erased.orElse(null),
                standings.stream()
                        .map(standing -> purpose(standing, law, whose, language))
                        .toList(),
                ledger.history().stream().map(ConsentGivenJson::of).toList());
    }

    private static String answer(ConsentEntry entry) {
        return entry.granted() ? "granted" : "refused";
    }
}
