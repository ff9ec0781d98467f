package org.yizhan.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import org.yizhan.demo.client.HttpDoor;
import picocli.CommandLine.Option;

/** Where a gateway is reached over HTTP, and with which secrets. */
final class HttpOptions {
    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = {"网关地址，默认 ${DEFAULT-VALUE}", "the gateway's address"})
    private @Nullable URI url;

    @Option(
            names = "--credentials",
            defaultValue = "./yizhan-data/demo-credentials.csv",
            description = {"密钥文件，每行“单位代码,密钥”；默认 ${DEFAULT-VALUE}", "file of secrets, a line code,secret each"})
    private @Nullable Path credentials;

    Access access() throws IOException {
        return Access.overHttp(Required.given(url), Credentials.read(Required.given(credentials)));
    }

    HttpDoor door() throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new HttpDoor(client, access());
    }
}
