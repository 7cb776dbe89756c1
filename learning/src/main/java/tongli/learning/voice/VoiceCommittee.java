package tongli.learning.voice;

import java.util.List;
import tongli.perception.voice.graph.Committee;

/** Members of one kind: the mean of their log-odds over a temperature. For one thread. */
record VoiceCommittee(List<Member> members, double temperature) {
    double[] logProbabilities(VoiceSample heard) {
        return Logs.softmax(
                Logs.mean(members.stream().map(member -> member.logits(heard)).toList()), temperature);
    }

    Committee part() {
        return new Committee(members.stream().map(Member::part).toList(), temperature);
    }
}
