package tongli.server.rest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tongli.coaching.course.play.CourseRefused;
import tongli.practice.PracticeRefused;
import tongli.server.account.Account;
import tongli.server.account.AccountParts;
import tongli.server.job.Job;
import tongli.server.job.JobRefused;
import tongli.server.job.JobWork;
import tongli.server.job.MadeFile;
import tongli.server.job.Progress;
import tongli.server.person.PersonAtWork;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.storage.Stores;
import tongli.wire.TongliJson;

/** Makes what a GET of the same address answers, in the name of whoever asked for it, who must still be let to. */
public final class JobWorks implements JobWork {

    private final PersonAtWork person;
    private final AccountParts accounts;
    private final ReportController reports;
    private final CsvController tables;
    private final TrialController trials;
    private final ExportController exports;
    private final PromotionWork promotions;

    JobWorks(
            PersonAtWork person,
            AccountParts accounts,
            ReportController reports,
            CsvController tables,
            TrialController trials,
            ExportController exports,
            PromotionWork promotions) {
        this.person = person;
        this.accounts = accounts;
        this.reports = reports;
        this.tables = tables;
        this.trials = trials;
        this.exports = exports;
        this.promotions = promotions;
    }

    @Override
    public MadeFile make(Job job, Progress progress) {
        requireStillAllowed(job);
        try {
            return person.as(job.person(), () -> answer(job, progress));
        } catch (ProblemException refused) {
            throw refused(refused.problem());
        } catch (PracticeRefused refused) {
            throw refused(Problems.of(refused));
        } catch (CourseRefused refused) {
            throw refused(Problems.of(refused));
        }
    }

    private MadeFile answer(Job job, Progress progress) {
        boolean excel = JobParameters.flag(job, JobParameters.EXCEL);
        return switch (job.kind()) {
            case SESSION_REPORT ->
                file(report(
                        JobParameters.id(job, JobParameters.SESSION), JobParameters.text(job, JobParameters.FORMAT)));
            case MY_EXPORT ->
                new MadeFile(
                        "tongli-export.json",
                        MediaType.APPLICATION_JSON_VALUE,
                        TongliJson.line(exports.everything(JobParameters.language(job)))
                                .getBytes(StandardCharsets.UTF_8));
            case MY_TABLE -> file(tables.mine(excel, progress));
            case COHORT_TABLE ->
                file(tables.cohort(
                        JobParameters.id(job, JobParameters.COHORT),
                        JobParameters.flag(job, JobParameters.WORDS),
                        excel));
            case TRIAL_TABLE -> file(trials.csv(JobParameters.id(job, JobParameters.COHORT), excel));
            case MODEL_PROMOTION -> promotions.make(job, progress);
        };
    }

    private ResponseEntity<?> report(UUID session, String format) {
        try {
            return reports.report(session, format, null);
        } catch (HttpMediaTypeNotAcceptableException impossible) {
            throw new IllegalStateException("a format is named", impossible);
        }
    }

    private static MadeFile file(ResponseEntity<?> answer) {
        HttpHeaders headers = answer.getHeaders();
        Object body = answer.getBody();
        return new MadeFile(
                Optional.ofNullable(headers.getContentDisposition().getFilename())
                        .orElse("tongli"),
                String.valueOf(headers.getContentType()),
                body instanceof byte[] bytes ? bytes : String.valueOf(body).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever was shut out, or may do less by now, gets nothing made. */
    private void requireStillAllowed(Job job) {
        if (!job.person().equals(Stores.LOCAL)) {
            Optional<Account> account = accounts.store().find(UUID.fromString(job.person()));
            if (account.isEmpty()
                    || account.get().disabled()
                    || !account.get().role().covers(job.kind().role())) {
                throw refused(Problem.of(ProblemKind.NOT_ALLOWED));
            }
        }
    }

    private static JobRefused refused(Problem problem) {
        return new JobRefused(problem.type().substring(problem.type().lastIndexOf('/') + 1));
    }
}
