package tongli.practice.showing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.BasicEmotion;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeRefused.Reason;
import tongli.practice.RequestKey;

/**
 * Rounds in which a face or a voice shows a feeling and the learner names it. Safe for many threads, and for many processes that share a
 * store: no showing is named twice.
 */
public final class ShowingService {

    /** Each time somebody else got through; that many in a row is no bad luck any more. */
    private static final int ATTEMPTS = 10;

    private final RoundStore rounds;
    private final EvidenceStore evidence;
    private final Dealer dealer;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    /**
     * @param people who show feelings, by the ids of their scenarios
     * @param evidence keeps what a round shows of skills
     * @param ids makes the rounds' ids, no one twice
     */
    public ShowingService(
            List<String> people, RoundStore rounds, EvidenceStore evidence, Supplier<UUID> ids, InstantSource clock) {
        this.dealer = new Dealer(people);
        this.rounds = rounds;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param stored whether it may be kept beyond the program */
    public Round start(RoundPlan plan, boolean stored) {
        Round round = new Round(ids.get(), plan, dealer.deal(plan), List.of(), stored, clock.instant());
        rounds.add(round);
        return round;
    }

    /** @throws PracticeRefused if there is no such round */
    public Round round(UUID id) {
        return rounds.find(id).orElseThrow(ShowingService::unknown);
    }

    /**
     * What came of a name.
     *
     * @param round as it stands now
     */
    public record Answered(Round round, Result result) {}

    /**
     * Names what the current showing shows.
     *
     * @param strength 1 a little, 2 clearly, 3 very much
     * @param key names the request: a repeat with the same key and name returns the result that it had then
     * @throws PracticeRefused if there is no such round, it is over, or the key was used for another name
     */
    public Answered name(UUID id, BasicEmotion feeling, int strength, Optional<String> key) {
        RequestKey.check(key);
        for (int i = 0; i < ATTEMPTS; i++) {
            Round round = round(id);
            Optional<Answered> before = key.flatMap(one -> repeated(round, one, feeling, strength));
            if (before.isPresent()) {
                return before.get();
            }
            if (round.isDone()) {
                throw new PracticeRefused(
                        Reason.ROUND_OVER,
                        "id",
                        "All %d feelings of this round have been named; start another round."
                                .formatted(round.plan().count()));
            }
            Round changed = round.plus(new Named(feeling, strength, key, clock.instant()));
            if (rounds.replace(round, changed)) {
                evidence.put(RoundEvidence.of(changed));
                forgetIfErased(id);
                return new Answered(changed, changed.result(changed.named().size()));
            }
        }
        throw new PracticeRefused(
                Reason.CHANGED_MEANWHILE, "id", "The round went on meanwhile, again and again; ask for it anew.");
    }

    private static Optional<Answered> repeated(Round round, String key, BasicEmotion feeling, int strength) {
        for (int i = 0; i < round.named().size(); i++) {
            Named named = round.named().get(i);
            if (named.key().equals(Optional.of(key))) {
                if (!named.isAs(feeling, strength)) {
                    throw new PracticeRefused(
                            Reason.KEY_REUSED,
                            "Idempotency-Key",
                            "This key already belongs to showing %d, which was named otherwise. Use a new key for a new name."
                                    .formatted(i + 1));
                }
                return Optional.of(new Answered(round, round.result(i + 1)));
            }
        }
        return Optional.empty();
    }

    /** Who erased the round meanwhile erased its evidence before there was any. */
    private void forgetIfErased(UUID id) {
        if (rounds.find(id).isEmpty()) {
            evidence.delete(SkillEvidence.ofShowings(id));
        }
    }

    /** @throws PracticeRefused if there is no such round */
    public void delete(UUID id) {
        if (!rounds.delete(id)) {
            throw unknown();
        }
        evidence.delete(SkillEvidence.ofShowings(id));
    }

    /** Every round, the one touched last first. */
    public List<Round> rounds() {
        return rounds.all();
    }

    /** What is said of a round that is not there, or no longer. */
    public static PracticeRefused unknown() {
        return new PracticeRefused(
                Reason.UNKNOWN_SHOWING,
                "id",
                "There is no such round of showings. It may have been deleted, or was not stored; start another.");
    }
}
