package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.wire.TongliJson;

/**
 * The API's description. What the server says is written to {@code target/openapi.json}, and into {@code
 * docs/openapi.json} with {@code -Dopenapi.update}.
 */
class OpenApiIT {

    @TempDir
    static Path folder;

    static TestServer server;
    static String document;

    @BeforeAll
    static void start() throws Exception {
        server = new TestServer(folder);
        document = TongliJson.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(server.get("/v3/api-docs").json())
                + "\n";
        Files.writeString(Path.of("target", "openapi.json"), document);
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(Path.of("..", "docs", "openapi.json"), document);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theDescriptionInTheDocumentsIsTheServersOwn() throws Exception {
        assertThat(Path.of("..", "docs", "openapi.json"))
                .as("to renew it: mvn -o verify -pl server -am -Dit.test=OpenApiIT -Dopenapi.update=true")
                .hasContent(document);
    }
}
