package tongli.server.law.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.server.law.InForce;
import tongli.server.law.Law;
import tongli.server.law.Profile;
import tongli.server.law.Profiles;
import tongli.server.law.Purpose;

class ComplianceReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    static Stream<String> names() {
        return Profiles.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRuleIsThereAndWhatIsOpenStandsFirst(String name) {
        ComplianceReport report = ComplianceReport.of(Profiles.named(name), DAY);
        assertThat(report.items()).hasSameSizeAs(report.profile().rules());
        List<ComplianceReport.Item> now =
                report.items().stream().filter(ComplianceReport.Item::counts).toList();
        assertThat(report.items().subList(0, now.size())).isEqualTo(now);
        assertThat(now).extracting(item -> item.check().how()).isSorted();
        assertThat(report.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(now.size());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void whatIsSaidToKeepARuleIsThere(Check check) throws ClassNotFoundException {
        boolean kept = check.how() == Check.How.CODE
                || check.how() == Check.How.CONFIGURATION
                || check.how() == Check.How.PARTLY;
        assertThat(check.by().isEmpty()).isEqualTo(!kept);
        if (check.by().startsWith("web/")) {
            assertThat(Path.of("..", check.by())).matches(Files::isRegularFile);
        } else if (kept) {
            assertThat(Class.forName(check.by())).isNotNull();
        }
    }

    @Test
    void everyCheckIsToldInBothLanguagesAndNoOther() {
        Sentences sentences = Sentences.beside(ComplianceReport.class, "checks");
        for (Language language : Language.values()) {
            assertThat(sentences.keys(language))
                    .containsExactlyElementsOf(Arrays.stream(Check.values())
                            .map(Check::code)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aRuleForOnePurposeCountsWhereThatIsDeclared() {
        Profile medical = Profiles.named("eu-medical");
        long patients = medical.rules().stream()
                .filter(rule -> rule.purpose().isPresent())
                .count();
        assertThat(patients).isPositive();
        ComplianceReport undeclared = ComplianceReport.of(medical, DAY);
        ComplianceReport declared = ComplianceReport.of(medical.declaring(Set.of(Purpose.MEDICAL_PATIENT_CARE)), DAY);
        assertThat(undeclared.items()).filteredOn(item -> !item.isAsked()).hasSize((int) patients);
        assertThat(declared.items()).allMatch(ComplianceReport.Item::isAsked).hasSameSizeAs(undeclared.items());
        assertThat(sum(declared)).isGreaterThan(sum(undeclared));
        assertThat(ComplianceReport.of(medical.declaring(Set.of(Purpose.EDUCATION)), DAY)
                        .counts())
                .isEqualTo(undeclared.counts());
        assertThat(new Law(medical.declaring(Set.of(Purpose.MEDICAL_PATIENT_CARE)), DAY).rules())
                .hasSizeGreaterThan(new Law(medical, DAY).rules().size());
    }

    private static long sum(ComplianceReport report) {
        return report.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @CsvSource({
        "default, on-call, ON_CALL_TOLD",
        "cn, cn-human-takeover, ON_CALL_NO_TAKEOVER",
        "cn, cn-risk-contact, ON_CALL_FOR_CONTACT",
        "cn-minor, cnm-risk-guardian, ON_CALL_FOR_CONTACT"
    })
    void aRuleThatAsksForAPersonIsKeptAsFarAsOneIsTold(String profile, String rule, Check told) {
        Profile asked = Profiles.named(profile);
        assertThat(check(ComplianceReport.of(asked, DAY, true), rule)).isEqualTo(told);
        assertThat(check(ComplianceReport.of(asked, DAY, false), rule)).isEqualTo(Check.ON_CALL_NOT_SET);
    }

    private static Check check(ComplianceReport report, String rule) {
        return report.items().stream()
                .filter(item -> item.rule().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .check();
    }

    @Test
    void whoAsksForSomebodyOnCallIsKnown() {
        assertThat(new Law(Profiles.named("cn"), DAY).takeover().orElseThrow().id())
                .isEqualTo("cn-human-takeover");
        assertThat(new Law(Profiles.named("default"), DAY).takeover()).isEmpty();
    }

    @Test
    void aRuleThatBeginsLaterIsNotYetOne() {
        assertThat(ComplianceReport.of(Profiles.named("eu-education"), DAY).items())
                .filteredOn(item -> item.rule().id().equals("edu-high-risk"))
                .singleElement()
                .satisfies(item -> assertThat(item.stage()).isEqualTo(InForce.Stage.NOT_YET));
    }
}
