package org.yizhan.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortTakenIT {

    @ParameterizedTest
    @CsvSource({
        "serve, server.port, yizhan.broker.port",
        "serve, yizhan.broker.port, server.port",
        "demo, server.port, yizhan.broker.port",
        "broker, yizhan.broker.port, server.port"
    })
    void aPortInUseTakesOneLineAndLeavesNothingBehind(String command, String taken, String other, @TempDir Path folder)
            throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Path data = folder.resolve("data");

            Ran ran = Ran.command(
                    command,
                    "--" + taken + "=" + socket.getLocalPort(),
                    "--" + other + "=0",
                    "--server.address=localhost",
                    "--yizhan.data-dir=" + data);

            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.everything().lines())
                    .singleElement()
                    .asString()
                    .contains("已被占用", "is in use", "--" + taken + "=…", String.valueOf(socket.getLocalPort()));
            assertThat(data).doesNotExist();
        }
    }
}
