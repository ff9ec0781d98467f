package org.yizhan.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Channel;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.client.Receipt;
import org.yizhan.demo.client.Submission;
import org.yizhan.demo.client.UnusableInput;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Member;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.OrganisationCode;

/** One assignment of each sort into an organ's inbox, sent by its bureau through the gateway. */
public final class Seed {
    private static final String ANY_CLASS = "010000";
    private static final String ANY_LEVEL1 = "城乡建设";

    private final Territory territory = Territory.read();
    private final Petitions petitions = new Petitions();
    private final Access access;
    private final Clock clock;

    public Seed(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Sends to {@code organ} and prints what became of each.
     *
     * @return true if every one was accepted
     * @throws UnusableInput if the organ is not of the demo territory
     */
    public boolean sendTo(OrganisationCode organ, PrintStream out) {
        Member member = territory
                .find(organ)
                .orElseThrow(
                        () -> new UnusableInput("演示目录中没有单位 " + organ, "not an organisation of the demo: " + organ));
        OrganisationCode bureau = territory.bureauOf(member.region()).code();
        boolean all = true;
        try (Exchange exchange = new Exchange(access)) {
            Party party = exchange.join(bureau, true);
            for (Sort sort : Sort.values()) {
                if (sort == Sort.ACCUSATION && !member.kind().equals("discipline")) {
                    out.println(sort.chinese() + ": 只送有权的纪检监察机关 / only to a discipline organ");
                    continue;
                }
                all &= send(party, sort, matterOf(member, bureau), member, out);
            }
        }
        return all;
    }

    private boolean send(Party bureau, Sort sort, Matter matter, Member organ, PrintStream out) {
        Member accused = sort == Sort.ACCUSATION ? accusedIn(organ) : null;
        Member addressee = sort == Sort.ACCUSATION ? null : organ;
        Drafts drafts = new Drafts(bureau.organisation(), clock);
        Node transfer = petitions.transfer(drafts, sort, matter, sort.hashCode(), addressee, accused);
        try {
            Receipt receipt = bureau.send(Channel.HTTP, Submission.of(bureau.organisation(), transfer, Encoding.UTF_8))
                    .join();
            out.println(sort.chinese() + ": " + receipt.verdict() + " " + receipt.caseId() + " " + receipt.codes());
            return receipt.recorded();
        } catch (CompletionException e) {
            out.println(sort.chinese() + ": " + e.getMessage());
            return false;
        }
    }

    private Matter matterOf(Member organ, OrganisationCode bureau) {
        return territory.matters().stream()
                .filter(m -> m.organ().equals(organ.code()))
                .findFirst()
                .orElse(new Matter(ANY_CLASS, ANY_LEVEL1, organ.region(), organ.code(), bureau));
    }

    /** A department of the same region, of whose people the discipline organ there judges. */
    private @Nullable Member accusedIn(Member discipline) {
        return territory.members().stream()
                .filter(m -> m.kind().equals("department") && m.region().equals(discipline.region()))
                .findFirst()
                .orElse(null);
    }
}
