package org.yizhan.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.context.request.async.DeferredResult;
import org.yizhan.inquiry.InboxLetter.Listing;
import org.yizhan.ledger.Mailboxes;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.OrganisationCode;

/** Waiting at a mailbox into which nothing comes. */
class InboxWaitersTests {
    private static final OrganisationCode ORGAN = new OrganisationCode("11990202MB0000011X");
    private static final Mailboxes EMPTY = new Mailboxes() {
        @Override
        public List<Item> read(OrganisationCode recipient, @Nullable Long after, int limit) {
            return List.of();
        }

        @Override
        public Map<OrganisationCode, Long> lastCursors() {
            return Map.of();
        }

        @Override
        public boolean acknowledge(OrganisationCode recipient, LetterId letter, Instant at) {
            return false;
        }
    };

    private final InboxWaiters waiters = new InboxWaiters(
            new Inbox(EMPTY, null, null, null, Clock.systemUTC()), EMPTY, new SimpleAsyncTaskExecutor());

    private DeferredResult<Listing> begin(@Nullable Long after) {
        DeferredResult<Listing> answer = new DeferredResult<>(60_000L);
        waiters.answer(ORGAN, after, 20, answer);
        return answer;
    }

    @Test
    void waitsAsLongAsNothingComes() {
        DeferredResult<Listing> answer = begin(null);
        waiters.look();
        assertThat(answer.hasResult()).isFalse();
    }

    @Test
    void everyoneGoesEmptyHandedWhenTheGatewayStops() {
        DeferredResult<Listing> first = begin(null);
        DeferredResult<Listing> second = begin(7L);
        waiters.letAllGo();
        assertThat(first.getResult()).isEqualTo(new Listing(List.of()));
        assertThat(second.getResult()).isEqualTo(new Listing(List.of()));
    }

    @Test
    void nobodyBeginsToWaitAtAGatewayThatStops() {
        waiters.letAllGo();
        assertThat(begin(null).getResult()).isEqualTo(new Listing(List.of()));
    }
}
