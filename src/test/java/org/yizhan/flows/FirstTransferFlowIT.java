package org.yizhan.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yizhan.GatewayClient;
import org.yizhan.GatewayTest;
import org.yizhan.messages.OrganisationCode;

@GatewayTest
class FirstTransferFlowIT {
    private static final OrganisationCode BUREAU = new OrganisationCode("11990100MB00000031");

    private final GatewayClient client;

    FirstTransferFlowIT(@Autowired GatewayClient client) {
        this.client = client;
    }

    @Test
    void acceptsATransferOverHttp() throws IOException {
        String transfer = Files.readString(Path.of("schemas/samples/valid/transfer-letter.xml"));

        HttpResponse<String> first = client.post(BUREAU, transfer);
        HttpResponse<String> second = client.post(BUREAU, transfer);

        assertThat(first.body()).contains("<verdict>accepted</verdict>");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("<verdict>repeated</verdict>");
    }
}
