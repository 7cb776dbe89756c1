package tongli.server.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {

    static Stream<String> names() {
        return Profiles.NAMES.stream();
    }

    private static String bundled(String name) {
        try (InputStream file = Objects.requireNonNull(Profiles.class.getResourceAsStream(name + ".yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Reads a profile with some files changed. */
    private static Profile read(String profile, Map<String, String> changed) {
        return Profiles.read(profile, name -> changed.getOrDefault(name, bundled(name)));
    }

    private static Map<String, String> change(String name, String from, String to) {
        String text = bundled(name);
        assertThat(text).contains(from);
        return Map.of(name, text.replaceFirst(Pattern.quote(from), to));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyProfileIsReadAndSaysWhereEachRuleComesFrom(String name) {
        Profile profile = Profiles.named(name);
        assertThat(profile.id()).isEqualTo(name);
        assertThat(profile.operatorMustCheck()).isNotEmpty();
        assertThat(profile.rules()).allSatisfy(rule -> {
            assertThat(rule.source().source().url()).isNotEmpty();
            assertThat(rule.source().source().instrument().zh()).isNotEqualTo("?");
        });
        assertThat(profile.retention()).containsOnlyKeys(Kept.values());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // L1
                "default | replaces: [] | colour: red | there are schema",
                "default | kind: notice | kind: shout | there are allow",
                "default | subject: ai_label | subject: horoscope | there are voice_emotion_of_learner",
                "default | value: {minutes: 60} | value: {hours: 1} | there are minutes",
                "default | who: learner | who: {a: b} | is missing or blank",
                "default | when: first_use | when: someday | there are registration",
                // L3, L4, L2
                "cn | replaces: [age-floor | replaces: [no-such-rule | no-such-rule, which is no rule of default",
                "cn | replaces: [age-floor | replaces: [no-therapy-claim | nothing rules therapy_claim",
                "us | id: us-ny-told | id: risk-screening | risk-screening, which is the id of a rule of default",
                // L5
                "default | 已经练了{minutes}分钟 | 已经练了{hours}分钟 | has other placeholders in zh",
                // L7
                "eu-common | checked: not_checked} | checked: own} | ",
                "cn | in_force: {from: 2026-07-15} | region: CN | is final, and in_force is missing",
                // sources, notices, bounds
                "default | source: {id: tongli-design | source: {id: nowhere | names none of the sources",
                "cn | zone: Asia/Shanghai | zone: Shanghai | must be a time zone such as Asia/Shanghai",
                "default | notice: risk_stop | notice: no_such_notice | has no no_such_notice",
                "cn | server_log: {days: 180 | server_log: {days: 90 | cn-log-keep says at_least 180",
            })
    void aProfileThatIsWrongIsRefusedWithThePlaceAndTheRemedy(String profile, String from, String to, String fault) {
        if (fault == null) { // a change that is none
            assertThat(read(profile, change(profile, from, to)).id()).isEqualTo(profile);
            return;
        }
        assertThatThrownBy(() -> read(profile, change(profile, from, to)))
                .isInstanceOf(InvalidProfileException.class)
                .hasMessageContaining(profile + ".yaml:")
                .hasMessageContaining(fault);
    }

    @Test
    void whatIsFinalWasChecked() {
        assertThatThrownBy(() -> read(
                        "eu-education",
                        change(
                                "eu-common",
                                "checked: not_checked}\n    status: final_unverified",
                                "checked: not_checked}\n    status: final")))
                .hasMessageContaining("is final, and its source was not checked");
    }

    @Test
    void faultsOfAllFilesAreToldAtOnce() {
        assertThatThrownBy(() -> read(
                        "eu-education",
                        Map.of(
                                "default", bundled("default").replaceFirst("schema: 1", "schema: 2"),
                                "eu-common", bundled("eu-common").replaceFirst("kind: mark", "kind: stamp"),
                                "eu-education", bundled("eu-education").replaceFirst("status: final", "status: sure"))))
                .hasMessageContaining("default.yaml:3: schema must be")
                .hasMessageContaining("eu-common.yaml:")
                .hasMessageContaining("eu-education.yaml:");
    }

    @Test
    void whatOthersExtendIsNoChoice() {
        assertThatThrownBy(() -> Profiles.named("eu-common")).hasMessageContaining("nobody chooses; there are cn");
    }

    @Test
    void aNameThatIsNoneGetsThoseThatThereAre() {
        assertThatThrownBy(() -> Profiles.named("../x"))
                .hasMessage("is no profile; there are "
                        + "cn, cn-minor, default, eu-education, eu-medical, eu-workplace, us");
    }
}
