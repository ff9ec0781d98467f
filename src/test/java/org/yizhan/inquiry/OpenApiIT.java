package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

/** schemas/openapi.yaml says what the gateway does: every path, method and parameter, and answers that really come. */
@GatewayTest
class OpenApiIT {
    private static final OrganisationCode READER = new OrganisationCode("11990000MB0000021P");

    private final GatewayClient client;
    private final RequestMappingHandlerMapping mappings;
    private final CamelContext camel;
    private final Map<String, Map<String, Map<String, Object>>> paths;

    OpenApiIT(
            @Autowired GatewayClient client,
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Autowired CamelContext camel) {
        this.client = client;
        this.mappings = requestMappingHandlerMapping;
        this.camel = camel;
        Map<String, Map<String, Map<String, Map<String, Object>>>> contract =
                new Yaml().load(client.get(READER, "/openapi.yaml").body());
        this.paths = contract.get("paths");
    }

    @Test
    void listsEveryOperationWithItsParameters() {
        Map<String, Set<String>> documented = new TreeMap<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) ->
                documented.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, parameters(operation))));

        assertThat(documented).isEqualTo(implemented());
    }

    @Test
    void answersAsDocumented() {
        String nothing = "00000000-0000-0000-0000-000000000000";
        assertDocumented("/v1/messages/{id}", "/v1/messages/" + nothing, 404, "D202");
        assertDocumented("/v1/messages/{id}", "/v1/messages/nothing", 400, "D903");
        assertDocumented("/v1/messages/{id}/original", "/v1/messages/" + nothing + "/original", 404, "D202");
        assertDocumented("/v1/inbox", "/v1/inbox?limit=1", 200, "letters");
        assertDocumented("/v1/inbox", "/v1/inbox?after=x", 400, "D903");
        assertDocumented("/v1/inbox/{letterId}", "/v1/inbox/" + nothing, 404, "D201");
        assertDocumented("/v1/cases", "/v1/cases", 400, "D903");
        assertDocumented("/v1/cases/{caseId}", "/v1/cases/YZ202601-000000000000", 404, "D203");
        assertDocumented("/v1/codes", "/v1/codes", 200, "contentClass");
        assertDocumented("/v1/codes/{table}", "/v1/codes/contentClass", 200, "城乡建设");
        assertDocumented("/v1/codes/{table}", "/v1/codes/form", 200, "来信");
        assertDocumented("/v1/codes/{table}", "/v1/codes/nothing", 404, "D204");
        assertDocumented("/v1/organisations", "/v1/organisations?q=%E6%B0%B4%E5%88%A9", 200, READER.value());
        assertDocumented("/v1/organisations", "/v1/organisations", 400, "D903");
        assertDocumented("/v1/reports/{list}", "/v1/reports/weekly?format=csv", 200, "事项编号 Case");
        assertDocumented("/v1/reports/{list}", "/v1/reports/daily", 404, "D251");
        assertDocumented("/v1/reports/{list}", "/v1/reports/weekly?format=ods", 400, "D252");
        assertDocumented("/v1/reports/{list}", "/v1/reports/weekly?date=monday", 400, "D903");
        assertDocumented("/v1/reports/annual", "/v1/reports/annual?year=2026&format=csv", 200, "总表 Overview");
        assertDocumented("/v1/reports/annual", "/v1/reports/annual", 400, "D903");
        assertDocumented("/v1/reports/annual", "/v1/reports/annual?year=20260", 400, "D254");
        assertDocumented("/v1/reports/annual", "/v1/reports/annual?year=2026&bureau=11990202MB00000033", 403, "D253");
        String year = "?from=2026-01-01&to=2026-12-31";
        assertDocumented("/v1/indicators", "/v1/indicators" + year, 200, "\"id\":\"on-time\"");
        assertDocumented("/v1/indicators", "/v1/indicators?from=yesterday&to=2026-01-01", 400, "D903");
        assertDocumented("/v1/indicators/{id}/cases", "/v1/indicators/on-time/cases" + year, 200, "\"cases\"");
        assertDocumented("/v1/public/{code}", "/v1/public/nothing", 404, "D205");
        assertDocumented("/v1/clock", "/v1/clock", 200, "\"simulated\":false");
        assertDocumented("/v1/attachments/{digest}", "/v1/attachments/" + "0".repeat(64), 404, "A008");
    }

    private void assertDocumented(String path, String address, int status, String content) {
        HttpResponse<String> answer = client.get(READER, address);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        assertThat(answer.body()).contains(content);
        assertThat(((Map<?, ?>) paths.get(path).get("get").get("responses")).containsKey(Integer.toString(status)))
                .as("%s documents %d", path, status)
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> parameters(Map<String, Object> operation) {
        List<Map<String, Object>> list = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
        return list.stream()
                .map(parameter -> parameter.get("in") + " " + parameter.get("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Set<String>> implemented() {
        Map<String, Set<String>> operations = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.yizhan")) {
                String method = mapping.getMethodsCondition()
                        .getMethods()
                        .iterator()
                        .next()
                        .name();
                operations.put(
                        method + " " + mapping.getPatternValues().iterator().next(), parameters(handler));
            }
        });
        camel.getEndpoints().stream()
                .map(endpoint -> endpoint.getEndpointUri())
                .filter(uri -> uri.startsWith("platform-http:"))
                .forEach(uri ->
                        operations.put("POST " + uri.replaceAll("^platform-http:(//)?|\\?.*$", ""), new TreeSet<>()));
        return operations;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .map(OpenApiIT::described)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String described(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return "path " + parameter.getName();
        }
        RequestParam query = parameter.getAnnotation(RequestParam.class);
        if (query != null) {
            return "query " + (query.name().isEmpty() ? parameter.getName() : query.name());
        }
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        return header == null ? "" : "header " + header.name();
    }
}
