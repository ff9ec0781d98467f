package org.yizhan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yizhan.messages.OrganisationCode;

class GatewaySettingsTests {

    @Test
    void workWithoutAnySetting() {
        GatewaySettings settings = bound(Map.of());

        assertThat(settings.gatewayCode()).isEqualTo(new OrganisationCode("11990000MB0000019F"));
        assertThat(settings.dataDir()).isEqualTo(Path.of("yizhan-data"));
    }

    @Test
    void refuseACodeWithAWrongCheckDigit() {
        assertThatThrownBy(() -> bound(Map.of("yizhan.gateway-code", "11990000MB00000190")))
                .hasStackTraceContaining("yizhan.gateway-code has a wrong check digit");
    }

    private static GatewaySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("yizhan", GatewaySettings.class);
    }
}
