package tongli.benchmarks.operation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What servers and the generator of load take of the machine, looked at now and then. Close it to end. */
final class Watch implements AutoCloseable {

    private static final int LOOKS = 6;

    private record Look(double seconds, long megabytes) {}

    private final List<Node> nodes;
    private final long began = System.nanoTime();
    private final Duration serversBefore;
    private final long ownBefore;
    private final List<Look> looks = new ArrayList<>();
    private final Thread thread;

    Watch(List<Node> nodes, Duration each) {
        this.nodes = nodes;
        this.serversBefore = servers();
        this.ownBefore = own();
        this.thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            look();
                            Thread.sleep(each.toMillis());
                        }
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        long megabytes = nodes.stream().mapToLong(Node::residentMegabytes).sum();
        synchronized (looks) {
            looks.add(new Look(seconds(), megabytes));
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private Duration servers() {
        return nodes.stream().map(Node::processorTime).reduce(Duration.ZERO, Duration::plus);
    }

    private static long own() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getProcessCpuTime()
                : 0;
    }

    /** Processors busy on average, of servers and generator, and the servers' memory over time. */
    String told() {
        look();
        double seconds = seconds();
        List<Look> some;
        synchronized (looks) {
            int step = Math.max(1, looks.size() / LOOKS);
            some = new ArrayList<>();
            for (int i = 0; i < looks.size(); i += step) {
                some.add(looks.get(i));
            }
            some.add(looks.get(looks.size() - 1));
        }
        return String.format(
                Locale.ROOT,
                "Processors busy on average: servers %.2f, generator of load %.2f. Memory of the servers (resident, MiB, at the second): %s.",
                servers().minus(serversBefore).toNanos() / 1e9 / seconds,
                (own() - ownBefore) / 1e9 / seconds,
                some.stream()
                        .map(look -> String.format(Locale.ROOT, "%d (%.0f)", look.megabytes(), look.seconds()))
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
