package tongli.benchmarks.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of what {@code bench load} measured.
 *
 * @param asked turns a second that were due
 * @param perSecond turns a second that were answered
 * @param shed share that was told to come again
 * @param busyServers processors that the servers kept busy; empty of one row of several, as it is told of all of them together
 * @param busyLoad those that the generator of load did, in all rows of its command
 */
record Measured(
        String phase,
        int sessions,
        int everySeconds,
        int nodes,
        double asked,
        double perSecond,
        double shed,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        OptionalDouble busyServers,
        OptionalDouble busyLoad) {

    private static final Pattern COMMAND = Pattern.compile("bench load\\b(.*)");
    private static final Pattern OPTION = Pattern.compile("--(sessions|every|nodes) (\\d+)");
    private static final Pattern BUSY = Pattern.compile(
            "Processors busy on average: servers (\\d+(?:\\.\\d+)?), generator of load (\\d+(?:\\.\\d+)?)");
    private static final Pattern MACHINE = Pattern.compile("Processors of the machine: (\\d+)");
    private static final Pattern GREW = Pattern.compile("grew by ([\\d,]+) bytes a turn");
    private static final Pattern TIMES = Pattern.compile("(\\d+) times as much");
    private static final int CELLS = 12;
    private static final double MOST_OFF = 0.2;

    String name() {
        return "%d sessions, a turn each %d s, %d node%s, %s"
                .formatted(sessions, everySeconds, nodes, nodes == 1 ? "" : "s", phase);
    }

    /**
     * What a file holds: the output of one or more runs, each under its command.
     *
     * @param runs at least one
     * @param processors of the machine, where it says so
     * @param bytesATurn by which the database grew, of the longest run that says so
     */
    record File(List<Measured> runs, OptionalInt processors, OptionalDouble bytesATurn) {}

    /** @throws IllegalArgumentException if there is no run, or a table does not belong to the command above it */
    static File parse(List<String> lines) {
        List<Measured> runs = new ArrayList<>();
        OptionalInt processors = OptionalInt.empty();
        OptionalDouble bytes = OptionalDouble.empty();
        int[] set = null;
        int begun = 0; // the first row of this run
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher command = COMMAND.matcher(line);
            Matcher busy = BUSY.matcher(line);
            Matcher machine = MACHINE.matcher(line);
            Matcher grew = GREW.matcher(line);
            if (command.find()) {
                set = options(command.group(1));
                begun = runs.size();
            } else if (isRow(line)) {
                if (set == null) {
                    throw new IllegalArgumentException(
                            "line %d is a table of no run; put the command, ./tongli bench load …, above it"
                                    .formatted(i + 1));
                }
                runs.add(row(line, set, i + 1));
            } else if (busy.find()) {
                OptionalDouble servers = runs.size() == begun + 1
                        ? OptionalDouble.of(Double.parseDouble(busy.group(1)))
                        : OptionalDouble.empty();
                for (int row = begun; row < runs.size(); row++) {
                    runs.set(row, runs.get(row).with(servers, Double.parseDouble(busy.group(2))));
                }
            }
            if (machine.find()) {
                processors = OptionalInt.of(Integer.parseInt(machine.group(1)));
            }
            if (grew.find()) {
                bytes = OptionalDouble.of(Double.parseDouble(grew.group(1).replace(",", "")));
            }
        }
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("there is no run in it; it is the output of ./tongli bench load");
        }
        return new File(runs, processors, bytes);
    }

    private static int[] options(String given) {
        int[] set = {50, 60, 1};
        Matcher option = OPTION.matcher(given);
        while (option.find()) {
            set[List.of("sessions", "every", "nodes").indexOf(option.group(1))] = Integer.parseInt(option.group(2));
        }
        return set;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static boolean isRow(String line) {
        List<String> cells = cells(line);
        return line.strip().startsWith("|")
                && cells.size() == CELLS
                && cells.get(1).matches("\\d+")
                && cells.get(3).matches("[\\d.]+");
    }

    private static Measured row(String line, int[] set, int number) {
        List<String> cells = cells(line);
        String phase = cells.get(0);
        double seconds = number(cells, 1);
        double answered = number(cells, 2);
        double again = number(cells, 4);
        double errors = number(cells, 5);
        double skipped = number(cells, 6);
        Matcher times = TIMES.matcher(phase);
        double asked = set[0] / (double) set[1] * (times.find() ? Integer.parseInt(times.group(1)) : 1);
        double sent = (answered + again + errors + skipped) / seconds;
        // sessions whose person has left are begun anew, and count as neither
        if (sent > asked * (1 + MOST_OFF)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "line %d has %.1f turns a second, and %d sessions with one each %d s make %.1f; put each table under its own command",
                    number,
                    sent,
                    set[0],
                    set[1],
                    asked));
        }
        return new Measured(
                phase,
                set[0],
                set[1],
                set[2],
                asked,
                number(cells, 3),
                again / Math.max(1, answered + again + errors),
                number(cells, 7),
                number(cells, 8),
                number(cells, 9),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static double number(List<String> cells, int place) {
        String cell = cells.get(place).replace(",", "");
        return cell.equals("NaN") ? Double.NaN : Double.parseDouble(cell);
    }

    private Measured with(OptionalDouble servers, double load) {
        return new Measured(
                phase,
                sessions,
                everySeconds,
                nodes,
                asked,
                perSecond,
                shed,
                p50Millis,
                p95Millis,
                p99Millis,
                servers,
                OptionalDouble.of(load));
    }
}
