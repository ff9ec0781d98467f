package org.yizhan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.h2.tools.Server;

/**
 * Lets commands of the same machine reach the H2 file that a gateway has open: a server on loopback, its port in a file
 * of the data directory, behind the database's own password. (H2's AUTO_SERVER would do the same, but closes the
 * database under a gateway that is still stopping.)
 */
final class H2Server implements AutoCloseable {
    private static final String PORT_FILE = "database.port";
    private static final int CONNECT_MILLIS = 1000;

    private final Server server;
    private final Path portFile;

    private H2Server(Server server, Path portFile) {
        this.server = server;
        this.portFile = portFile;
    }

    static H2Server start(Path dataDir) {
        // H2 reads this once, when its network classes load.
        System.setProperty("h2.bindAddress", InetAddress.getLoopbackAddress().getHostAddress());
        Path portFile = dataDir.resolve(PORT_FILE);
        try {
            String folder = dataDir.toAbsolutePath().normalize().toString();
            Server server = Server.createTcpServer("-tcpPort", "0", "-ifExists", "-baseDir", folder, "-tcpDaemon")
                    .start();
            Files.writeString(portFile, Integer.toString(server.getPort()));
            return new H2Server(server, portFile);
        } catch (SQLException e) {
            throw new IllegalStateException("no port for the commands that read the ledger of " + dataDir, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + portFile, e);
        }
    }

    /** The port of a gateway that has the file of {@code dataDir} open; a killed one leaves its port file, not its port. */
    static OptionalInt running(Path dataDir) {
        Path portFile = dataDir.resolve(PORT_FILE);
        if (!Files.exists(portFile)) {
            return OptionalInt.empty();
        }
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(Files.readString(portFile).strip());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return OptionalInt.of(port);
        } catch (IOException nobodyListens) {
            return OptionalInt.empty();
        }
    }

    @Override
    public void close() {
        server.stop();
        try {
            Files.deleteIfExists(portFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + portFile, e);
        }
    }
}
