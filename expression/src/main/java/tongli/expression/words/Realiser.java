package tongli.expression.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words an answer: the authored wordings of the strategy for the feeling, a piece of the other's own words put where one
 * belongs, the best first by a scorer that is handed in. Nothing is made up: every word is an author's or the other's own.
 * Safe for many threads if the scorer is.
 */
public final class Realiser {

    private final WordingScorer scorer;

    public Realiser(WordingScorer scorer) {
        this.scorer = scorer;
    }

    /**
     * The wordings, best first; equal ones as they were written. What was said before is left out unless nothing else is
     * there.
     *
     * @return at least one
     */
    public List<Wording> rank(WordingRequest request) {
        Optional<String> piece = SaidPiece.of(request.language(), request.said());
        List<WordingBank.Frame> fitting =
                WordingBank.of(request.language()).frames(request.strategy(), request.feeling()).stream()
                        .filter(frame -> !frame.quotes() || piece.isPresent())
                        .toList();
        // whoever asks is not asked for leave to answer
        boolean answered = request.asked() && fitting.stream().anyMatch(WordingBank.Frame::asked);
        List<Wording> open = fitting.stream()
                .filter(frame -> frame.asked() == answered)
                .map(frame -> new Wording(frame.text().replace(WordingBank.PIECE, piece.orElse("")), frame.quotes(), 0))
                .toList();
        Set<String> before = new HashSet<>(request.before());
        List<Wording> fresh =
                open.stream().filter(one -> !before.contains(one.text())).toList();
        return scored(request, fresh.isEmpty() ? open : fresh);
    }

    private List<Wording> scored(WordingRequest request, List<Wording> wordings) {
        List<Double> scores =
                scorer.scoreAll(request, wordings.stream().map(Wording::text).toList());
        List<Wording> scored = new ArrayList<>(wordings.size());
        for (int i = 0; i < wordings.size(); i++) {
            scored.add(new Wording(wordings.get(i).text(), wordings.get(i).quotes(), scores.get(i)));
        }
        scored.sort(Comparator.comparingDouble(Wording::score).reversed());
        return List.copyOf(scored);
    }
}
