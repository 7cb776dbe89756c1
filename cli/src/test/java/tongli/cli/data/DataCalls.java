package tongli.cli.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Calls {@code tongli data} as a terminal does, in a folder of its own. */
abstract class DataCalls {

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    int data(String... arguments) {
        return TerminalCall.of(new DataCommand(), out, err, arguments);
    }

    JsonNode report() {
        return TongliJson.mapper().readTree(out.toString());
    }

    String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    String at(String name) {
        return folder.resolve(name).toString();
    }

    String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    int annotate(String in, String typed, String... more) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            List<String> call = new ArrayList<>(
                    List.of("annotate", in, "--annotator", "mei", "--labels", "joy,fear", "--output", at("mei.jsonl")));
            call.addAll(List.of(more));
            return data(call.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
