package org.yizhan.demo.replay;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yizhan.demo.client.CaseDoor;
import org.yizhan.demo.client.CaseDoor.StartedDuty;
import org.yizhan.demo.replay.Docket.News;
import org.yizhan.messages.OrganisationCode;

/**
 * What became of the deadlines of a replay: as the cases themselves have it, compared with what bureaus and organs were
 * told.
 */
final class Deadlines {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HANDLING = "handling";
    /** That one may object no longer is nothing to be overdue with. */
    private static final Set<String> NOT_WATCHED = Set.of("objection");
    /** Done in time by the message that opens the case; its delivery receipt says so. */
    private static final Set<String> PASSING_ON = Set.of("transfer", "re-assignment");

    /** Of this the owner is reminded, and nobody is told more. */
    private static final Set<String> REMINDED_ONCE = Set.of("service-record");

    private final CaseDoor cases;
    private final Docket docket;
    private final Instant end;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> overdueInHandling = new ArrayList<>();
    private final List<String> contradictions = new ArrayList<>();

    /**
     * The deadlines of one kind.
     *
     * @param overdue not met by the end of the last day, also if it was met after that
     */
    public record Tally(int started, int met, int overdue) {
        private static final Tally NONE = new Tally(0, 0, 0);

        private Tally plus(boolean oneMet, boolean oneOverdue) {
            return new Tally(started + 1, oneMet ? met + 1 : met, oneOverdue ? overdue + 1 : overdue);
        }
    }

    /** @param end when time stood still at last */
    Deadlines(CaseDoor cases, Docket docket, Instant end) {
        this.cases = cases;
        this.docket = docket;
        this.end = end;
    }

    /** Reads the rows' cases, as their bureaus see them. */
    void count(List<Assigned> rows) throws IOException, InterruptedException {
        for (Assigned row : rows) {
            for (StartedDuty duty : cases.startedDuties(row.planned().matter().bureau(), row.caseId())) {
                count(row, duty);
            }
        }
    }

    private void count(Assigned row, StartedDuty duty) {
        boolean met = "met".equals(duty.ending());
        boolean overdue = !NOT_WATCHED.contains(duty.id()) && isOverdue(duty);
        tallies.merge(duty.id(), Tally.NONE.plus(met, overdue), (sum, one) -> sum.plus(met, overdue));
        if (overdue && duty.id().equals(HANDLING)) {
            overdueInHandling.add(row.planned().row().id());
        }
        compare(row, duty, met, overdue);
    }

    private void compare(Assigned row, StartedDuty duty, boolean met, boolean overdue) {
        OrganisationCode organ = row.organ().organisation();
        Set<OrganisationCode> both = Set.of(organ, row.planned().matter().bureau());
        if (REMINDED_ONCE.contains(duty.id())) {
            compare(row, duty, Docket.REMINDER, overdue ? Set.of(organ) : Set.of());
            return;
        }
        boolean silent = NOT_WATCHED.contains(duty.id()) || (PASSING_ON.contains(duty.id()) && !overdue);
        compare(row, duty, "met", met && !silent ? both : Set.of());
        compare(row, duty, "overdue", overdue ? both : Set.of());
    }

    /** A last day ends at 24:00. */
    private boolean isOverdue(StartedDuty duty) {
        Instant over = duty.dueOn().plusDays(1).atStartOfDay(ZONE).toInstant();
        Instant until = duty.endedAt() == null ? end : duty.endedAt();
        return !until.isBefore(over);
    }

    private void compare(Assigned row, StartedDuty duty, String event, Set<OrganisationCode> expected) {
        Set<OrganisationCode> told = docket.told(new News(row.caseId(), duty.owner(), duty.id(), event));
        if (!told.equals(expected)) {
            contradictions.add("row %s: %s of its %s was told to %s, and should have been to %s"
                    .formatted(row.planned().row().id(), event, duty.id(), told, expected));
        }
    }

    /** Figures by duty. */
    Map<String, Tally> tallies() {
        return tallies;
    }

    /** Ids of the rows that were not handled by the end of the last day, in the order of the file. */
    List<String> overdueInHandling() {
        return overdueInHandling;
    }

    /** Where cases and receipts do not agree. */
    List<String> contradictions() {
        return contradictions;
    }
}
