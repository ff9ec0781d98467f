package org.yizhan.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yizhan.intake.DoorSlice.BUREAU;
import static org.yizhan.intake.DoorSlice.OTHER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.FileSystemUtils;
import org.yizhan.intake.DoorClient;
import org.yizhan.intake.DoorTest;
import org.yizhan.platform.GatewaySettings;

/** Attached files over HTTP, with limits of 300 KB a file, 1 MB unnamed and two uploads at once. */
@DoorTest
class UploadIT {
    private final PlannedIndex index;
    private final Path data;
    private final int port;
    private final DoorClient client;
    private final byte[] content = ("道路现场说明 " + UUID.randomUUID()).getBytes(UTF_8);

    @TempDir
    private Path aside;

    private String digest;

    UploadIT(@Autowired PlannedIndex index, @Autowired GatewaySettings settings, @LocalServerPort int port) {
        this.index = index;
        this.data = settings.dataDir();
        this.port = port;
        this.client = new DoorClient(port);
    }

    @BeforeEach
    void ready() throws IOException {
        digest = digestOf(content);
        await().until(() -> get(BUREAU_PATH).statusCode() == 404);
    }

    @AfterEach
    void nothingPlanned() throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("attachments/parts").resolve(OTHER.value()));
        index.away = null;
        index.readers.clear();
        index.named.clear();
    }

    private static final String BUREAU_PATH = "/v1/attachments/" + "0".repeat(64);

    @Test
    void takesAFileAndGivesItBackByteForByte() throws Exception {
        assertThat(put(digest, content).statusCode()).isEqualTo(201);

        HttpResponse<String> got = get(path(digest));
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(new String(content, UTF_8));
        assertThat(got.headers().firstValue("Content-Type")).hasValue("text/plain");
        assertThat(got.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
        assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(client.send(client.request(BUREAU, path(digest)).header("Range", "bytes=0-5"))
                        .statusCode())
                .as("a part of it")
                .isEqualTo(206);
    }

    @Test
    void headTellsWhetherItIsThereAndHowLarge() {
        put(digest, content);

        HttpResponse<String> head = head(digest);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Upload-Offset")).hasValue(String.valueOf(content.length));
    }

    @Test
    void takesAFileInPartsInOrder() {
        HttpResponse<String> first = putPart(digest, 0, 9, content);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValue("Upload-Offset")).hasValue("10");
        assertThat(head(digest).statusCode()).isEqualTo(404);
        assertThat(head(digest).headers().firstValue("Upload-Offset")).hasValue("10");

        assertThat(putPart(digest, 10, content.length - 1, content).statusCode())
                .isEqualTo(201);
        assertThat(head(digest).statusCode()).isEqualTo(200);
    }

    @Test
    void namesThePlaceWhereAnUploadGoesOn() {
        putPart(digest, 0, 9, content);

        HttpResponse<String> wrong = putPart(digest, 12, content.length - 1, content);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.headers().firstValue("Upload-Offset")).hasValue("10");
        assertThat(wrong.body()).contains("A005");
    }

    @Test
    void beginsAnewWhenThePartIsTheFirst() {
        putPart(digest, 0, 9, "something else entirely".getBytes(UTF_8));

        assertThat(putPart(digest, 0, content.length - 1, content).statusCode()).isEqualTo(201);
    }

    @Test
    void keepsWhatCameBeforeTheConnectionBroke() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(headers("PUT", digest, content.length));
            socket.getOutputStream().write(content, 0, 20);
            socket.getOutputStream().flush();
            await().until(() -> offset(digest) == 20);
        }

        await().untilAsserted(() -> assertThat(
                        putPart(digest, 20, content.length - 1, content).statusCode())
                .isEqualTo(201));
    }

    @Test
    void dropsBytesThatAreNotTheDigests() {
        HttpResponse<String> wrong = put(digest, "别的内容".getBytes(UTF_8));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A003");
        assertThat(offset(digest)).isZero();
        assertThat(put(digest, content).statusCode()).as("the right bytes").isEqualTo(201);
    }

    @Test
    void refusesAProgramWhateverItsNameMightBe() throws IOException {
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0};

        HttpResponse<String> answer = put(digestOf(program), program);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("A004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "ABCDEF0000000000000000000000000000000000000000000000000000000000",
                "g000000000000000000000000000000000000000000000000000000000000000",
                "00000000000000000000000000000000000000000000000000000000000000001",
                "..%2F..%2Fetc%2Fpasswd",
                "parts"
            })
    void anAddressThatIsNoDigestLeadsNowhere(String address) {
        HttpResponse<String> answer =
                client.send(client.request(BUREAU, path(address)).PUT(BodyPublishers.ofString("x")));

        // Encoded slashes do not even reach the door: the container refuses them.
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).satisfiesAnyOf(body -> assertThat(body).contains("A001"), body -> assertThat(address)
                .contains("%2F"));
        assertThat(get(path(address)).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"bytes 5-2/10", "bytes 0-9/*", "0-9/10", "bytes 0-10/10", "bytes 0-9999999999999/99999999999999"})
    void refusesARangeItCannotRead(String range) {
        HttpResponse<String> answer = client.send(client.request(BUREAU, path(digest))
                .header("Content-Range", range)
                .PUT(BodyPublishers.ofByteArray(content)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A007");
    }

    @Test
    void refusesTooMuchHoweverItIsSaid() throws IOException {
        byte[] large = "x".repeat(310_000).getBytes(UTF_8);

        assertThat(put(digestOf(large), large).statusCode()).as("by its length").isEqualTo(413);
        assertThat(putPart(digest, 0, 9, 400_000, content).body())
                .as("by the whole's length")
                .contains("A002", "307200");
        HttpResponse<String> counted = client.send(client.request(BUREAU, path(digestOf(large)))
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(counted.statusCode()).as("by counting").isEqualTo(413);
        assertThat(offset(digestOf(large))).isZero();
    }

    @Test
    void anOrganisationMayLeaveOnlySoMuchUnnamed() throws IOException {
        List<String> brought = new ArrayList<>();
        HttpResponse<String> last = null;
        for (int i = 0; i < 5; i++) {
            byte[] file = text(300_000, i);
            brought.add(digestOf(file));
            last = client.send(client.request(OTHER, path(digestOf(file))).PUT(BodyPublishers.ofByteArray(file)));
        }

        assertThat(last).isNotNull();
        assertThat(last.statusCode()).isEqualTo(507);
        assertThat(last.body()).contains("A010", "1048576");
        index.named.addAll(brought);
        byte[] sixth = text(300_000, 6);
        assertThat(client.send(client.request(OTHER, path(digestOf(sixth))).PUT(BodyPublishers.ofByteArray(sixth)))
                        .statusCode())
                .as("once messages name the others")
                .isEqualTo(201);
    }

    @Test
    void oneUploadOfAFileAtATimeAndTwoInAll() throws IOException {
        byte[] second = "第二个文件".getBytes(UTF_8);
        try (Socket first = slowly(digest, content);
                Socket other = slowly(digestOf(second), second)) {
            HttpResponse<String> same = put(digest, content);
            // Both of two places are taken: the file itself is not even looked at.
            assertThat(same.statusCode()).isEqualTo(503);
            assertThat(same.headers().firstValue("Retry-After")).isPresent();
            assertThat(same.body()).contains("A009");

            assertThat(finish(other, second)).startsWith("HTTP/1.1 201");
            assertThat(put(digest, content).body()).contains("A006");
            assertThat(finish(first, content)).startsWith("HTTP/1.1 201");
        }
        assertThat(put(digestOf(text(10, 4)), text(10, 4)).statusCode())
                .as("there is room again")
                .isEqualTo(201);
    }

    @Test
    void anotherLearnsNothingOfItUntilAMessageGivesItToThem() {
        put(digest, content);

        HttpResponse<String> before = client.send(client.request(OTHER, path(digest)));
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(before.body()).contains("A008");
        HttpResponse<String> head =
                client.send(client.request(OTHER, path(digest)).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(404);
        assertThat(head.headers().firstValue("Upload-Offset")).hasValue("0");

        index.readers.add(OTHER);
        assertThat(client.send(client.request(OTHER, path(digest))).statusCode())
                .isEqualTo(200);
    }

    /** A rule of the exchange: nobody finds out by uploading what another has already. */
    @Test
    void bytesThatAreHereAlreadyAreTakenAllTheSame() {
        put(digest, content);

        assertThat(client.send(client.request(OTHER, path(digest)).PUT(BodyPublishers.ofByteArray(content)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whileTheLedgerIsAwayNobodyIsToldThatAFileIsNotTheirs() {
        put(digest, content);
        index.away = new DataAccessResourceFailureException("ledger away");

        HttpResponse<String> answer = client.send(client.request(OTHER, path(digest)));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("D905");
    }

    @Test
    void aFaultOfItsOwnIsANumberAndNothingElse() {
        put(digest, content);
        index.away = new IllegalStateException("select digest from secret_table");

        HttpResponse<String> answer = client.send(client.request(OTHER, path(digest)));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("D906").doesNotContain("secret_table", "IllegalState");
        assertThat(answer.body()).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    /** An upload that has begun and waits. */
    private Socket slowly(String name, byte[] bytes) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write(headers("PUT", name, bytes.length));
        socket.getOutputStream().write(bytes, 0, 3);
        socket.getOutputStream().flush();
        await().until(() -> Files.exists(part(name)));
        return socket;
    }

    private static String finish(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes, 3, bytes.length - 3);
        socket.getOutputStream().flush();
        byte[] answer = new byte[64];
        int read = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(read, 0), US_ASCII);
    }

    private Path part(String name) {
        return data.resolve("attachments/parts").resolve(BUREAU.value()).resolve(name + ".part");
    }

    private HttpResponse<String> put(String name, byte[] bytes) {
        return client.send(client.request(BUREAU, path(name)).PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<String> putPart(String name, int first, int last, byte[] bytes) {
        return putPart(name, first, last, content.length, bytes);
    }

    private HttpResponse<String> putPart(String name, int first, int last, int total, byte[] bytes) {
        HttpRequest.Builder request = client.request(BUREAU, path(name))
                .header("Content-Range", "bytes %d-%d/%d".formatted(first, last, total));
        return client.send(request.PUT(BodyPublishers.ofByteArray(bytes, first, last - first + 1)));
    }

    private HttpResponse<String> get(String path) {
        return client.send(client.request(BUREAU, path));
    }

    private HttpResponse<String> head(String name) {
        return client.send(client.request(BUREAU, path(name)).method("HEAD", BodyPublishers.noBody()));
    }

    private long offset(String name) {
        return head(name).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static byte[] headers(String method, String name, int length) {
        return String.join(
                        "\r\n",
                        method + " " + path(name) + " HTTP/1.1",
                        "Host: localhost",
                        "Authorization: " + DoorClient.authorization(BUREAU),
                        "Content-Length: " + length,
                        "",
                        "")
                .getBytes(US_ASCII);
    }

    private static String path(String name) {
        return "/v1/attachments/" + name;
    }

    private static byte[] text(int length, long seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(length, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString().getBytes(US_ASCII);
    }

    private String digestOf(byte[] bytes) {
        try {
            return AttachmentStore.digestOf(
                    Files.write(aside.resolve(UUID.randomUUID().toString()), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
