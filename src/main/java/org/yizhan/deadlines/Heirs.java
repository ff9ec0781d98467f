package org.yizhan.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yizhan.cases.Fact;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.ledger.DueCases.DueCase;
import org.yizhan.ledger.Estates;
import org.yizhan.ledger.Estates.Ending;
import org.yizhan.ledger.Estates.LeftCase;
import org.yizhan.ledger.SecretStore;
import org.yizhan.messages.CaseId;

/**
 * Organisations that have ended (Art. 24). Their secrets end with them; then each of their cases is told so, with the letters
 * they have not read, by one node, in an order that another one can take up. It rests as long as each telling took: whatever
 * falls due meanwhile goes on.
 */
final class Heirs implements Chore {
    private static final Logger log = LoggerFactory.getLogger(Heirs.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 64;

    private final Estates estates;
    private final SecretStore secrets;
    private final LowWater lowWater;
    private final Supplier<Directory> directories;
    private volatile Looked looked = new Looked(-1, LocalDate.MIN, Instant.MIN);
    private long restUntil = System.nanoTime();

    /** With what it looked and found nothing. */
    private record Looked(int version, LocalDate day, Instant again) {
        boolean covers(Directory directory, LocalDate today, Instant now) {
            return directory.version() == version && today.equals(day) && now.isBefore(again);
        }
    }

    Heirs(Estates estates, SecretStore secrets, LowWater lowWater, Supplier<Directory> directories) {
        this.estates = estates;
        this.secrets = secrets;
        this.lowWater = lowWater;
        this.directories = directories;
    }

    @Override
    public Due next(Instant now) {
        Directory directory = directories.get();
        LocalDate today = day(now);
        if (looked.covers(directory, today, now) || System.nanoTime() < restUntil) {
            return Due.NOTHING;
        }
        Optional<Ending> ending = unsettled(directory, today);
        if (ending.isEmpty()) {
            looked = new Looked(directory.version(), today, now.plus(LOOK_EVERY));
            return Due.NOTHING;
        }
        // Every node says how far it is, though only one goes through the cases.
        return lowWater.raisedTo(now)
                .filter(at -> estates.isMine(lowWater.node()))
                .filter(at -> directory
                        .find(ending.get().organisation())
                        .filter(organ -> organ.hasEndedBy(day(at)))
                        .isPresent())
                .map(at -> due(ending.get(), at, now))
                .orElse(Due.NOTHING);
    }

    @Override
    public boolean isPending(Instant now) {
        Directory directory = directories.get();
        return !looked.covers(directory, day(now), now)
                && unsettled(directory, day(now)).isPresent();
    }

    private Optional<Ending> unsettled(Directory directory, LocalDate today) {
        List<Ending> endings = directory.all().stream()
                .filter(organ -> organ.hasEndedBy(today))
                .map(Heirs::ending)
                .toList();
        if (endings.isEmpty()) {
            return Optional.empty();
        }
        Set<Ending> settled = estates.settled(endings);
        return endings.stream().filter(each -> !settled.contains(each)).findFirst();
    }

    private static Ending ending(Organisation organ) {
        return new Ending(
                organ.code(), organ.validity().to() + " " + organ.validity().successors());
    }

    private Due due(Ending ending, Instant at, Instant now) {
        Optional<CaseId> upTo = estates.upTo(ending);
        if (upTo.isEmpty()) {
            revoke(ending, now);
        }
        List<LeftCase> left = estates.next(lowWater.node(), ending.organisation(), upTo.orElse(null), AT_ONCE);
        if (left.isEmpty()) {
            log.info("{} has ended, and all its cases know", ending.organisation());
            estates.goneThrough(ending, upTo.orElse(null), true);
            return Due.NOTHING;
        }
        Map<CaseId, Fact> facts = new HashMap<>();
        left.forEach(each -> facts.put(each.id(), new Fact.OrganEnded(ending.organisation(), each.letters(), at)));
        CaseId last = left.get(left.size() - 1).id();
        long began = System.nanoTime();
        return new Due(at, left.stream().map(each -> new DueCase(each.id(), at)).toList(), true, facts, () -> {
            estates.goneThrough(ending, last, false);
            restUntil = 2 * System.nanoTime() - began;
        });
    }

    private void revoke(Ending ending, Instant now) {
        boolean has = secrets.inForce().stream()
                .anyMatch(secret -> secret.organisation().equals(ending.organisation()));
        if (has) {
            int revoked = secrets.revoke(ending.organisation(), now);
            log.info("{} has ended: {} of its secrets are revoked", ending.organisation(), revoked);
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
