package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import tongli.core.BasicEmotion;
import tongli.core.ModelId;
import tongli.core.Polarity;
import tongli.learning.agreement.Figure;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.ConflictCheck;
import tongli.perception.fusion.Confusion;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.FusionLimits;
import tongli.perception.fusion.LateModel;
import tongli.perception.fusion.LateWeights;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;

/**
 * Learns late fusion from the crowd votes of CREMA-D and judges it on actors kept apart.
 *
 * <p>A third of the actors says what a vote of the voice alone and of the face alone is worth, so that each becomes a calibrated
 * distribution; on the second third the reliabilities and the limits are learnt; on the last everything is judged. Truth is what the
 * actor was asked to show. Stateless.
 */
public final class FusionEvaluation {
    private static final double EVEN = 0.5;

    /** How many pairs of opposed clips are made of each glad one. */
    private static final int OPPOSED = 8;

    private FusionEvaluation() {}

    /**
     * @param figures one a way of reading
     * @param gains accuracy of the fused reading less that of another way, by its name
     * @param majorities how often the crowd's one winner is what was acted, by what it was shown
     * @param conflicts shares of pairs of the last third that are said to conflict
     * @param fusion what was learnt
     * @param errors how each modality errs, as was learnt
     * @param file the same as it is kept
     */
    public record Result(
            double voice,
            double face,
            FusionLimits limits,
            List<FusionFigures> figures,
            Map<String, Figure> gains,
            Map<String, BootstrapRate> majorities,
            Map<String, BootstrapRate> conflicts,
            Fusion fusion,
            Map<Modality, Confusion> errors,
            String file) {}

    /** @param commandLine that makes the same again, for the provenance */
    public static Result run(CrowdVotes votes, long seed, String commandLine) {
        ActorParts<VotedClip> parts = ActorParts.of(votes.clips(), VotedClip::actor, seed);
        VoteTable voice = new VoteTable(parts.tables(), VotedClip::voice);
        VoteTable face = new VoteTable(parts.tables(), VotedClip::face);
        VoteTable both = new VoteTable(parts.tables(), VotedClip::both);
        Function<VotedClip, LateFit.Pair> pair =
                clip -> new LateFit.Pair(voice.acted(clip.voice()), face.acted(clip.face()), clip.acted());
        LateFit.Found found = LateFit.fit(parts.weights().stream().map(pair).toList());
        FusionLimits limits = limits(parts.weights(), pair, found.fusion());

        Map<Modality, Double> reliability = new LinkedHashMap<>();
        reliability.put(Modality.TEXT, Math.min(found.voice(), found.face())); // no such data of texts: the lesser one
        reliability.put(Modality.VOICE, found.voice());
        reliability.put(Modality.FACE, found.face());
        Map<Modality, double[][]> confusions = new LinkedHashMap<>();
        confusions.put(Modality.TEXT, new VoteTable(List.of(), VotedClip::both).voted()); // even
        confusions.put(Modality.VOICE, voice.voted());
        confusions.put(Modality.FACE, face.voted());
        Map<Modality, Confusion> errors = new LinkedHashMap<>();
        confusions.forEach((modality, table) -> errors.put(modality, new Confusion(table)));
        Fusion fusion = new Fusion(
                new LateWeights(reliability, limits, new ModelId(LateModel.KIND, "1")), new ConflictCheck(errors));

        Map<String, List<Judged>> ways = new LinkedHashMap<>();
        ways.put("voice", judged(parts.test(), clip -> pair.apply(clip).voice()));
        ways.put("face", judged(parts.test(), clip -> pair.apply(clip).face()));
        ways.put("mean", judged(parts.test(), clip -> mean(pair.apply(clip))));
        ways.put(
                "fused",
                judged(
                        parts.test(),
                        clip -> fusion.distribution(pair.apply(clip).readings())));
        ways.put("crowd_both", judged(parts.test(), clip -> both.acted(clip.both())));
        PersonBootstrap bootstrap = new PersonBootstrap(seed);
        List<FusionFigures> figures = new ArrayList<>();
        ways.forEach((way, judged) -> figures.add(FusionFigures.of(way, judged, bootstrap)));

        return new Result(
                found.voice(),
                found.face(),
                limits,
                figures,
                gains(ways, bootstrap),
                majorities(parts.test(), seed),
                conflicts(parts.test(), pair, new ConflictRates(fusion, errors, seed)),
                fusion,
                errors,
                LateFile.write(reliability, limits, confusions, provenance(votes, seed, commandLine)));
    }

