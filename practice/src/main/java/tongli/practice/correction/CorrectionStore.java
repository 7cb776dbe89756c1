package tongli.practice.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import tongli.core.Language;

/**
 * Keeps everybody's corrections and their reviews. When a method returns, what it was given is kept as durably as this store keeps
 * anything. Safe for many threads and, where it says so, many processes.
 */
public interface CorrectionStore {

    /** How many of one person's a reviewer is asked about at a time. */
    int MOST_AT_A_TIME = 5;

    /**
     * By what a request is known when it is sent again.
     *
     * @param key as the client named it
     * @param digest of all that it asked for; tells whether the same was asked, and nothing else
     */
    record Request(String key, String digest) {}

    /** What was kept for a request before. @param digest of that one */
    record Before(UUID id, String digest) {}

    /**
     * Keeps a new one; without words if they may not be kept by now.
     *
     * @return what was kept for this person's request before; empty if this one is kept now
     */
    Optional<Before> add(Correction correction, Optional<Request> request);

    /** What was kept for this person's request before. */
    Optional<Before> before(String person, String key);

    Optional<Case> find(UUID id);

    /** Those of a person, the newest first. */
    List<Case> of(String person);

    /** How many a person has. */
    int count(String person);

    /**
     * Those with words that another review would bring further, the most uncertain first; of nobody more than {@link #MOST_AT_A_TIME}, and
     * of no kind more than its share of {@code most} where every kind is asked for, so that neither keeps the others from being read.
     *
     * @param reviewer who has neither corrected nor reviewed them, and may read them, see {@link #mayBeRead}
     * @param kind empty for every kind
     * @param language empty for every language
     * @param readable of whom words may be read now; nobody else's are counted
     */
    List<Case> candidates(
            String reviewer,
            Optional<CorrectionKind> kind,
            Optional<Language> language,
            Predicate<String> readable,
            int most);

    /**
     * Those with words and a review that were reviewed last, as many of each kind in each language; in no order.
     *
     * @param kind empty for every kind
     * @param language empty for every language
     * @param most of all kinds and languages together
     */
    List<Case> reviewed(Optional<CorrectionKind> kind, Optional<Language> language, int most);

    /** Those with words that are settled, by their ids. @param after empty to begin */
    List<Case> settled(Optional<UUID> after, int most);

    /** The first two answers to each that has them, with words or without, of those who may read it ({@link #mayBeRead}). */
    List<Agreement.Pair> pairs();

    /** How many reviews a person gave. */
    int reviewsBy(String person);

    /**
     * Whether somebody may review it: it is not their own, and they lead no course of whoever made it, nor led one since; they may know
     * whose words they read. False too where there is none.
     */
    boolean mayBeRead(UUID correction, String reviewer);

    /** @return false, and nothing is kept, if it is gone or takes no more reviews, or none of theirs */
    boolean add(UUID correction, Review review);

    /** @return whether this person had such a one */
    boolean delete(String person, UUID id);
}
