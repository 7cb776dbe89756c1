package tongli.server.job;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** The library's builder, with our clock, for which it has no setter, and with waits between looks into the queue that go by one that cannot be set. */
final class QueueBuilder extends SchedulerBuilder {

    QueueBuilder(DataSource source, Task<?> task, InstantSource time) {
        super(source, List.of(task));
        this.clock = time::instant;
    }

    /** The library's own waits until a time of the clock by which jobs are due, so for as long as that was set back. */
    @Override
    public SchedulerBuilder pollingInterval(Duration interval) {
        this.waiter = new Waiter(interval, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
        return this;
    }
}
