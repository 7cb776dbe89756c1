package tongli.learning.voice;

import java.util.List;
import java.util.stream.Stream;
import tongli.perception.voice.graph.VoiceGraph;

/**
 * What was learnt from some speakers by one route or by several: the mean of the logarithms of the committees' probabilities over a
 * temperature. For one thread.
 *
 * @param leftOut what it answered those speakers, calibrated, while they were left out
 */
record LearntVoices(List<VoiceCommittee> committees, double temperature, LeftOut leftOut) {
    /** By one route. @param leftOut log-odds */
    static LearntVoices of(List<Member> members, LeftOut leftOut) {
        double temperature = leftOut.temperature();
        return new LearntVoices(List.of(new VoiceCommittee(members, temperature)), 1, leftOut.at(temperature));
    }

    /** By several together. */
    static LearntVoices together(LearntVoices... routes) {
        LeftOut mean = LeftOut.mean(Stream.of(routes).map(LearntVoices::leftOut).toList());
        double temperature = mean.temperature();
        return new LearntVoices(
                Stream.of(routes).flatMap(one -> one.committees().stream()).toList(),
                temperature,
                mean.at(temperature));
    }

    double[] logProbabilities(VoiceSample heard) {
        return Logs.softmax(
                Logs.mean(committees.stream()
                        .map(committee -> committee.logProbabilities(heard))
                        .toList()),
                temperature);
    }

    /** @param width of a view */
    VoiceGraph graph(int width) {
        return new VoiceGraph(committees.stream().map(VoiceCommittee::part).toList(), temperature, width);
    }
}
