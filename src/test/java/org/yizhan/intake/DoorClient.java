package org.yizhan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.yizhan.messages.OrganisationCode;

/** Speaks HTTP to the door under test in an organisation's name. */
public final class DoorClient {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public DoorClient(int port) {
        this.port = port;
    }

    /** A request in the organisation's name, to be completed. */
    public HttpRequest.Builder request(OrganisationCode organisation, String path) {
        return anonymous(path).header("Authorization", authorization(organisation));
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    public static String authorization(OrganisationCode organisation) {
        String pair = organisation + ":" + DoorSlice.SECRET;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends without waiting for the answer. */
    public CompletableFuture<HttpResponse<String>> sending(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
