package tongli.server.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import tongli.server.oncall.OnCallMessage;
import tongli.wire.TongliJson;

/** What this server sends to others, where an operator named an address. */
final class Webhooks {

    private static final String EXAMPLE = """
            {"version":1,"type":"risk","id":"6a1f0b52-3c0e-4b6e-9d5e-2f1d3a4b5c6d","at":"2026-11-30T04:00:00Z",\
            "level":"high","reference":"0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d",\
            "installation":"https://tongli.example.org","contact":"Student welfare, extension 4411"}""";

    private Webhooks() {}

    static void add(OpenAPI api) {
        Schema<?> message = new Schema<>().$ref("#/components/schemas/" + OnCallMessage.class.getSimpleName());
        api.addWebhooks(
                "onCall",
                new PathItem()
                        .post(new Operation()
                                .operationId("tellOnCall")
                                .addTagsItem("On call")
                                .summary("Practice stopped for somebody who agreed that a person on call is told")
                                .description(
                                        "Signed as in Standard Webhooks 1.0: the signature is over id, timestamp and"
                                                + " body, with dots between. It may come twice, under one id. No redirect is"
                                                + " followed.")
                                .addParametersItem(
                                        header("webhook-id", "Of the event; the same however often it is sent"))
                                .addParametersItem(
                                        header("webhook-timestamp", "When it was sent, in seconds since 1970"))
                                .addParametersItem(
                                        header("webhook-signature", "v1, a comma, and the HMAC-SHA256 in Base64"))
                                .addParametersItem(header("Idempotency-Key", "The same as webhook-id"))
                                .requestBody(new RequestBody()
                                        .required(true)
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/json",
                                                        new MediaType()
                                                                .schema(message)
                                                                .example(TongliJson.mapper()
                                                                        .readValue(EXAMPLE, Map.class)))))
                                .responses(new ApiResponses()
                                        .addApiResponse("2XX", told("It was taken"))
                                        .addApiResponse("3XX", told("Given up: no redirect is followed"))
                                        .addApiResponse("400", told("Given up"))
                                        .addApiResponse("410", told("Given up"))
                                        .addApiResponse("413", told("Given up"))
                                        .addApiResponse("415", told("Given up"))
                                        .addApiResponse("422", told("Given up"))
                                        .addApiResponse("4XX", told("Tried again, after Retry-After"))
                                        .addApiResponse("5XX", told("Tried again, after Retry-After")))));
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter()
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    private static ApiResponse told(String what) {
        return new ApiResponse().description(what);
    }
}
