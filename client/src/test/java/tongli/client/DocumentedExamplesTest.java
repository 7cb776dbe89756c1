package tongli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show of the client compiles as it stands there. */
class DocumentedExamplesTest {

    private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code(.*?)\\n \\* }</pre>");
    private static final Pattern MARKDOWN = Pattern.compile("(?s)```java\\n(.*?)```");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/api.md", "src/main/java/tongli/client/Tongli.java"})
    void whatIsShownCompiles(String file) throws IOException {
        List<String> examples = examples(Files.readString(Path.of(file)), file.endsWith(".java"));
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(compiled(example)).as(example).isEmpty();
        }
    }

    private static List<String> examples(String text, boolean java) {
        List<String> examples = new ArrayList<>();
        Matcher example = (java ? JAVADOC : MARKDOWN).matcher(text);
        while (example.find()) {
            examples.add(java ? example.group(1).replaceAll("(?m)^ \\* ?", "") : example.group(1));
        }
        return examples;
    }

    /** What the compiler says. */
    private String compiled(String example) {
        String imports =
                example.lines().filter(line -> line.startsWith("import ")).reduce("", (all, line) -> all + line + "\n");
        String body = example.lines()
                .filter(line -> !line.startsWith("import "))
                .reduce("", (all, line) -> all + line + "\n");
        String source =
                "import java.util.*;\nimport tongli.client.*;\nimport tongli.client.call.*;\nimport tongli.client.model.*;\n"
                        + imports + "class Example {\n    static void run(UUID id) throws Exception {\n" + body
                        + "    }\n}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(source)))
                .call();
        return said.toString();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
