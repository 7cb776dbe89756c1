package tongli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tongli.architecture.Modules.TONGLI;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LibraryHomesTest {
    static Stream<Arguments> librariesAndTheirHomes() {
        return Stream.of(
                arguments(List.of("ai.onnxruntime..", "ai.djl.."), List.of("perception", "learning")),
                arguments(List.of("dev.langchain4j.."), List.of("llm")),
                arguments(List.of("org.teavm.."), List.of("browser")),
                arguments(List.of("org.snakeyaml.."), List.of("authored", "coaching")),
                arguments(List.of("org.apache.commons.math3.."), List.of("coaching")),
                arguments(
                        List.of("tools.jackson..", "com.fasterxml.jackson.."),
                        List.of("perception", "speech", "wire", "server", "cli", "client", "learning", "benchmarks")),
                arguments(List.of("ai.onnx..", "opennlp..", "javazoom..", "com.jcraft.."), List.of("perception")),
                arguments(List.of("org.vosk..", "io.github.givimad..", "com.sun.jna.."), List.of("speech")),
                // words are cut in the one, and spelt for a voice in the other
                arguments(List.of("com.hankcs.."), List.of("perception", "expression")),
                arguments(List.of("org.tribuo..", "de.bwaldvogel.."), List.of("learning")),
                arguments(
                        List.of(
                                "org.springframework..",
                                "jakarta..",
                                "io.swagger..",
                                "org.postgresql..",
                                "com.github.kagkarlsson.."),
                        List.of("server")),
                // what a database grows by is asked of the database
                arguments(List.of("java.sql..", "javax.sql.."), List.of("server", "benchmarks")),
                arguments(
                        List.of("com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.fontbox.."),
                        List.of("report")),
                arguments(List.of("com.nimbusds..", "net.minidev.."), List.of("server")),
                arguments(List.of("picocli..", "org.jline.."), List.of("cli")),
                arguments(List.of("org.openjdk.jmh.."), List.of("benchmarks")));
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @MethodSource("librariesAndTheirHomes")
    void librariesStayAtHome(List<String> libraries, List<String> homes) {
        noClasses()
                .that()
                .resideInAnyPackage(Modules.packagesOfAllBut(homes.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.toArray(String[]::new))
                .check(TONGLI);
    }

    /** So that whoever takes it into a program of their own takes little along. */
    @Test
    void theClientNeedsOnlyTheJdkJSpecifyAndJackson() {
        classes()
                .that()
                .resideInAPackage("tongli.client..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "tongli.client..", "java..", "org.jspecify..", "tools.jackson..", "com.fasterxml.jackson..")
                .check(TONGLI);
    }

    @Test
    void coreNeedsOnlyTheJdkAndJSpecify() {
        classes()
                .that()
                .resideInAPackage("tongli.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("tongli.core..", "java..", "org.jspecify..")
                .check(TONGLI);
    }
}
