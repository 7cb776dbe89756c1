package tongli.client.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateTest {

    private static final String DESCRIPTION = """
            {"tags":[{"name":"Cups","description":"What one drinks from"}],
             "paths":{
              "/api/v1/cups":{
               "get":{"operationId":"listCups","tags":["Cups"],"summary":"Every cup","parameters":[
                 {"in":"query","name":"after","schema":{"type":"string"}},
                 {"in":"query","name":"glaze","schema":{"type":"string","enum":["blue","ash"]}}],
                "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Cups"}}}}}},
               "post":{"operationId":"throwCup","tags":["Cups"],
                "parameters":[{"in":"header","name":"Idempotency-Key","schema":{"type":"string"}}],
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NewCup"}}}},
                "responses":{"201":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/CupJson"}}}}}}},
              "/api/v1/cups/{cup}/picture":{
               "get":{"operationId":"getPicture","tags":["Cups"],
                "parameters":[{"in":"path","name":"cup","required":true,"schema":{"type":"string","format":"uuid"}},
                              {"in":"query","name":"format","schema":{"type":"string"}}],
                "responses":{"200":{"content":{"text/html":{"schema":{"type":"string"}},
                                               "image/png":{"schema":{"type":"string","format":"binary"}}}}}},
               "delete":{"operationId":"deletePicture","tags":["Cups"],
                "parameters":[{"in":"path","name":"cup","required":true,"schema":{"type":"string","format":"uuid"}}],
                "responses":{"204":{}}}}},
             "components":{"schemas":{
              "Cups":{"type":"object","required":["cups","next"],"properties":{
                "cups":{"type":"array","items":{"$ref":"#/components/schemas/CupJson"}},"next":{"type":["string","null"]}}},
              "CupJson":{"type":"object","required":["id","size"],"properties":{
                "id":{"type":"string","format":"uuid"},"size":{"type":"integer","format":"int32"},
                "glaze":{"type":"string","enum":["blue","ash"],"description":"Of <this> */ kiln"},
                "made_of":{"type":"array","items":{"type":"string"}}}},
              "NewCup":{"type":"object","required":["size"],"properties":{
                "size":{"type":"integer","format":"int32"},"wait":{"type":"boolean"},
                "marks":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    private final Map<String, String> sources =
            Generate.sources(JsonMapper.shared().readTree(DESCRIPTION));

    @Test
    void whatIsAnsweredIsARecordWhoseListsAreNeverNull() {
        assertThat(sources.get("tongli/client/model/Cup.java"))
                .contains("public record Cup(")
                .contains("        UUID id,")
                .contains("        int size,")
                .contains("        @Nullable Glaze glaze,")
                .contains("        @JsonProperty(\"made_of\") List<String> madeOf)")
                .contains("madeOf = madeOf == null ? List.of() :")
                .contains("@param glaze Of &lt;this&gt; *&#47; kiln")
                .doesNotContain("static Cup of(");
    }

    @Test
    void whatIsSentIsMadeOfWhatIsNeededAndLeavesTheRestOut() {
        assertThat(sources.get("tongli/client/model/NewCup.java"))
                .contains("@JsonInclude(JsonInclude.Include.NON_NULL)")
                .contains("public static NewCup of(int size)")
                .contains("return new NewCup(size, null, null);")
                .contains("public NewCup withWait(Boolean wait_)")
                .contains("@Nullable List<String> marks)");
    }

    @Test
    void asTextARecordIsItsNameAndIdAlone() {
        assertThat(sources.get("tongli/client/model/Cup.java")).contains("""
                    public String toString() {
                        return "Cup[id=" + id + ", …]";
                """);
        assertThat(sources.get("tongli/client/model/NewCup.java")).contains("""
                    public String toString() {
                        return "NewCup[…]";
                """);
    }

    @Test
    void aSetOfCodesIsAnEnumOnceWhereverItStands() {
        assertThat(sources.get("tongli/client/model/Glaze.java"))
                .contains(
                        "BLUE(\"blue\")",
                        "ASH(\"ash\")",
                        "UNRECOGNISED(\"\")",
                        "{@code Cup.glaze}",
                        "{@code ListCups.glaze}");
    }

    @Test
    void anOperationIsACallAndAListIsAStreamToo() {
        assertThat(sources.get("tongli/client/CupsApi.java"))
                .contains("public Call<Cups> listCups(@Nullable String after, @Nullable Glaze glaze)")
                .contains("public Call<Cups> listCups()")
                .contains("public Stream<Cup> allCups()")
                .contains("Pages.all(after -> listCups(after, null), Cups::next, Cups::cups)")
                .contains("public Call<Cup> throwCup(NewCup body)")
                .contains(".keyed()")
                .contains("Request.get(transport, \"/api/v1/cups/\" + Request.part(cup) + \"/picture\")")
                .contains("public Call<String> getPicture(UUID cup)")
                .contains("public Call<byte[]> getPictureAsPng(UUID cup)")
                .contains("public Call<Done> deletePicture(UUID cup)");
        assertThat(sources.get("tongli/client/Apis.java")).contains("public final CupsApi cups()");
    }

    @Test
    void aReferenceToNothingIsNamed() {
        JsonNode broken =
                JsonMapper.shared().readTree(DESCRIPTION.replace("schemas/CupJson\"}}}}}}}", "schemas/Mug\"}}}}}}}"));
        assertThatThrownBy(() -> Generate.sources(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#/components/schemas/Mug");
    }

    @Test
    void theSameDescriptionChangesNothingAndWhatIsNoMoreGoes(@TempDir Path folder) throws IOException {
        Path description = Files.writeString(folder.resolve("api.json"), DESCRIPTION);
        Path into = folder.resolve("sources");
        String[] args = {description.toString(), into.toString()};
        Generate.main(args);
        Path cup = into.resolve("tongli/client/model/Cup.java");
        Path old = Files.writeString(into.resolve("tongli/client/model/Mug.java"), "of yesterday");
        FileTime before = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(cup, before);
        Generate.main(args);
        assertThat(Files.getLastModifiedTime(cup)).isEqualTo(before);
        assertThat(old).doesNotExist();
    }
}
