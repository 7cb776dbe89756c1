package tongli.practice.correction;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.privacy.Masking;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeRefused.Reason;
import tongli.practice.RequestKey;
import tongli.practice.correction.ModelJudge.Judged;

/**
 * Takes corrections, has them reviewed by others, and says what they agree on. Whose words may be kept and read is asked for each time;
 * what is kept of words has placeholders where it said who somebody is. Safe for many threads.
 */
public final class CorrectionService {

    /** How many corrections one person may have. */
    public static final int MOST_OF_ONE = 1_000;

    /** Of how many the order is worked out. */
    public static final int CANDIDATES = 200;

    /**
     * A correction as somebody sends it.
     *
     * @param language of the text or reply; empty to detect it
     */
    public record Proposed(CorrectionKind kind, Matter matter, Optional<Language> language, Answer corrected) {}

    private final CorrectionStore store;
    private final ModelJudge models;
    private final Vectors vectors;
    private final Deidentifier deidentifier = new Deidentifier();
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public CorrectionService(PracticeParts parts, CorrectionStore store, Supplier<UUID> ids, InstantSource clock) {
        this.store = store;
        this.models = new ModelJudge(parts.emotions(), parts.assessor());
        this.vectors = new Vectors(parts.encoder());
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a correction beside what the model says of the same text now.
     *
     * @param words whether its words may be kept
     * @param request by what it is known when it is sent again; the same is then not kept twice
     * @throws PracticeRefused if the key is none or was another's, or the person has too many
     */
    public Case correct(String by, Proposed asked, boolean words, Optional<CorrectionStore.Request> request) {
        RequestKey.check(request.map(CorrectionStore.Request::key));
        Optional<CorrectionStore.Before> before = request.flatMap(one -> store.before(by, one.key()));
        if (before.isPresent()) {
            return again(before.get(), request);
        }
        if (store.count(by) >= MOST_OF_ONE) {
            throw new PracticeRefused(
                    Reason.TOO_MANY,
                    "kind",
                    "There are %,d corrections of yours already; delete some first.".formatted(MOST_OF_ONE));
        }
        Judged judged = models.judge(asked.kind(), asked.matter(), asked.language());
        Correction whole = new Correction(
                ids.get(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                asked.kind(),
                judged.language(),
                Optional.of(asked.matter()),
                judged.answer(),
                asked.corrected());
        Correction kept = words ? masked(whole) : whole.withoutWords();
        return store.add(kept, request)
                .map(other -> again(other, request))
                .orElseGet(() -> store.find(kept.id()).orElseThrow(CorrectionService::unknown));
    }

    private Case again(CorrectionStore.Before before, Optional<CorrectionStore.Request> request) {
        if (request.filter(one -> one.digest().equals(before.digest())).isEmpty()) {
            throw new PracticeRefused(
                    Reason.KEY_REUSED,
                    "Idempotency-Key",
                    "This key was sent with another correction; take a new one for each.");
        }
        return store.find(before.id()).orElseThrow(CorrectionService::unknown);
    }

    /** One masking over all, so that who is named twice has one placeholder, also where nothing around it says that it is a name. */
    private Correction masked(Correction whole) {
        Masking masking = deidentifier.begin().over(texts(whole));
        Function<String, String> mask =
                text -> masking.mask(text, whole.language()).text();
        return new Correction(
                whole.id(),
                whole.by(),
                whole.at(),
                whole.kind(),
                whole.language(),
                whole.matter().map(matter -> new Matter(matter.context().map(mask), mask.apply(matter.text()))),
                new ModelAnswer(
                        whole.model().model(),
                        whole.model().answer().map(answer -> masked(answer, mask)),
                        whole.model().uncertainty()),
                masked(whole.corrected(), mask));
    }

    private static List<String> texts(Correction whole) {
        Stream<String> said = whole.matter().stream()
                .flatMap(matter -> Stream.concat(matter.context().stream(), Stream.of(matter.text())));
        Stream<String> worded = Stream.concat(whole.model().answer().stream(), Stream.of(whole.corrected()))
                .flatMap(answer -> answer instanceof Answer.Worded one ? one.text().stream() : Stream.empty());
        return Stream.concat(said, worded).toList();
    }

    private static Answer masked(Answer answer, Function<String, String> mask) {
        return answer instanceof Answer.Worded worded
                ? new Answer.Worded(worded.text().map(mask))
                : answer;
    }

    /** Those of a person, the newest first. */
    public List<Case> of(String person) {
        return store.of(person);
    }

    /** @throws PracticeRefused if this person has no such one */
    public void delete(String person, UUID id) {
        if (!store.delete(person, id)) {
            throw unknown();
        }
        vectors.drop(id);
    }

    /**
     * What somebody might review, the worthiest first.
     *
     * @param kind empty for every kind
     * @param language empty for every language
     * @param limit how many at most
     * @param readable of whom words may be read now
     */
    public List<Case> queue(
            String reviewer,
            Optional<CorrectionKind> kind,
            Optional<Language> language,
            int limit,
            Predicate<String> readable) {
        Map<UUID, Case> candidates = new HashMap<>();
        List<Case> open = store.candidates(reviewer, kind, language, readable, CANDIDATES);
        open.forEach(one -> candidates.put(one.correction().id(), one));
        List<Case> reviewed = store.reviewed(kind, language, CANDIDATES).stream()
                .filter(one -> readable.test(one.correction().by()))
                .toList();
        Map<UUID, QueueOrder.Place> places =
                vectors
                        .places(Stream.concat(open.stream(), reviewed.stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(QueueOrder.Place::id, place -> place, (one, same) -> one));
        return QueueOrder.of(placesOf(open, places), placesOf(reviewed, places)).stream()
                .limit(limit)
                .flatMap(id -> Optional.ofNullable(candidates.get(id)).stream())
                .toList();
    }

    private static List<QueueOrder.Place> placesOf(List<Case> cases, Map<UUID, QueueOrder.Place> places) {
        return cases.stream()
                .flatMap(one -> Optional.ofNullable(places.get(one.correction().id())).stream())
                .toList();
    }

    /**
     * What somebody is about to review.
     *
     * @throws PracticeRefused if there is no such one for them to read, or it takes no review of theirs
     */
    public Case toReview(String reviewer, UUID id, Predicate<String> readable) {
        Case found = store.find(id)
                .filter(one -> one.correction().hasWords())
                .filter(one -> readable.test(one.correction().by()))
                .filter(one -> store.mayBeRead(id, reviewer))
                .orElseThrow(CorrectionService::unknown);
        if (found.isReviewedBy(reviewer) || !found.standing().takesReviews()) {
            throw done();
        }
        return found;
    }

    /**
     * Keeps a review.
     *
     * @param read as {@link #toReview} gave it
     * @return the case as it stands now
     * @throws PracticeRefused if it takes no review of theirs any more
     */
    public Case review(String reviewer, Case read, Answer answer) {
        UUID id = read.correction().id();
        if (!store.add(id, new Review(reviewer, clock.instant().truncatedTo(ChronoUnit.MILLIS), answer))) {
            throw done();
        }
        return store.find(id).orElseThrow(CorrectionService::unknown);
    }

    /** How far reviewers agree, of every kind and language. */
    public List<Agreement> agreement() {
        return Agreement.of(store.pairs());
    }

    /** How many reviews a person gave. */
    public int reviewsBy(String person) {
        return store.reviewsBy(person);
    }

    private static PracticeRefused unknown() {
        return new PracticeRefused(
                Reason.UNKNOWN_CORRECTION, "correction", "There is no such correction here; take its id from a list.");
    }

    private static PracticeRefused done() {
        return new PracticeRefused(
                Reason.REVIEWED_BEFORE,
                "correction",
                "You have reviewed this one already, or others have settled it; take the next of the queue.");
    }
}
