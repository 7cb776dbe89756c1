package tongli.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static tongli.architecture.Modules.TONGLI;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void everyPackageSaysThatItHasNoNulls() {
        var marked = TONGLI.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .toList();
        assertThat(Modules.packagesWithCode()).isSubsetOf(marked);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that()
                .resideInAnyPackage(Modules.packagesOfAllBut("cli", "benchmarks"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(TONGLI);
    }

    /** So that the same seed and script give the same trace. */
    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .that()
                .resideInAnyPackage(Modules.packagesOfAllBut("server", "cli", "learning", "benchmarks"))
                .should()
                .callMethodWhere(target(owner(assignableTo(Instant.class))).and(target(name("now"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(LocalDate.class))).and(target(name("now"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callConstructor(Random.class)
                .check(TONGLI);
    }

    /** What shows nothing is blank by {@link tongli.core.Blank}, for whoever takes words in from people. */
    @Test
    void blankIsOneRuleWherePeopleWrite() {
        noClasses()
                .that()
                .resideInAnyPackage("tongli.practice..", "tongli.wire..", "tongli.server..", "tongli.cli..")
                .should()
                .callMethod(String.class, "isBlank")
                .check(TONGLI);
    }

    /** What is said in every language is loaded by {@link tongli.core.Sentences}; the API's fields have one language. */
    @Test
    void sentencesAreLoadedInOnePlace() {
        noClasses()
                .that()
                .resideInAnyPackage("tongli.practice..", "tongli.wire..", "tongli.server..", "tongli.cli..")
                .and()
                .doNotHaveSimpleName("OpenApiConfiguration")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Properties.class)
                .check(TONGLI);
    }

    /** Where a gradient flows, sums with a plain number go through {@link tongli.learning.encoder.Scalars}, which says why. */
    @Test
    void noNumberIsLentToABackwardPass() {
        for (String sum : List.of("mul", "div", "pow", "maximum", "minimum")) {
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "tongli.learning.encoder..",
                            "tongli.learning.recurrent..",
                            "tongli.learning.pretrain..",
                            "tongli.learning.continual..",
                            "tongli.learning.few..")
                    .or()
                    .haveSimpleName("Losses")
                    .or()
                    .haveSimpleName("FineTuner")
                    .or()
                    .haveSimpleName("Contrast")
                    .should()
                    .callMethod(NDArray.class, sum, Number.class)
                    .check(TONGLI);
        }
    }
}
