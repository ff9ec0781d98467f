package org.yizhan.demo.replay;

import java.util.UUID;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Node;

/** A row as the transfer a bureau would make of it: routed by class and territory, addressed to nobody. */
final class RowTransfer {
    private static final String TRANSFER = "Transfer";

    private RowTransfer() {}

    static Node valid(Drafts bureau, UUID id, PlannedRow planned) {
        return bureau.message(TRANSFER, id, null, Node.leaf("mode", "transfer"), petition(bureau, planned));
    }

    /** The same in a version the schema refuses, each time by another fault. */
    static Node invalid(Drafts bureau, UUID id, PlannedRow planned) {
        Node petition = petition(bureau, planned);
        Node spoilt =
                switch (planned.number() / Plan.INVALID_EVERY % 3) {
                    case 0 -> petition.with(Node.leaf("form", "pigeon"));
                    case 1 -> petition.with(Node.leaf("contentClass", "12"));
                    default -> petition.with(Node.leaf("receivedOn", "yesterday"));
                };
        return bureau.message(TRANSFER, id, null, Node.leaf("mode", "transfer"), spoilt);
    }

    private static Node petition(Drafts bureau, PlannedRow planned) {
        ReplayRow row = planned.row();
        return Node.of(
                "petition",
                Node.of("numbers", Node.leaf("local", "R-" + row.id())),
                Node.leaf("receivedOn", bureau.today()),
                Node.leaf("registeredAt", bureau.now()),
                Node.leaf("form", "online"),
                Node.leaf("purpose", "settlement"),
                Node.leaf("matterClass", "appeal"),
                Node.leaf("contentClass", planned.matter().contentClass()),
                Node.leaf("territory", planned.matter().territory()),
                Node.leaf("title", row.subject()),
                Node.leaf("text", row.body()),
                Node.leaf("persons", 1),
                Node.of("petitioners", petitioner(row)));
    }

    private static Node petitioner(ReplayRow row) {
        return Node.of("petitioner", Node.leaf("type", "person"), Node.leaf("name", row.writer()));
    }
}
