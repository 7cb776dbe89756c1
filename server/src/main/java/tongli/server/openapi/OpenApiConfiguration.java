package tongli.server.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import tongli.server.oncall.OnCallMessage;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemKind;
import tongli.server.rest.ModelsJson;
import tongli.server.rest.ReportController;
import tongli.wire.SpeechJson;

/** Says in {@code /v3/api-docs} what each field means and may hold, and how every request may fail. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    @Bean
    OpenApiCustomizer describe(ApplicationContext beans) {
        Properties words = words();
        return api -> {
            api.info(new Info()
                    .title("Tongli")
                    .version("v1")
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                    .description("An empathy trainer: practise hard conversations with simulated people."
                            + " The people are simulated; what is read of a text may be wrong."));
            // the document is the same on every port
            api.servers(List.of(new Server().url("/").description("Where this document lies")));
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            ModelConverters.getInstance(true).read(OnCallMessage.class).forEach(api.getComponents()::addSchemas);
            Webhooks.add(api);
            Set<ProblemKind> told = EnumSet.noneOf(ProblemKind.class);
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        markParameters(operation);
                        Examples.add(operation);
                        AnswerExamples.add(operation);
                        told.addAll(ProblemAnswers.add(path, method, operation));
                    }));
            told.forEach(kind -> api.getComponents().addExamples(kind.code(), ProblemAnswers.example(kind)));
            RecordShapes shapes =
                    shapes(beans.getBeansWithAnnotation(RestController.class).values());
            api.getComponents().getSchemas().forEach((name, schema) -> {
                describe(words, name, schema);
                Codes.mark(name, fields(schema));
                shapes.mark(name, schema);
            });
        };
    }

    private static RecordShapes shapes(Collection<Object> controllers) {
        RecordShapes shapes = new RecordShapes();
        shapes.add(Problem.class);
        shapes.add(OnCallMessage.class); // goes out, and comes in nowhere
        shapes.add(ReportController.Report.class); // one of the forms that its method answers in
        shapes.add(SpeechJson.class); // as well
        shapes.add(ModelsJson.PromotionDone.class); // what one kind of job makes
        for (Object controller : controllers) {
            for (Method method : controller.getClass().getDeclaredMethods()) {
                shapes.add(method.getGenericReturnType());
                List.of(method.getGenericParameterTypes()).forEach(shapes::add);
            }
        }
        return shapes;
    }

    private static void describe(Properties words, String name, Schema<?> schema) {
        fields(schema).forEach((field, shape) -> {
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

    private static void markParameters(Operation operation) {
        if (operation.getParameters() != null) {
            Codes.mark(operation);
        }
    }

    private static Properties words() {
        try (InputStream in = OpenApiConfiguration.class.getResourceAsStream("fields.properties")) {
            if (in == null) {
                throw new IllegalStateException("fields.properties is not on the class path; rebuild Tongli");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read fields.properties", e);
        }
    }
}
