package tongli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tongli.architecture.Modules.TONGLI;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArrowsTest {
    static Stream<Arguments> modulesAndWhatLiesOutside() {
        return Modules.all().stream()
                .filter(module -> Modules.packagesOutside(module).length > 0)
                .map(module -> arguments(module, Modules.packagesOutside(module)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modulesAndWhatLiesOutside")
    void noArrowPointsOutward(String module, String[] outside) {
        noClasses()
                .that()
                .resideInAPackage("tongli." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(outside)
                .check(TONGLI);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("tongli.(**)").should().beFreeOfCycles().check(TONGLI);
    }

    @Test
    void everyPackageBelongsToAModule() {
        assertThat(Modules.packagesWithCode())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Modules.all()).contains(name.split("\\.")[1]));
    }
}
