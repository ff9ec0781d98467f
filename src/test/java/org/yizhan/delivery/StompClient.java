package org.yizhan.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The least of a STOMP 1.2 client: what a department's own script would do. */
public final class StompClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public record Frame(String command, Map<String, String> headers, String body) {}

    public StompClient(int port) throws IOException {
        this(new Socket("localhost", port));
    }

    StompClient(Socket socket) throws IOException {
        this(socket, 10_000);
    }

    /** Waits so many milliseconds for an answer. */
    StompClient(Socket socket, int patience) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(patience);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    public Frame connect(String user, String secret) throws IOException {
        send("CONNECT", Map.of("accept-version", "1.2", "host", "localhost", "login", user, "passcode", secret), "");
        return read();
    }

    /** Sends a frame that asks for a receipt; the answer is RECEIPT or ERROR. */
    public Frame ask(String command, Map<String, String> headers, String body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("receipt", "asked");
        send(command, all, body);
        return read();
    }

    public void send(String command, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder text = new StringBuilder(command).append('\n');
        headers.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        if (bytes.length > 0) {
            text.append("content-length:").append(bytes.length).append('\n');
        }
        out.write(text.append('\n').toString().getBytes(UTF_8));
        out.write(bytes);
        out.write(0);
        out.flush();
    }

    /** Writes bytes as they are. */
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The next frame; fails at the end of the stream. */
    public Frame read() throws IOException {
        String command = line();
        while (command.isEmpty()) {
            command = line();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.putIfAbsent(parts[0], parts[1]);
        }
        String length = headers.get("content-length");
        String body = length == null ? until(0) : new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
        return new Frame(command, headers, body);
    }

    private String line() throws IOException {
        String line = until('\n');
        return line.replace("\r", "").replace("\0", "");
    }

    private String until(int end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != end; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the broker closed the connection");
            }
            bytes.write(next);
        }
        return bytes.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
