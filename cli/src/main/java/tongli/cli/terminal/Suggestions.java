package tongli.cli.terminal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** What may have been meant by a word that fits nothing: a name that is near it, else, for a command, all there are. */
final class Suggestions {

    /** Two letters missed, added, changed, or one pair swapped. */
    private static final int NEAR = 2;

    private Suggestions() {}

    /** A line for the person who typed it; empty when nothing is near and there are no commands to choose from. */
    static Optional<String> of(UnmatchedArgumentException unmatched) {
        CommandLine command = unmatched.getCommandLine();
        List<String> words = unmatched.getUnmatched();
        String typed = words.stream()
                .filter(word -> word.startsWith("-"))
                .findFirst()
                .orElse(words.get(0))
                .replaceFirst("=.*", "");
        boolean option = typed.startsWith("-");
        List<String> names =
                option ? List.copyOf(command.getCommandSpec().optionsMap().keySet()) : CommandGroup.names(command);
        Optional<String> near = names.stream()
                .filter(name -> distance(typed, name) <= Math.min(NEAR, name.length() - 2))
                .min(Comparator.comparingInt(name -> distance(typed, name)));
        if (near.isPresent()) {
            String before = option ? "" : command.getCommandSpec().qualifiedName(" ") + " ";
            return Optional.of("Did you mean: " + before + near.get() + "?");
        }
        return option || names.isEmpty()
                ? Optional.empty()
                : Optional.of("Commands: " + String.join(", ", names) + ".");
    }

    /** Levenshtein's: the fewest letters to add, drop or change. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
