package org.yizhan.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Credentials;
import picocli.CommandLine.Option;

/** Where a running exchange is reached, and with which secrets. */
final class ExchangeOptions {
    @Option(
            names = "--url",
            required = true,
            description = {"网关的 HTTP 地址，如 http://localhost:8080", "the gateway's HTTP address"})
    private @Nullable URI url;

    @Option(
            names = "--broker",
            defaultValue = "amqp://localhost:61616",
            description = {"消息代理的 AMQP 地址，默认 ${DEFAULT-VALUE}", "the broker's AMQP address"})
    private @Nullable URI broker;

    @Option(
            names = "--folder",
            defaultValue = "./yizhan-data/folder",
            description = {"被监视的文件夹，默认 ${DEFAULT-VALUE}", "the watched folder"})
    private @Nullable Path folder;

    @Option(
            names = "--credentials",
            required = true,
            description = {"密钥文件，每行“单位代码,密钥”", "file of secrets, a line code,secret for each organisation"})
    private @Nullable Path credentials;

    Access access() throws IOException {
        return new Access(
                Required.given(url),
                Required.given(broker),
                Required.given(folder),
                Credentials.read(Required.given(credentials)));
    }
}
