package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemWriterTests {
    private final Problem problem =
            new Problem(413, "D999", "太大 <2 MiB>", "too large", Map.of()).with("limit", 2097152);

    @Test
    void writesProblemJson() throws IOException {
        MockHttpServletResponse response = written("application/json");

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"urn:yizhan:problem:D999\",\"status\":413,\"code\":\"D999\","
                        + "\"title\":\"太大 <2 MiB>\",\"titleEn\":\"too large\",\"limit\":2097152}");
    }

    @Test
    void writesProblemXml() throws IOException {
        MockHttpServletResponse response = written("application/xml");

        assertThat(response.getContentType()).isEqualTo("application/problem+xml");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("<problem xmlns=\"urn:ietf:rfc:7807\"><type>urn:yizhan:problem:D999</type>")
                .contains("<title>太大 &lt;2 MiB&gt;</title>");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "application/problem+json, application/xml, true",
                "'application/xml, text/html', -, false",
                "*/*, application/xml, false",
                "*/*, -, true",
                "-, text/xml;charset=GBK, false",
                "not a type, -, true",
                "'application/json;q=0.1, application/xml', -, false",
                "'application/xml;q=0.1, application/json', application/xml, true",
                "'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', -, false",
                "image/png, application/xml, false",
                "'application/problem+xml;q=0.5, application/problem+json;q=0.6', application/xml, true",
                "application/hal+json, application/xml, true",
                "'', application/xml, false",
                "'application/json;q=0, application/xml;q=0.5', -, false",
            })
    void answersInTheLanguageAskedForElseInTheSenders(
            @Nullable String accept, @Nullable String contentType, boolean json) {
        assertThat(ProblemWriter.wantsJson(accept, contentType)).isEqualTo(json);
    }

    private MockHttpServletResponse written(String accept) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ProblemWriter(new ObjectMapper()).write(problem, request, response);
        return response;
    }
}
