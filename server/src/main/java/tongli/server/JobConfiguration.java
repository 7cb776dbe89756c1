package tongli.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import tongli.server.job.ClockWatch;
import tongli.server.job.Jobs;
import tongli.server.job.Lease;
import tongli.server.job.Recurring;
import tongli.server.law.CurrentLaw;
import tongli.server.metrics.MeteredJobStore;
import tongli.server.metrics.QueueMeters;
import tongli.server.metrics.ServerMeters;
import tongli.server.rest.JobController;
import tongli.server.rest.JobWorks;
import tongli.server.rest.ModelDesk;
import tongli.server.rest.PromotionWork;
import tongli.server.retention.Retention;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcJobStore;
import tongli.server.storage.JdbcQueue;
import tongli.server.storage.Stores;

/** What is done outside requests: jobs, and what is done daily, by one node for all. */
@Configuration(proxyBeanMethods = false)
@Import({JobController.class, JobWorks.class, PromotionWork.class, ModelDesk.class})
class JobConfiguration {

    private static final Duration DAILY = Duration.ofDays(1);

    private static final String RETENTION = "retention";

    @Bean
    Retention retention(Stores stores, InstantSource clock) {
        return new Retention(stores.database(), clock);
    }

    @Bean
    Jobs jobs(
            Stores stores,
            JobWorks works,
            Retention retention,
            CurrentLaw law,
            ClockWatch watch,
            MeterRegistry meters) {
        Database database = stores.database();
        return new Jobs(
                database.source(),
                new MeteredJobStore(new JdbcJobStore(database), meters),
                works,
                watch,
                Lease.usual(),
                List.of(new Recurring(RETENTION, DAILY, () -> retention.run(law.today(), watch.setForward()))));
    }

    @Bean
    ClockWatch clockWatch(InstantSource clock) {
        return ClockWatch.over(clock);
    }

    @Bean
    @Lazy(false)
    MeterBinder queueMeters(Stores stores, ClockWatch watch) {
        JdbcQueue queue = new JdbcQueue(stores.database());
        QueueMeters meters = new QueueMeters(
                () -> new QueueMeters.Queue(queue.waiting(), queue.oldest(), queue.lastSuccess(RETENTION)),
                watch.clock(),
                System::nanoTime);
        return registry -> {
            meters.register(registry);
            ServerMeters.clock(registry, watch::times);
        };
    }
}
