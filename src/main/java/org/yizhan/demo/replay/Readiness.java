package org.yizhan.demo.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a gateway says that it is ready. */
final class Readiness {
    private static final int ATTEMPTS = 4800;

    private Readiness() {}

    /**
     * Returns once {@code base} is ready.
     *
     * @throws IllegalStateException if its process ends before, or it takes minutes
     */
    static void await(URI base, ChildProcess process) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        URI readiness = URI.create(base + "/actuator/health/readiness");
        for (int i = 0; i < ATTEMPTS && process.alive(); i++) {
            if (ready(client, readiness)) {
                return;
            }
        }
        throw new IllegalStateException("the gateway did not become ready, see " + process.log());
    }

    private static boolean ready(HttpClient client, URI readiness) {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the gateway started", e);
        }
    }
}
