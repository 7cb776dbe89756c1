package tongli.practice.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tongli.core.Language;

/** Corrections in memory, of people who may all keep words. */
final class MemoryCorrectionStore implements CorrectionStore {

    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final Map<String, Before> requests = new HashMap<>();
    final Map<String, Set<String>> taught = new HashMap<>();

    @Override
    public Optional<Before> add(Correction correction, Optional<Request> request) {
        cases.put(correction.id(), Case.fresh(correction));
        request.ifPresent(one -> requests.put(correction.by() + one.key(), new Before(correction.id(), one.digest())));
        return Optional.empty();
    }

    @Override
    public Optional<Before> before(String person, String key) {
        return Optional.ofNullable(requests.get(person + key));
    }

    @Override
    public Optional<Case> find(UUID id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public List<Case> of(String person) {
        return cases.values().stream()
                .filter(one -> one.correction().by().equals(person))
                .toList();
    }

    @Override
    public int count(String person) {
        return of(person).size();
    }

    private Stream<Case> worded() {
        return cases.values().stream().filter(one -> one.correction().hasWords());
    }

    @Override
    public List<Case> candidates(
            String reviewer,
            Optional<CorrectionKind> kind,
            Optional<Language> language,
            Predicate<String> readable,
            int most) {
        return worded().filter(one -> readable.test(one.correction().by()))
                .filter(one -> one.standing().takesReviews())
                .filter(one -> !one.isReviewedBy(reviewer))
                .filter(one -> mayBeRead(one.correction().id(), reviewer))
                .filter(one -> kind.isEmpty() || kind.get() == one.correction().kind())
                .sorted(Comparator.comparingDouble(
                        one -> -one.correction().model().uncertainty()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Case> reviewed(Optional<CorrectionKind> kind, Optional<Language> language, int most) {
        return worded().filter(one -> !one.reviews().isEmpty())
                .filter(one -> kind.isEmpty() || kind.get() == one.correction().kind())
                .toList();
    }

    @Override
    public List<Case> settled(Optional<UUID> after, int most) {
        return worded().filter(one -> one.standing() == Standing.SETTLED).toList();
    }

    @Override
    public List<Agreement.Pair> pairs() {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (Case one : cases.values()) {
            if (one.reviews().size() > 1) {
                pairs.add(new Agreement.Pair(
                        one.correction().kind(),
                        one.correction().language(),
                        one.reviews().get(0).answer(),
                        one.reviews().get(1).answer()));
            }
        }
        return pairs;
    }

    @Override
    public int reviewsBy(String person) {
        return (int)
                cases.values().stream().filter(one -> one.isReviewedBy(person)).count();
    }

    @Override
    public boolean mayBeRead(UUID correction, String reviewer) {
        return find(correction)
                .map(one -> one.correction().by())
                .filter(by -> !by.equals(reviewer))
                .filter(by -> !taught.getOrDefault(reviewer, Set.of()).contains(by))
                .isPresent();
    }

    @Override
    public boolean add(UUID correction, Review review) {
        cases.computeIfPresent(correction, (id, one) -> one.plus(review));
        return true;
    }

    @Override
    public boolean delete(String person, UUID id) {
        return cases.remove(id) != null;
    }
}