    private static Map<String, String> provenance(CrowdVotes votes, long seed, String commandLine) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("command", commandLine);
        provenance.put("seed", Long.toString(seed));
        provenance.put("data_sha256", votes.sha256());
        return provenance;
    }

    private static FusionLimits limits(List<VotedClip> clips, Function<VotedClip, LateFit.Pair> pair, Fusion without) {
        List<Boolean> agreeing = clips.stream()
                .map(pair)
                .map(one -> one.voice().dominant() == one.face().dominant())
                .toList();
        return LimitsFit.of(
                judged(clips, clip -> without.distribution(pair.apply(clip).readings())), agreeing);
    }

    private static List<Judged> judged(List<VotedClip> clips, Function<VotedClip, BasicDistribution> way) {
        return clips.stream()
                .map(clip -> Judged.of(clip.actor(), way.apply(clip), clip.acted()))
                .toList();
    }

    /** The linear opinion pool, as a floor. */
    private static BasicDistribution mean(LateFit.Pair pair) {
        double[] mean = pair.voice().toArray();
        double[] other = pair.face().toArray();
        for (int i = 0; i < mean.length; i++) {
            mean[i] = EVEN * mean[i] + EVEN * other[i];
        }
        return BasicDistribution.of(mean);
    }

    private static Map<String, Figure> gains(Map<String, List<Judged>> ways, PersonBootstrap bootstrap) {
        List<Judged> fused = ways.getOrDefault("fused", List.of());
        List<String> persons = fused.stream().map(Judged::person).toList();
        Map<String, Figure> gains = new LinkedHashMap<>();
        ways.forEach((way, judged) -> {
            if (!way.equals("fused")) {
                gains.put(
                        way,
                        bootstrap.of(
                                persons,
                                rows -> FusionFigures.accuracy(fused, rows) - FusionFigures.accuracy(judged, rows)));
            }
        });
        return gains;
    }

    private static Map<String, BootstrapRate> majorities(List<VotedClip> clips, long seed) {
        Map<String, BootstrapRate> majorities = new LinkedHashMap<>();
        majorities.put("voice", majority(clips, VotedClip::voice, seed));
        majorities.put("face", majority(clips, VotedClip::face, seed));
        majorities.put("both", majority(clips, VotedClip::both, seed));
        return majorities;
    }

    private static BootstrapRate majority(
            List<VotedClip> clips, Function<VotedClip, List<BasicEmotion>> vote, long seed) {
        return BootstrapRate.of(
                clips.stream().map(VotedClip::actor).toList(),
                clips.stream()
                        .map(clip -> vote.apply(clip).equals(List.of(clip.acted())))
                        .toList(),
                seed);
    }

    /** Voice and face of one clip, which show one feeling; then of two clips of one actor, of which one is glad and one is not. */
    private static Map<String, BootstrapRate> conflicts(
            List<VotedClip> clips, Function<VotedClip, LateFit.Pair> pair, ConflictRates rates) {
        List<List<ModalityReading>> same =
                clips.stream().map(clip -> pair.apply(clip).readings()).toList();
        List<List<ModalityReading>> opposed = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        Random random = new Random(rates.seed());
        for (VotedClip glad : clips) {
            List<VotedClip> dark = clips.stream()
                    .filter(clip ->
                            clip.actor().equals(glad.actor()) && clip.acted().polarity() == Polarity.NEGATIVE)
                    .toList();
            for (int i = 0; glad.acted() == BasicEmotion.JOY && !dark.isEmpty() && i < OPPOSED; i++) {
                VotedClip other = dark.get(random.nextInt(dark.size()));
                opposed.add(
                        i % 2 == 0
                                ? mixed(pair.apply(glad), pair.apply(other))
                                : mixed(pair.apply(other), pair.apply(glad)));
                persons.add(glad.actor());
            }
        }
        Map<String, BootstrapRate> conflicts = new LinkedHashMap<>();
        conflicts.put(
                "same_clip",
                rates.among(same, clips.stream().map(VotedClip::actor).toList()));
        conflicts.put("glad_and_dark", rates.among(opposed, persons));
        return conflicts;
    }

    private static List<ModalityReading> mixed(LateFit.Pair voice, LateFit.Pair face) {
        return List.of(
                ModalityReading.of(Modality.VOICE, voice.voice(), 1),
                ModalityReading.of(Modality.FACE, face.face(), 1));
    }
}
