package tongli.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tongli.server.problem.Problem;

/** Says in {@code /v3/api-docs} what each field means, and that every request may be answered with a problem. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenApiCustomizer describe() {
        Properties words = words();
        return api -> {
            api.info(new Info()
                    .title("Tongli")
                    .version("v1")
                    .description("An empathy trainer: practise hard conversations with simulated people."
                            + " The people are simulated; what is read of a text may be wrong."));
            ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
            addProblems(api);
            api.getComponents().getSchemas().forEach((name, schema) -> describe(words, name, schema));
        };
    }

    private static void describe(Properties words, String name, Schema<?> schema) {
        Map<String, Schema<?>> fields = fields(schema);
        fields.forEach((field, shape) -> {
            String description = words.getProperty(name + "." + field);
            if (description != null) {
                shape.setDescription(description);
            }
        });
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's model is raw
    private static Map<String, Schema<?>> fields(Schema<?> schema) {
        Map properties = schema.getProperties();
        return properties == null ? Map.of() : properties;
    }

    private static void addProblems(OpenAPI api) {
        ApiResponse problem = new ApiResponse()
                .description("A problem (RFC 9457): which field was wrong, and what to do")
                .content(new Content()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations()
                        .forEach(operation -> operation.getResponses().addApiResponse("4XX", problem)));
    }

    private static Properties words() {
        try (InputStream in = OpenApiConfiguration.class.getResourceAsStream("openapi.properties")) {
            if (in == null) {
                throw new IllegalStateException("openapi.properties is not on the class path; rebuild Tongli");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.properties", e);
        }
    }
}
