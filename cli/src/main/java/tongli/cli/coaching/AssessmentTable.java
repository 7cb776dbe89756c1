package tongli.cli.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.core.Assessment;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Remark;

/** An assessment for people: what the JSON says, each sentence once. */
final class AssessmentTable {

    private AssessmentTable() {}

    static String of(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add(score(assessment));
        assessment
                .empathy()
                .forEach((mechanism, level) ->
                        level.level().ifPresent(known -> lines.add("  %-20s %d".formatted(mechanism.code(), known))));
        if (!assessment.flags().isEmpty()) {
            lines.add("flags: " + assessment.flags().stream().map(Coded::code).collect(Collectors.joining(", ")));
        }
        if (!assessment.strategies().isEmpty()) {
            lines.add("strategies: "
                    + assessment.strategies().stream()
                            .map(one -> String.format(Locale.ROOT, "%s %.2f", one.label(), one.probability()))
                            .collect(Collectors.joining(", ")));
        }
        assessment.strengths().forEach(remark -> lines.add("+ " + remark.message()));
        assessment.missteps().forEach(remark -> lines.add("- " + remark.message()));
        String rest = rest(assessment);
        if (!Blank.is(rest)) {
            lines.add(rest);
        }
        assessment.betterWording().ifPresent(wording -> lines.add("> " + wording));
        return String.join("\n", lines);
    }

    private static String score(Assessment assessment) {
        if (assessment.score().isEmpty()) {
            return "no score";
        }
        return "score %d".formatted(assessment.score().getAsInt())
                + assessment
                        .interval()
                        .map(interval -> " (%d–%d)".formatted(interval.low(), interval.high()))
                        .orElse("");
    }

    /** The explanation is put together from the remarks, which have lines of their own. */
    private static String rest(Assessment assessment) {
        String rest = assessment.explanation();
        List<String> said = Stream.concat(assessment.strengths().stream(), assessment.missteps().stream())
                .map(Remark::message)
                .toList();
        for (String message : said) {
            rest = rest.replace(message, "");
        }
        return rest.strip().replaceAll(" {2,}", " ");
    }
}
