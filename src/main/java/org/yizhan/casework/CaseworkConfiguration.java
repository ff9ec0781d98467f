package org.yizhan.casework;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.cases.World;
import org.yizhan.ledger.Ledger;

/** Casework as a bean; its worker runs from before the routes start until after they have stopped. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    Casework casework(Ledger ledger, Supplier<World> worlds, MissingAttachments attachments, Clock clock) {
        return new GroupCommit(ledger, new Judge(worlds, attachments, clock), clock);
    }
}
