package org.yizhan.demo.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.yizhan.messages.OrganisationCode;

/** The plumbing that the organisations of one program share: connections, threads, the watch on the folder. */
public final class Exchange implements AutoCloseable {
    private final Access access;
    private final ExecutorService workers = Executors.newFixedThreadPool(8, runnable -> daemon(runnable, "exchange"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(runnable -> daemon(runnable, "exchange-folder"));
    private final HttpClient http;
    private final HttpDoor httpDoor;
    private final FolderDoor folderDoor;
    private final List<Party> parties = new ArrayList<>();

    public Exchange(Access access) {
        this.access = access;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .executor(workers)
                .build();
        this.httpDoor = new HttpDoor(http, access);
        this.folderDoor = new FolderDoor(access, timer);
    }

    /**
     * Takes part as an organisation.
     *
     * @param mailbox it has no queue client: its letters wait in the mailbox, and what it sends goes by HTTP or folder
     * @throws QueueFailed if the broker cannot be reached or refuses it
     */
    public Party join(OrganisationCode organisation, boolean mailbox) {
        Party party = mailbox ? withMailbox(organisation) : withQueue(organisation);
        synchronized (parties) {
            parties.add(party);
        }
        return party;
    }

    private Party withMailbox(OrganisationCode organisation) {
        Map<Channel, Door> doors = Map.of(Channel.HTTP, httpDoor, Channel.FOLDER, folderDoor);
        return new Party(organisation, doors, new MailboxInbox(http, access, organisation));
    }

    private Party withQueue(OrganisationCode organisation) {
        QueueConnection queue = QueueConnection.open(access, organisation);
        QueueDoor queueDoor = new QueueDoor(queue::send, workers);
        Map<Channel, Door> doors = Map.of(Channel.HTTP, httpDoor, Channel.QUEUE, queueDoor, Channel.FOLDER, folderDoor);
        return new Party(organisation, doors, new QueueInbox(queue, queueDoor, organisation));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        synchronized (parties) {
            parties.forEach(Party::close);
        }
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable runnable, String name) {
        Thread thread = new Thread(runnable, name);
        thread.setDaemon(true);
        return thread;
    }
}
