package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.wire.TongliJson;

class DescriptionTest {

    private static final Description DESCRIPTION =
            new Description(TongliJson.mapper().readTree("""
                            {"paths":{"/api/v1/cups/{cup}":{"get":{"operationId":"getCup","responses":{"200":{"content":{
                              "application/json":{"schema":{"$ref":"#/components/schemas/Cup"}}}}}}}},
                             "components":{"schemas":{"Cup":{"type":"object","required":["size"],"properties":{
                              "size":{"type":"integer"},"glaze":{"type":"string","enum":["blue","ash"]},
                              "kiln":{"oneOf":[{"$ref":"#/components/schemas/Kiln"},{"type":"null"}]}}},
                              "Kiln":{"type":"object","properties":{"name":{"type":"string"}}}}}}"""));

    private static List<String> faults(String body) {
        return DESCRIPTION.faults(
                "getCup", "200", "application/json", TongliJson.mapper().readTree(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|required property",
                "{\"size\":1.5}|/size: number found, integer expected",
                "{\"size\":1,\"glaze\":\"red\"}|/glaze: does not have a value in the enumeration",
                "{\"size\":1,\"maker\":\"Ana\"}|maker",
                "{\"size\":1,\"kiln\":{\"name\":1}}|/kiln",
                "{\"size\":1,\"kiln\":{\"owner\":\"Ben\"}}|/kiln",
            })
    void whatDoesNotFitIsNamed(String body, String fault) {
        assertThat(faults(body)).anyMatch(one -> one.contains(fault));
    }

    @Test
    void whatFitsHasNoFault() {
        assertThat(faults("{\"size\":1,\"glaze\":\"ash\",\"kiln\":null}")).isEmpty();
        assertThat(faults("{\"size\":1,\"kiln\":{\"name\":\"north\"}}")).isEmpty();
    }
}
