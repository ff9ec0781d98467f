package org.yizhan.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.replay.ReplayRow;
import org.yizhan.demo.replay.RowFile;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Member;

/** Transfers of every sort, with texts of the invented sample. */
public final class Petitions {
    private static final int REPORT_DAYS = 30;
    private static final String ACCUSATION_CLASS = "050000";

    private final List<ReplayRow> rows = RowFile.sample();

    /**
     * A transfer.
     *
     * @param text which of the sample's texts; any number
     * @param addressee null: the gateway routes it
     * @param accused for an accusation the unit accused, else null
     */
    public Node transfer(
            Drafts bureau, Sort sort, Matter matter, int text, @Nullable Member addressee, @Nullable Member accused) {
        return bureau.message(
                "Transfer",
                UUID.randomUUID(),
                null,
                Node.leaf("mode", sort.mode()),
                addressee == null ? null : Node.leaf("addressee", addressee.code()),
                sort == Sort.ASSIGN ? Node.leaf("reportDue", bureau.today().plusDays(REPORT_DAYS)) : null,
                sort == Sort.SIMPLE ? Node.leaf("simpleProposed", true) : null,
                petition(bureau, sort, matter, rows.get(Math.floorMod(text, rows.size())), accused));
    }

    private static Node petition(Drafts bureau, Sort sort, Matter matter, ReplayRow row, @Nullable Member accused) {
        boolean accusation = sort == Sort.ACCUSATION;
        return Node.of(
                "petition",
                Node.of(
                        "numbers",
                        Node.leaf("local", "D-" + UUID.randomUUID().toString().substring(0, 8))),
                Node.leaf("receivedOn", bureau.today()),
                Node.leaf("registeredAt", bureau.now()),
                Node.leaf("form", sort == Sort.JOINT ? "letter" : "online"),
                Node.leaf("purpose", accusation ? "accusation" : "settlement"),
                Node.leaf("matterClass", accusation ? "accusation" : "appeal"),
                Node.leaf("contentClass", accusation ? ACCUSATION_CLASS : matter.contentClass()),
                Node.leaf("territory", matter.territory()),
                Node.leaf("title", row.subject()),
                Node.leaf("text", row.body()),
                Node.leaf("persons", sort.persons()),
                sort.flags(),
                Node.of("petitioners", petitioner(sort, row)),
                accused == null ? null : accused(accused));
    }

    private static Node petitioner(Sort sort, ReplayRow row) {
        if (sort == Sort.ANONYMOUS) {
            return Node.of("petitioner", Node.leaf("type", "anonymous"));
        }
        return Node.of("petitioner", Node.leaf("type", "person"), Node.leaf("name", row.writer()));
    }

    private static Node accused(Member member) {
        return Node.of("accused", Node.leaf("name", member.name()), Node.leaf("code", member.code()));
    }
}
