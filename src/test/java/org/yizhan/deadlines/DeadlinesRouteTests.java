package org.yizhan.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.spi.Registry;
import org.junit.jupiter.api.Test;
import org.yizhan.RouteFileTest;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.messages.CaseId;

/** What is due is told; where nothing is due nobody is told. */
class DeadlinesRouteTests extends RouteFileTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-17T16:00:00Z");
    private static final Due SOME =
            new Due(MIDNIGHT, List.of(new DueCase(new CaseId("YZ202603-0123456789AB"), MIDNIGHT)), false);

    private volatile Due next = SOME;
    private volatile boolean away;

    DeadlinesRouteTests() {
        super("deadlines.camel.xml");
    }

    @Override
    protected void bindToRegistry(Registry beans) {
        beans.bind("watch", new Finding());
        beans.bind("clockTold", new Telling());
    }

    /** In place of the watch. */
    public final class Finding {
        public Due due() throws Exception {
            step("watch.due");
            return next;
        }
    }

    /** In place of casework; the ledger may be away once. */
    public final class Telling {
        public void tell(Due due) throws Exception {
            step("clockTold.tell " + due.cases().size());
            if (away) {
                away = false;
                throw new Unavailable("down");
            }
        }
    }

    private void run() throws Exception {
        enterDirectly("deadlines-watch");
        context.start();
        NotifyBuilder done = new NotifyBuilder(context)
                .fromRoute("deadlines-watch")
                .whenCompleted(1)
                .create();
        template.sendBody("direct:deadlines-watch", null);
        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsDueIsTold() throws Exception {
        run();
        assertThat(taken).containsExactly("watch.due", "clockTold.tell 1");
    }

    @Test
    void whereNothingIsDueNobodyIsTold() throws Exception {
        next = Due.NOTHING;
        run();
        assertThat(taken).containsExactly("watch.due");
    }

    @Test
    void whileTheLedgerIsAwayTheSameIsToldAgain() throws Exception {
        away = true;
        run();
        assertThat(taken).containsExactly("watch.due", "clockTold.tell 1", "clockTold.tell 1");
    }
}
