package org.yizhan.ledger;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.yizhan.platform.RealTime;

/**
 * This process' own run of places in the ledger, without gaps and in the order of commits: what lets a seal cover
 * everything up to a place while other nodes go on writing. Used under the recorder's lock only.
 */
@Component
final class Places {
    private static final long CLOSED = -1;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private long id = CLOSED;
    private long last;

    Places(JdbcTemplate jdbc, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The stream's number; opens a new stream if there is none. */
    long id() {
        if (id == CLOSED) {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.update(
                    connection -> {
                        PreparedStatement insert = connection.prepareStatement(
                                "insert into streams (opened_at) values (?)", new String[] {"id"});
                        insert.setObject(1, OffsetDateTime.now(clock));
                        return insert;
                    },
                    key);
            id = Objects.requireNonNull(key.getKey(), "the new stream's number").longValue();
            last = 0;
        }
        return id;
    }

    /** The last place that is committed. */
    long last() {
        return last;
    }

    void committed(int places) {
        last += places;
    }

    /** After a commit of unknown outcome nobody can say which place is next: what follows goes to a new stream. */
    void abandon() {
        id = CLOSED;
    }
}
