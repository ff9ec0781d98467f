package org.yizhan.demo.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** All as fast as the gateway takes it: an organ answers when the assignment arrives. */
final class AtOnce implements Timing {
    private static final int IN_FLIGHT = 48;

    private final Plan plan;
    private final Answers answers;
    private final Remarks remarks;

    AtOnce(Plan plan, Answers answers, Remarks remarks) {
        this.plan = plan;
        this.answers = answers;
        this.remarks = remarks;
    }

    @Override
    public void assigned(Assigned assigned) {
        CompletableFuture<?> unused = answers.notice(assigned)
                .thenCompose(done -> answers.opinion(assigned))
                .whenComplete((done, failure) -> remarks.unacknowledged(assigned.planned(), "its answer", failure));
    }

    @Override
    public void sendAll(Function<PlannedRow, CompletableFuture<?>> send) {
        Semaphore permits = new Semaphore(IN_FLIGHT);
        List<CompletableFuture<?>> flows = new ArrayList<>();
        for (PlannedRow planned : plan.rows()) {
            permits.acquireUninterruptibly();
            flows.add(send.apply(planned).whenComplete((done, failure) -> permits.release()));
        }
        CompletableFuture.allOf(flows.toArray(CompletableFuture[]::new)).join();
    }
}
