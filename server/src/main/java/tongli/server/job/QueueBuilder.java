package tongli.server.job;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** The library's builder, by our clock; it has no setter for it. */
final class QueueBuilder extends SchedulerBuilder {

    QueueBuilder(DataSource source, Task<?> task, InstantSource time) {
        super(source, List.of(task));
        this.clock = time::instant;
    }
}
