package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Require;
import tongli.core.Utterance;
import tongli.perception.language.LanguageDetector;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tongli.understanding.RiskReader;
import tongli.understanding.meaning.MeaningReader;
import tongli.understanding.meaning.SentenceBudget;
import tongli.understanding.meaning.TurnMeaning;
import tongli.understanding.meaning.TurnToRead;

/**
 * Reads every turn of a talk, then how feelings move over it. The same talk and seed give the same answer. Safe for many
 * threads if its readers are.
 */
public final class DialogueAnalyst {

    /** How many turns before it a reply is read in the light of. */
    private static final int LOOKS_BACK = 12;

    /** How many sentences of a talk a model reads for their meaning: some 40,000 characters can hold ten times as many. */
    private static final int SENTENCES = 600;

    private final EmotionReader emotions;
    private final MeaningReader meanings;
    private final ReplyReader replies;
    private final RiskReader risks;
    private final long seed;
    private final LanguageDetector detector = new LanguageDetector();

    /** @param seed of the bootstrap */
    public DialogueAnalyst(
            EmotionReader emotions, MeaningReader meanings, ReplyReader replies, RiskReader risks, long seed) {
        this.emotions = emotions;
        this.meanings = meanings;
        this.replies = replies;
        this.risks = risks;
        this.seed = seed;
    }

    /**
     * @param said the turns in order, not empty; within {@link DialogueLimits} if it is to be quick
     * @param known their language; empty to find it out turn by turn
     */
    public DialogueAnalysis analyse(List<Utterance> said, Optional<Language> known) {
        String whole =
                Require.notEmpty("turns", said).stream().map(Utterance::text).collect(Collectors.joining("\n"));
        Language usual = known.orElseGet(() -> detector.detectOr(whole, Language.EN));
        List<ReadTurn> turns = Listening.mark(smooth(read(said, known, usual)));
        Map<String, List<ReadTurn>> bySpeaker = bySpeaker(turns);
        double all = turns.stream().mapToDouble(DialogueAnalyst::weight).sum();
        List<SpeakerDynamics> speakers = new ArrayList<>();
        List<Shift> shifts = new ArrayList<>();
        List<TurningPoint> points = new ArrayList<>();
        bySpeaker.forEach((speaker, own) -> {
            Measure turning = Measure.none(Absence.TOO_FEW, own.size(), PiecewiseFit.NEEDED);
            if (own.size() >= PiecewiseFit.NEEDED) {
                List<TurningPoint> found = TurningPoint.find(own, turns);
                points.addAll(found);
                turning = Measure.of(found.size(), own.size(), PiecewiseFit.NEEDED);
            }
            shifts.addAll(Shift.find(own));
            speakers.add(dynamics(own, turns, all, turning));
        });
        shifts.sort(Comparator.comparingInt(Shift::turn));
        points.sort(Comparator.comparingInt(TurningPoint::turn));
        return new DialogueAnalysis(usual, turns, speakers, shifts, points, UnansweredBid.find(turns));
    }

    private List<ReadTurn> read(List<Utterance> said, Optional<Language> known, Language usual) {
        List<Language> languages = said.stream()
                .map(turn -> known.orElseGet(() -> detector.detectOr(turn.text(), usual)))
                .toList();
        List<EmotionQuery> queries = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            queries.add(EmotionQuery.of(said.get(i).text()).in(languages.get(i)));
        }
        List<EmotionReading> felt = emotions.readAll(queries);
        List<ReadTurn> turns = new ArrayList<>();
        SentenceBudget sentences = new SentenceBudget(SENTENCES);
        for (int i = 0; i < said.size(); i++) {
            boolean answers =
                    i > 0 && !said.get(i - 1).speaker().equals(said.get(i).speaker());
            Optional<TurnMeaning> before =
                    answers ? Optional.of(turns.get(i - 1).meaning()) : Optional.empty();
            String text = said.get(i).text();
            turns.add(new ReadTurn(
                    i + 1,
                    said.get(i),
                    felt.get(i),
                    felt.get(i).affect().valence(),
                    meanings.read(
                            new TurnToRead(languages.get(i), text, Optional.of(felt.get(i)), before, i == 0),
                            sentences),
                    answers ? Optional.of(reply(said, i, languages.get(i))) : Optional.empty(),
                    false,
                    risks.read(text, Optional.empty()))); // in both languages, as practice does
        }
        return turns;
    }

    /** The talk as this turn's speaker has it: their own lines, and the others'. */
    private ReplyReading reply(List<Utterance> said, int at, Language language) {
        String speaker = said.get(at).speaker();
        List<Utterance> history = said.subList(Math.max(0, at - LOOKS_BACK), at).stream()
                .map(line -> new Utterance(
                        line.speaker().equals(speaker) ? Utterance.LEARNER : Utterance.PERSONA, line.text()))
                .toList();
        return replies.read(new ReplyContext(language, history, said.get(at).text()));
    }

    private static List<ReadTurn> smooth(List<ReadTurn> turns) {
        List<ReadTurn> smooth = new ArrayList<>(turns);
        bySpeaker(turns).values().forEach(own -> {
            double[] values = Smoothing.of(valence(own));
            for (int i = 0; i < values.length; i++) {
                smooth.set(own.get(i).number() - 1, own.get(i).smoothed(values[i]));
            }
        });
        return smooth;
    }

    private SpeakerDynamics dynamics(List<ReadTurn> own, List<ReadTurn> turns, double all, Measure turning) {
        double[] valence = valence(own);
        List<ReadTurn> answers =
                own.stream().filter(turn -> turn.reply().isPresent()).toList();
        double[] before = answers.stream()
                .mapToDouble(turn -> turns.get(turn.number() - 2).valence())
                .toArray();
        QuestionsAndReflections moves = QuestionsAndReflections.of(own);
        return new SpeakerDynamics(
                own.get(0).speaker(),
                own.size(),
                all == 0 ? 0 : own.stream().mapToDouble(DialogueAnalyst::weight).sum() / all,
                own.stream().mapToDouble(ReadTurn::valence).average().orElse(0),
                Inertia.of(valence),
                Variability.of(valence),
                Contagion.of(before, valence(answers), new SplittableRandom(seed)),
                moves.questions(),
                moves.reflections(),
                moves.ratio(),
                turning);
    }

    private static double weight(ReadTurn turn) {
        return TalkWeight.of(turn.said().text());
    }

    private static double[] valence(List<ReadTurn> turns) {
        return turns.stream().mapToDouble(ReadTurn::valence).toArray();
    }

    private static Map<String, List<ReadTurn>> bySpeaker(List<ReadTurn> turns) {
        return turns.stream()
                .collect(Collectors.groupingBy(ReadTurn::speaker, LinkedHashMap::new, Collectors.toList()));
    }
}
