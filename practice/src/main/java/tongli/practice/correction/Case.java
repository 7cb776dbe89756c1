package tongli.practice.correction;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A correction and what its reviewers said. Two who agree settle it; where they do not, a third decides by agreeing with one of them. Which
 * of the first two came first changes nothing.
 *
 * @param reviews at most three, in the order in which they came, none by whoever corrected, and of each reviewer one
 */
public record Case(Correction correction, List<Review> reviews) {

    private static final int PAIR = 2;
    private static final int MOST = 3;

    /** Two who agree. */
    private record Pair(Answer one, Answer other) {
        boolean agrees() {
            return one.agreesWith(other);
        }

        /** Of scores; else 0. */
        int distance() {
            return one instanceof Answer.Scored score && other instanceof Answer.Scored second
                    ? score.distance(second)
                    : 0;
        }

        /** What both mean: of scores the mean. */
        Answer meant() {
            return one instanceof Answer.Scored score && other instanceof Answer.Scored second
                    ? score.mean(second)
                    : one;
        }
    }

    /** @throws IllegalArgumentException if a review is of another kind, or by whom it cannot be */
    public Case {
        reviews = List.copyOf(reviews);
        Set<String> reviewers = new HashSet<>();
        for (Review review : reviews) {
            if (!correction.kind().isReviewedBy(review.answer())
                    || review.by().equals(correction.by())
                    || !reviewers.add(review.by())) {
                throw new IllegalArgumentException(
                        "correction %s has a review that is not of its kind, its corrector's own, or a second by the same"
                                .formatted(correction.id()));
            }
        }
        if (reviews.size() > MOST) {
            throw new IllegalArgumentException(
                    "correction %s has %d reviews; at most %d count".formatted(correction.id(), reviews.size(), MOST));
        }
    }

    public static Case fresh(Correction correction) {
        return new Case(correction, List.of());
    }

    public Standing standing() {
        if (reviews.size() < PAIR) {
            return Standing.OPEN;
        }
        if (agreed().isPresent()) {
            return Standing.SETTLED;
        }
        return reviews.size() == PAIR ? Standing.DISPUTED : Standing.UNCLEAR;
    }

    /** What two agree on; of scores their mean. Empty while none do. */
    public Optional<Answer> settled() {
        return agreed().map(Pair::meant);
    }

    /** The first two if they agree, else of those that agree with the third the one nearer to it, and the third alone where both are as near. */
    private Optional<Pair> agreed() {
        if (reviews.size() < PAIR) {
            return Optional.empty();
        }
        Pair first = new Pair(answer(0), answer(1));
        if (first.agrees() || reviews.size() == PAIR) {
            return Optional.of(first).filter(Pair::agrees);
        }
        Pair one = new Pair(answer(0), answer(2));
        Pair other = new Pair(answer(1), answer(2));
        if (one.agrees() && other.agrees() && one.distance() == other.distance()) {
            return Optional.of(new Pair(answer(2), answer(2)));
        }
        return Stream.of(one, other).filter(Pair::agrees).min(Comparator.comparingInt(Pair::distance));
    }

    private Answer answer(int number) {
        return reviews.get(number).answer();
    }

    public boolean isReviewedBy(String person) {
        return reviews.stream().anyMatch(review -> review.by().equals(person));
    }

    /** This case with one more. */
    public Case plus(Review review) {
        return new Case(
                correction, Stream.concat(reviews.stream(), Stream.of(review)).toList());
    }
}
