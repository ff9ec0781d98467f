package org.yizhan.delivery;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yizhan.cases.Fact;
import org.yizhan.cases.World;
import org.yizhan.casework.Casework;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisations;
import org.yizhan.ledger.Entry;
import org.yizhan.ledger.Entry.LetterMark;
import org.yizhan.ledger.Ledger;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent.SubmissionReceipt;
import org.yizhan.messages.OrganisationCode;

/** This room with the real ledger, broker and routes. What follows for cases is only remembered. */
@EnableAutoConfiguration
@EnableScheduling
@ConfigurationPropertiesScan({"org.yizhan.delivery", "org.yizhan.platform"})
@ComponentScan({
    "org.yizhan.delivery",
    "org.yizhan.ledger",
    "org.yizhan.letters",
    "org.yizhan.platform",
    "org.yizhan.wire"
})
class DeliverySlice {
    static final OrganisationCode ORGAN = Organisations.code(1);
    static final OrganisationCode OTHER = Organisations.code(2);
    static final OrganisationCode ON_MAILBOX = Organisations.code(3);
    static final OrganisationCode ON_OTHER_QUEUE = Organisations.code(4);
    /** Has a queue from which no test reads. */
    static final OrganisationCode UNREAD = Organisations.code(5);

    /** Marks letters as casework does, and remembers what it was told. */
    static final class Told implements Casework {
        final List<Fact> facts = new CopyOnWriteArrayList<>();
        private final Ledger ledger;

        Told(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public CompletableFuture<Void> mark(@Nullable CaseId caseId, LetterMark mark, @Nullable Fact fact) {
            ledger.record(List.of(new Entry(null, null, mark, List.of())));
            if (fact != null) {
                facts.add(fact);
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<SubmissionReceipt> submit(Submission submission) {
            throw new UnsupportedOperationException("nothing comes in here");
        }

        @Override
        public SubmissionReceipt check(Submission submission) {
            throw new UnsupportedOperationException("nothing comes in here");
        }

        @Override
        public CompletableFuture<Void> tell(CaseId caseId, Fact fact) {
            throw new UnsupportedOperationException("delivery only marks letters");
        }
    }

    @Bean
    Told casework(Ledger ledger) {
        return new Told(ledger);
    }

    @Bean
    Supplier<World> worlds() {
        Organisation third = Organisations.number(3).build();
        Organisation onMailbox = new Organisation(
                third.code(),
                third.names(),
                third.kind(),
                third.level(),
                third.region(),
                third.parents(),
                third.validity(),
                Organisation.Channel.MAILBOX,
                third.leaders(),
                null);
        Directory directory = new Directory(
                1,
                List.of(
                        Organisations.number(1).build(),
                        Organisations.number(2).build(),
                        Organisations.number(4).build(),
                        Organisations.number(5).build(),
                        onMailbox));
        return () -> new World(directory, null, null, null, null);
    }
}
